"""Typography by language: quotation marks, dashes, non-breaking spaces.

Texts pass here when they are shown; what is stored stays as it was typed. Doing it twice changes nothing.
"""

import re

NBSP = "\u00a0"
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
SPACE = "[ \u00a0]"
CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
# Each rule keeps the length of the text: what is set goes back into the elements it came from.
RULES = [
    # № 5, § 12
    (re.compile(r"(?<=[№§]) (?=\d)"), NBSP),
    # 1 234 567, 10 км
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{UNITS})(?!\w))"), NBSP),
    # Д. И. Менделеев, V. I. Veksler
    (re.compile(rf"(?<=\b{CAPITAL}\.) (?={CAPITAL})"), NBSP),
    # т. е., т. б., e. g.
    (re.compile(r"(?<=\b[тиeiжс]\.) (?=[еднпбкжg]\.)"), NBSP),
    (re.compile(r"(?<=\bт\. [еднпбкж]\.) (?=[еднпбкж]\.)"), NBSP),
]
# In Kazakh and Russian a dash belongs to the word before it, at the start of a line to the one behind it.
DASH = (re.compile(rf"(?<=[^\s]){SPACE}[-–—] "), f"{NBSP}— ")
DASH_FIRST = (re.compile(rf"(?:(?<=\n)|\A)[-–—]{SPACE}(?=\w)"), f"—{NBSP}")
# English sets a shorter one.
ENGLISH_DASH = (re.compile(rf"(?<=[^\s]){SPACE}[-–] "), f"{NBSP}– ")
APOSTROPHE = (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), "’")


def _rules(language):
    leaning = "|".join(LEANING[language].split())
    own = [APOSTROPHE, ENGLISH_DASH] if language == "en" else [DASH, DASH_FIRST]
    if leaning:
        own.append((re.compile(rf" (?=(?:{leaning})\b)"), NBSP))
    leaning = f"(?!(?:{leaning})\\b)" if leaning else ""
    short = rf"(?:\A|(?<=[\s(«„“]))({leaning}{SHORT[language]}) (?=[\w«„“(])"
    return [*own, *RULES, (re.compile(short), rf"\1{NBSP}")]


RULES_OF = {language: _rules(language) for language in QUOTES}


def set_text(text: str, language: str) -> str:
    """The text of one block, as long as before, with nothing but marks and spaces changed."""
    text = _with_quotes(text, language) if '"' in text else text
    for pattern, put in RULES_OF[language]:
        text = pattern.sub(put, text)
    return text


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
