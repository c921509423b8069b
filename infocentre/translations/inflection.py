"""Forms of words: whether what stands in a text is a word of the glossary with another ending.

Enough of the three grammars to know a term by its stem and a possible ending, and not to take
«лекторий» for a «лектор». What is no form by these tables is simply not hinted at.
"""

import re
from functools import lru_cache

ADJECTIVE = "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ей ых их ыми ими"
# How a Russian word ends in the glossary, and how it may end in a text.
RUSSIAN = [
    (("ий", "ие"), f"{ADJECTIVE} й я ю ем и ев ия ию ием ии иев иям иями иях"),
    (("ый", "ой", "ая", "яя", "ое", "ее", "ые"), ADJECTIVE),
    (("ия",), "ия ии ию ией иею ий иям иями иях"),
    (("а", "я"), "а я ы и е у ю ой ей ою ею й ь ам ям ами ями ах ях -"),
    (("о", "е"), "о е а я у ю ом ем ам ям ами ями ах ях ей -"),
    (("ы", "и"), "ы и а ов ев ей ам ям ами ями ах ях ом у е -"),
    (("ь",), "ь я ю е и ем ём ью ей ям ями ях ам ами ах"),
    (("й",), "й я ю е и ем ев ям ями ях"),
    (("",), "- а у ы и е ом ем ов ев ей ам ами ах"),
]
# Kazakh endings follow one another: number, possession, case, and what makes a place an attribute.
KAZAKH = (
    "(?:[лдт][ае]р)?(?:ы|і|сы|сі|[ыі]?м|[ыі]?ң|[ыі]?м[ыі]з|[ыі]?ң[ыі]з)?"
    "(?:[нтд][ыі]ң|[ғгқк][ае]|н?[ае]|[нтд][ыі]|н|н?[дт][ае]н?|н[ае]н|[мбп]ен)?(?:[ғг][ыі])?"
)
# Before a vowel these grow soft: орталық, but орталығы.
SOFTENED = {"қ": "ғ", "к": "г", "п": "б"}
VOWELS = "аеёиоуыэюяәіөұүи"


def plain(word: str) -> str:
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=4096)
def forms(word: str, language: str) -> re.Pattern:
    """What matches the `plain` forms of a word, or an abbreviation letter by letter."""
    if is_abbreviation(word):
        return re.compile(re.escape(plain(word)))
    return re.compile({"ru": _russian, "kk": _kazakh, "en": _english}[language](plain(word)))


def is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _russian(word):
    ending, others = next(
        (ending, others) for endings, others in RUSSIAN for ending in endings if word.endswith(ending)
    )
    stem = word[: len(word) - len(ending)]
    if len(stem) < 2:
        return re.escape(word)
    choices = "|".join("" if each == "-" else plain(each) for each in others.split())
    pattern = f"{re.escape(stem)}(?:{choices})"
    if ending in ("а", "о") and stem[-1] not in VOWELS and stem[-2] not in VOWELS:
        # A vowel comes between: ядро, but ядер.
        return f"{pattern}|{re.escape(stem[:-1])}[ео]{stem[-1]}"
    if word[-2:] in ("ок", "ек", "ец") and len(word) > 4:
        # And goes from there: пучок, but пучка.
        return f"{pattern}|{re.escape(word[:-2])}ь?{word[-1]}(?:{choices})"
    return pattern


def _kazakh(word):
    soft = SOFTENED.get(word[-1])
    last = f"[{word[-1]}{soft}]" if soft else re.escape(word[-1])
    return f"{re.escape(word[:-1])}{last}{KAZAKH}"


def _english(word):
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{re.escape(word[:-1])}(?:y|ies)"
    return f"{re.escape(word)}(?:s|es)?"
