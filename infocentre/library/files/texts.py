"""Texts as programs save them: in UTF-8, UTF-16 or, by older ones, in Windows-1251."""

import codecs
from typing import NamedTuple

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Decoded(NamedTuple):
    text: str
    encoding: str

    @property
    def is_guessed(self) -> bool:
        """Windows-1251 says nothing of itself, and has no Kazakh letters."""
        return self.encoding == "cp1251"


def decoded(content: bytes) -> Decoded:
    """The text without its byte order mark; raises UnicodeDecodeError for what is no text."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding), encoding)
    if b"\0" in content:
        encoding = _unmarked_utf16(content)
        text = content.decode(encoding)
        if "\0" in text:
            raise UnicodeDecodeError(encoding, content, content.index(b"\0"), len(content), "not a text")
        return Decoded(text, encoding)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(content.decode("cp1251"), "cp1251")


def _unmarked_utf16(content):
    """By the first line: its digits and Latin letters have a zero on one side."""
    begin = content[:200]
    return "utf-16-be" if begin[::2].count(0) > begin[1::2].count(0) else "utf-16-le"
