"""Alphabetical sort keys for each language.

The bundled PostgreSQL has no ICU, so the order is kept as a key made when a name is saved: one
character of the private key alphabet for each letter, comparable byte by byte (`COLLATE "C"`).
"""

import unicodedata

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
# In Russian and English lists Kazakh letters stand beside the letter they are written like.
RUSSIAN_PLACES = str.maketrans("әғқңөұүһі", "агкноуухи")
# The alphabet of the reader comes first, the other script after it.
ALPHABETS = {"kk": KAZAKH + LATIN, "ru": RUSSIAN + LATIN, "en": LATIN + KAZAKH}
MARKS = {
    language: {
        letter: chr(ord("0") + place) if place < 10 else chr(ord("A") + place - 10)
        for place, letter in enumerate(alphabet)
    }
    for language, alphabet in ALPHABETS.items()
}
SPACE = "!"


def sort_key(name: str, language: str) -> str:
    """A string whose byte order is the alphabetical order of `name` in `language`.

    Case, punctuation and Latin diacritics do not count. Letters that Russian lacks sort beside their
    base letter there; equal keys are told apart by the name itself, appended after a blank.
    """
    folded = name.casefold().replace("ё", "е") if language == "ru" else name.casefold()
    if language == "ru":
        folded = folded.translate(RUSSIAN_PLACES)
    marks = MARKS[language]
    key = []
    for letter in folded:
        if letter not in marks:
            letter = unicodedata.normalize("NFKD", letter)[0]
        if letter in marks:
            key.append(marks[letter])
        elif letter.isdigit():
            key.append("#" + letter)
        elif key and key[-1] != SPACE:
            key.append(SPACE)
    return "".join(key).rstrip(SPACE)[:200]


def first_letter(name: str) -> str:
    """The letter under which `name` stands in an alphabetical list; empty when it has none."""
    return next((letter.upper() for letter in name if letter.isalpha()), "")
