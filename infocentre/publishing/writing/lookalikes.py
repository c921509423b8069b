"""Letters that look alike: Latin ones in Kazakh and Russian words, and words of two alphabets."""

import re
from collections import Counter

from django.utils.translation import gettext as _

from infocentre.publishing.writing.remarks import Remark, Severity

# Latin (and a few other) letters with the Cyrillic ones that look the same.
PAIRS = dict(zip("aceopxyABCEHKMOPTXYiIjJsShəƏɵƟBëËɢ", "асеорхуАВСЕНКМОРТХУіІјЈѕЅһәӘөӨВёЁԍ", strict=True))
TO_CYRILLIC = str.maketrans(PAIRS)
TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in PAIRS.items() if latin.isascii()})
# Letters that look alike and are no letter of the language at all.
FOREIGN = {"kk": "jJsSɢ", "ru": "iIjJsShəƏɵƟɢ", "en": ""}
WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
LATIN = re.compile(r"[A-Za-zÀ-ɏəɵƟƏɢ]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
# Words that are a whole when their letters are Latin by mistake.
STRAY_LETTER = re.compile(r"(?<![\u0400-\u052f])([\u0400-\u052f]{2,}+) ([A-Za-z]{1,2}) ([\u0400-\u052f]{2,})")
SHORT = {"kk": set(), "ru": {"а", "о", "у", "с", "со", "А", "О", "У", "С", "Со"}, "en": set()}


def check(language, text):
    """A finding for each word of two alphabets, and for each Latin letter that stands for a Cyrillic word."""
    for word, _times in Counter(WORD.findall(text)).items():
        if LATIN.search(word) and CYRILLIC.search(word):
            yield _mixed(language, word)
    if language in SHORT:
        yield from _stray_letters(language, text)


def _mixed(language, word):
    latin, cyrillic = LATIN.findall(word), CYRILLIC.findall(word)
    odd = latin if len(latin) <= len(cyrillic) else cyrillic
    letters = {"letters": " ".join(dict.fromkeys(odd))}
    message = _("Latin letters in a Cyrillic word: %(letters)s.") % letters
    if odd is cyrillic:
        message = _("Cyrillic letters in a Latin word: %(letters)s.") % letters
    replacement = _in_one_alphabet(language, word)
    return Remark(Severity.WARNING, "mixed-alphabets", message, excerpt=word, replacement=replacement)


def _in_one_alphabet(language, word):
    """The word as it was meant, empty when that cannot be told."""
    cyrillic = word.translate(TO_CYRILLIC)
    latin = word.translate(TO_LATIN)
    fits = not LATIN.search(cyrillic) and not any(letter in FOREIGN[language] for letter in word)
    prefers_latin = language == "en" or len(LATIN.findall(word)) > len(CYRILLIC.findall(word))
    if prefers_latin and not CYRILLIC.search(latin):
        return latin
    if language != "en" and fits:
        return cyrillic
    return latin if not CYRILLIC.search(latin) else ""


def _stray_letters(language, text):
    """A Latin letter between Cyrillic words is a preposition typed with the wrong keyboard."""
    for match in STRAY_LETTER.finditer(text):
        before, letter, after = match.groups()
        word = letter.translate(TO_CYRILLIC)
        if word in SHORT[language]:
            message = _("The word “%(word)s” is written in Latin letters.") % {"word": letter}
            mended = f"{before} {word} {after}"
            yield Remark(Severity.WARNING, "look-alike", message, excerpt=match[0], replacement=mended)
