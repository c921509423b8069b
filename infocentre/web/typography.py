"""Typography by language: quotation marks, dashes, non-breaking spaces.

Texts pass here when they are shown; what is stored stays as it was typed. Doing it twice changes nothing.
"""

import re
from functools import lru_cache
from html import escape

NBSP = "\u00a0"
# Stands for `<br>`: an end of line that an editor wants. Those of the source are mere spaces.
LINE_BREAK = "\u2028"
# Outer and inner quotation marks.
QUOTES = {"kk": ("«»", "„“"), "ru": ("«»", "„“"), "en": ("“”", "‘’")}
# Words that belong to the one before them; every other word of one or two letters to the one behind it.
LEANING = {
    "kk": "да де та те ма ме ба бе па пе ше",
    "ru": "же ли бы б ж ль",
    "en": "",
}
# English binds the shortest words only: its lines are short of places to break otherwise.
SHORT = {"kk": r"[^\W\d_]{1,2}", "ru": r"[^\W\d_]{1,2}", "en": r"[AaI]"}
UNITS = (
    "%|‰|°[CСKК]?|₸|€|\\$|км|см|мм|мкм|нм|м|кг|г|мг|т|л|мл|ч|с|мс|мин|сек|сағ|жыл\\w*|ж|год\\w*|лет|гг?|"
    "века?|ғ|тг|тенге|теңге|руб|млн|млрд|тыс|мың|[кМГТ]?эВ|[кМГ]?Гц|[кМГТ]?Вт|[кМГТ]?Бк|[кМГТ]?байт|"
    "km|cm|mm|nm|m|kg|g|mg|t|h|s|ms|min|[kMGTP]?eV|[kMG]?Hz|[kMGT]?W|[kMGT]?Bq|[kMGT]?B|K|К|T|Тл|million|billion"
)
# A space that may become one without a break, and one that may have become it.
SOFT, SPACE = "[ \n]", "[ \n\u00a0]"
CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
# IBR-2, БЯЗИ-дегі: what no line is to be broken in. Longer ones would not fit a telephone.
ABBREVIATION = rf"\w{{0,9}}{CAPITAL}{{2}}\w{{0,9}}-\w{{1,12}}"
NAME = re.compile(rf"(?<![\w-])(?:{ABBREVIATION}|\w{{1,12}}-\d\w{{0,4}})(?![\w-])")
# Each rule keeps the length of the text: what is set goes back into the elements it came from.
RULES = [
    # № 5, § 12
    (re.compile(rf"(?<=[№§]){SOFT}(?=\d)"), NBSP),
    # 1 234 567, 10 км
    (re.compile(rf"(?<=\d){SOFT}(?=\d{{3}}(?!\d))"), NBSP),
    (re.compile(rf"(?<=\d){SOFT}(?=(?:{UNITS})(?!\w))"), NBSP),
    # Д. И. Менделеев, V. I. Veksler
    (re.compile(rf"(?<=\b{CAPITAL}\.){SOFT}(?={CAPITAL})"), NBSP),
    # т. е., т. б., e. g.
    (re.compile(rf"(?<=\b[тиeiжс]\.){SOFT}(?=[еднпбкжg]\.)"), NBSP),
    (re.compile(rf"(?<=\bт\.{SPACE}[еднпбкж]\.){SOFT}(?=[еднпбкж]\.)"), NBSP),
]
# A hyphen between spaces is meant as a dash, which belongs to the word before it, at the start of a line to
# the one behind it. A dash of either length stays as long as it was typed: it may belong to a name.
DASH = (re.compile(rf"(?<=\S){SPACE}-{SOFT}"), f"{NBSP}— ")
DASH_FIRST = (re.compile(rf"(?:(?<={LINE_BREAK})|\A)-{SPACE}(?=\w)"), f"—{NBSP}")
ENGLISH_DASH = (re.compile(rf"(?<=\S){SPACE}-{SOFT}"), f"{NBSP}– ")
TYPED_DASH = (re.compile(rf"(?<=\S){SOFT}(?=[–—]{SPACE})"), NBSP)
TYPED_FIRST = (re.compile(rf"(?:(?<={LINE_BREAK}[–—])|(?<=\A[–—])){SOFT}(?=\w)"), NBSP)
APOSTROPHE = (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), "’")


def _rules(language):
    leaning = "|".join(LEANING[language].split())
    own = [APOSTROPHE, ENGLISH_DASH] if language == "en" else [DASH, DASH_FIRST]
    own += [TYPED_DASH, TYPED_FIRST]
    if leaning:
        own.append((re.compile(rf"{SOFT}(?=(?:{leaning})\b)"), NBSP))
    leaning = f"(?!(?:{leaning})\\b)" if leaning else ""
    short = rf"(?:\A|(?<=[\s(«„“]))({leaning}{SHORT[language]}){SOFT}(?=[\w«„“(])"
    return [*own, *RULES, (re.compile(short), rf"\1{NBSP}")]


RULES_OF = {language: _rules(language) for language in QUOTES}


def set_text(text: str, language: str) -> str:
    """The text of one block, as long as before, with nothing but marks and spaces changed."""
    text = _with_quotes(text, language) if '"' in text else text
    for pattern, put in RULES_OF[language]:
        text = pattern.sub(put, text)
    return text


@lru_cache(maxsize=4096)
def title(text: str, language: str) -> str:
    """A text without mark-up, as HTML: set by the same rules, names with a hyphen kept on one line."""
    return keep_names(escape(set_text(text, language)))


def keep_names(html: str) -> str:
    """The escaped text of a heading with each name that holds a hyphen in one piece."""
    return NAME.sub(r'<span class="nowrap">\g<0></span>', html) if "-" in html else html


def sentence(text: str) -> str:
    """Words as a sentence: the full stop of an abbreviation at their end (2026 г.) is its own too."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _with_quotes(text, language):
    """Straight quotation marks turned by what stands before them; one that opens nothing stays."""
    outer, inner = QUOTES[language]
    written, before, depth = [], " ", 0
    for sign in text:
        if sign == '"':
            if before.isspace() or before in f"([{{—–-/{outer[0]}{inner[0]}":
                sign = (outer if depth == 0 else inner)[0]
            elif depth:
                sign = (outer if depth == 1 else inner)[1]
        if sign in (outer[0], inner[0]):
            depth += 1
        elif sign == outer[1] or (sign == inner[1] and depth > 1):
            depth = max(depth - 1, 0)
        written.append(sign)
        before = sign
    return "".join(written)
