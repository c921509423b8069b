"""Plain text as it is stored and compared: composed letters, and no characters that nobody sees."""

import re
import unicodedata

# What programs mean by an end of line: PowerPoint writes a vertical tab, a PDF a form feed, others
# the "next line", "line separator" and "paragraph separator" of Unicode.
BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
SPACES = re.compile("[\t\n]+")
# Controls, marks of direction, and what only says that here a word might be cut, or a file begins.
# XML forbids most of them, so that one would take a whole feed from its readers.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
SOFT_HYPHEN = "\xad"
# One that stands elsewhere than inside a word hyphenates nothing.
IDLE_HYPHEN = re.compile(rf"(?<!\w){SOFT_HYPHEN}|{SOFT_HYPHEN}(?!\w)")


def lines(text: str, *, keep_hyphenation=False) -> str:
    """`text` in composed letters (NFC), its lines ended by a line feed, without characters nobody sees."""
    seen = UNSEEN.sub("", BREAKS.sub("\n", text))
    seen = IDLE_HYPHEN.sub("", seen) if keep_hyphenation else seen.replace(SOFT_HYPHEN, "")
    return unicodedata.normalize("NFC", seen)


def line(text: str) -> str:
    """The same on one line."""
    return SPACES.sub(" ", lines(text))
