"""A text left in another language: told by its letters and its commonest words, without any dictionary."""

import re

from django.utils.translation import gettext as _

from infocentre.content.languages import LANGUAGES
from infocentre.publishing.writing.remarks import Remark, Severity, excerpt

KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z]")
COMMON = {
    "kk": "және мен бен пен үшін бұл осы да де та те бір ол олар туралы бойынша болып болды деп арқылы жыл",
    "ru": "и в во на не что с со по для это как из от к у о об при или его её их также был была были",
    "en": "the of and to in is for on with that by at from as it are was were this an be which",
}
COMMON = {language: set(words.split()) for language, words in COMMON.items()}
WORD = re.compile(r"[^\W\d_]+")
# A shorter text may be a name, which is the same in every language.
MIN_WORDS = 5
# Of a hundred letters of a Kazakh text about twenty are no letters of Russian; of a Russian one, none.
MANY, FEW = 0.04, 0.015


def language_of(text: str) -> str | None:
    """The language of a text, None when it is too short to be told."""
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) < MIN_WORDS:
        return None
    cyrillic, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    common = {language: sum(word in COMMON[language] for word in words) for language in LANGUAGES}
    if latin > 4 * cyrillic:
        return "en" if common["en"] >= max(3, len(words) // 12) else None
    if cyrillic < 4 * latin:
        return None
    share = len(KAZAKH.findall(text)) / cyrillic
    if share >= MANY:
        return "kk"
    if share <= FEW and common["ru"] > common["kk"] and common["ru"] >= max(1, len(words) // 12):
        return "ru"
    return None


def check(language, block):
    found = language_of(block.text)
    if found and found != language:
        message = {
            "kk": _("This text seems to be in Kazakh."),
            "ru": _("This text seems to be in Russian."),
            "en": _("This text seems to be in English."),
        }[found]
        yield Remark(Severity.WARNING, "other-language", message, excerpt=excerpt(block.text))
