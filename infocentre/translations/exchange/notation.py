"""Text with numbered codes: `{1}bold{/1}` for a pair, `{2/}` for what stands alone, `{{` for a brace.

It survives Word, LibreOffice, Google Docs and every keyboard; both formats are read into it.
"""

import re
from typing import NamedTuple

OPEN, CLOSE, ALONE = "open", "close", "alone"
_TOKEN = re.compile(r"\{\{|\{(/?)(\d{1,4})(/?)\}")
# Neither XML nor a reader knows them.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


class Code(NamedTuple):
    """A place of mark-up in a text; `key` is the same in source and target."""

    key: str
    kind: str


def written(tokens) -> str:
    """Texts and codes as one line of notation."""
    return "".join(_code(each) if isinstance(each, Code) else each.replace("{", "{{") for each in tokens)


def _code(code):
    start, end = {OPEN: ("", ""), CLOSE: ("/", ""), ALONE: ("", "/")}[code.kind]
    return f"{{{start}{code.key}{end}}}"


def parsed(notation: str) -> list:
    """Texts and codes of a line; a brace that begins no code is a brace."""
    tokens, done = [], 0
    for match in _TOKEN.finditer(notation):
        _add_text(tokens, notation[done : match.start()])
        done = match.end()
        if match[0] == "{{":
            _add_text(tokens, "{")
        elif match[1] and match[3]:
            _add_text(tokens, match[0])
        else:
            kind = CLOSE if match[1] else ALONE if match[3] else OPEN
            tokens.append(Code(str(int(match[2])), kind))
    _add_text(tokens, notation[done:])
    return tokens


def _add_text(tokens, text):
    if text and tokens and not isinstance(tokens[-1], Code):
        tokens[-1] += text
    elif text:
        tokens.append(text)


def printable(text: str) -> str:
    """`text` as both formats can carry it."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def comparable(notation: str, is_rich: bool) -> str:
    """The same for texts that say the same: in rich text a run of spaces is one."""
    text = written(parsed(printable(notation)))
    if is_rich:
        text = re.sub(r"[ \t\n]+", " ", text)
    return text.strip()


def words_of(notation: str) -> str:
    """Nothing but the words."""
    return "".join(each for each in parsed(notation) if not isinstance(each, Code))
