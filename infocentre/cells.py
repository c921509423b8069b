"""Escapes cells that a spreadsheet would run as a formula, and reverses it on import."""

import re

GUARD = "'"
# OWASP's list, its full-width twins included, also behind blanks and behind guards of an earlier export.
_FORMULA = re.compile(r"\A'*+[ \n]*+[=+\-@\t\r＝＋－＠]")


def harmless(text: str) -> str:
    """`text` with an apostrophe before what could be a formula."""
    return GUARD + text if _FORMULA.match(text) else text


def original(text: str) -> str:
    """What `harmless` was given."""
    return text[1:] if text.startswith(GUARD) and _FORMULA.match(text[1:]) else text
