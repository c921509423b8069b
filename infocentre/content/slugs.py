"""Addresses in ASCII, from titles in Kazakh, Russian or English.

Django's `slugify` makes an empty string of a Cyrillic title, so the letters are first written in
Latin (our own table: ә a, ғ g, қ q, ң n, ө o, ұ u, ү u, һ h, і i; no official alphabet, since
published addresses must outlive its changes).
"""

import re

from django.utils.text import slugify

MAX_LENGTH = 80

_CYRILLIC = {
    "а": "a",
    "ә": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ғ": "g",
    "д": "d",
    "е": "e",
    "ё": "e",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "й": "i",
    "к": "k",
    "қ": "q",
    "л": "l",
    "м": "m",
    "н": "n",
    "ң": "n",
    "о": "o",
    "ө": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ұ": "u",
    "ү": "u",
    "ф": "f",
    "х": "h",
    "һ": "h",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ы": "y",
    "і": "i",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "ŋ": "n",
    "ı": "i",
}
_TABLE = str.maketrans(_CYRILLIC | {"ə": "a", "–": "-", "—": "-"})


def transliterate(text: str) -> str:
    """`text` in Latin letters, lower case; what is not Cyrillic stays as it is."""
    return text.lower().translate(_TABLE)


def make_slug(*titles: str | None, fallback: str = "item") -> str:
    """An address part from the first title that yields one, cut at a word's end."""
    for title in titles:
        slug = slugify(transliterate(title or ""))
        if slug:
            if len(slug) > MAX_LENGTH:
                slug = re.sub(r"-[^-]*$", "", slug[: MAX_LENGTH + 1]) if "-" in slug[:MAX_LENGTH] else slug
            return slug[:MAX_LENGTH]
    return fallback
