"""The words of a rich text, for whatever shows no mark-up: calendars, descriptions, mails."""

import re
from html import unescape

from infocentre.content.richtext.cleaning import clean
from infocentre.content.richtext.tokens import Rewriter

# Each of these stands on lines of its own; the cells of a row stand on one.
BLOCKS = {"p", "h2", "h3", "h4", "li", "blockquote", "figure", "figcaption", "div", "hr", "tr", "table"}
CELLS = {"td", "th"}
CELL_END = " | "
ITEM_MARK = "– "
SPACES = re.compile(r"[ \t]+")
EMPTY_LINES = re.compile(r"\n{2,}")


def words_of(html: str) -> str:
    """`html` as lines of plain text: entities undone, blocks and cells apart, formulas as TeX."""
    text = SPACES.sub(" ", _Words().rewrite(clean(html)))
    rows = (row.strip().removesuffix(CELL_END.strip()).strip() for row in text.split("\n"))
    return EMPTY_LINES.sub("\n", "\n".join(rows)).strip()


class _Words(Rewriter):
    """Reads a clean text; inside a table the blocks of a cell make no lines."""

    def __init__(self):
        super().__init__()
        self.cells = 0

    def handle_starttag(self, tag, attrs):
        self._break_at(tag)
        self.cells += tag in CELLS
        if tag == "li":
            self.write(ITEM_MARK)
        elif tag == "br":
            self._end_line()
        elif tex := dict(attrs).get("data-tex"):
            self.write(tex)

    def handle_endtag(self, tag):
        if tag in CELLS:
            self.cells -= 1
            self.write(CELL_END)
        self._break_at(tag)

    def handle_data(self, data):
        # A line end of the source is a space to a reader.
        self.write(unescape(data).replace("\n", " "))

    def _break_at(self, tag):
        # A paragraph at the beginning of a list item stands beside its mark.
        if tag in BLOCKS and self.written[-1:] != [ITEM_MARK]:
            self._end_line()

    def _end_line(self):
        self.write(" " if self.cells else "\n")
