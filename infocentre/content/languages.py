"""Which language a reader gets: the rules of fallback, in one place.

A text is either in the reader's language or borrowed from the next best one; a borrowed text always
carries its own language, so that browsers, screen readers and search engines know it.
"""

from typing import NamedTuple

from django.utils.translation import get_language

LANGUAGES = ("kk", "ru", "en")
DEFAULT_LANGUAGE = "kk"
FALLBACKS = {
    "kk": ("kk", "ru", "en"),
    "ru": ("ru", "kk", "en"),
    "en": ("en", "ru", "kk"),
}
# Names of the languages in themselves, as the language switch shows them.
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
SHORT_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}


class Text(NamedTuple):
    """A text and the language it is in; both empty when there is none."""

    text: str
    language: str

    def __str__(self):
        return self.text

    def __bool__(self):
        return bool(self.text)


def reader_language() -> str:
    """The language of the page being made; the default outside a request or for any other one."""
    language = (get_language() or DEFAULT_LANGUAGE)[:2]
    return language if language in FALLBACKS else DEFAULT_LANGUAGE


def best_language(available, reader: str | None = None) -> str | None:
    """The best of `available` for `reader` (kk→ru→en, ru→kk→en, en→ru→kk), None when there is none."""
    return next((code for code in FALLBACKS[reader or reader_language()] if code in available), None)


def translated(obj, field: str, available=LANGUAGES, reader: str | None = None) -> Text:
    """The text of `field` in the best language of `available` that has one.

    NULL and the empty string both count as untranslated.
    """
    for code in FALLBACKS[reader or reader_language()]:
        if code in available:
            value = getattr(obj, f"{field}_{code}")
            if value:
                return Text(value, code)
    return Text("", "")


def translated_together(obj, fields, available=LANGUAGES, reader: str | None = None) -> Text:
    """Several texts as one, in the language of the last: a given and a family name."""
    language = translated(obj, fields[-1], available, reader).language
    texts = [getattr(obj, f"{field}_{language}") for field in fields] if language else []
    return Text(" ".join(filter(None, texts)), language)


def best_text(row: dict, field: str, available=LANGUAGES) -> Text:
    """The same for a dictionary of columns instead of a model instance."""
    codes = (code for code in FALLBACKS[reader_language()] if code in available)
    return next(
        (Text(row[f"{field}_{code}"], code) for code in codes if row[f"{field}_{code}"]), Text("", "")
    )


def all_languages(*fields: str) -> list[str]:
    """Columns of translated `fields` in every language, for lookups that do not depend on the reader."""
    return [f"{field}_{code}" for field in fields for code in LANGUAGES]


def complete_languages(names, text_of) -> list[str]:
    """The languages in which each of these texts is there; `text_of` gives one by the name of its column."""
    return [code for code in LANGUAGES if all(text_of(f"{name}_{code}") for name in names)]
