"""A text as its checks see it: blocks of plain text, the links in them, and what it refers to."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

from infocentre.content.references import references_in
from infocentre.content.richtext import clean
from infocentre.content.richtext.tokens import VOID, Rewriter

HTML = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|table|figure|div|span|blockquote|a|hr|br|strong|em|sub|sup)\b")
BLOCKS = {"p", "h2", "h3", "h4", "li", "blockquote", "td", "th"}
# What is no word of the text: a formula, or a letter set in italics as mathematicians do.
OBJECT_MARK = "\ufffc"


@dataclass
class Link:
    href: str
    text: str = ""


@dataclass
class Block:
    """A paragraph, heading, cell or point of a list."""

    tag: str = "p"
    pieces: list = field(default_factory=list)
    links: list = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def level(self) -> int:
        """2 to 4 for a heading, 0 for anything else."""
        return int(self.tag[1]) if self.tag in ("h2", "h3", "h4") else 0


@dataclass
class Reading:
    blocks: list
    formulas: list = field(default_factory=list)
    references: set = field(default_factory=set)


def read(text: str) -> Reading:
    """`text` may be rich or plain."""
    if not HTML.search(text):
        return Reading([Block(pieces=[line]) for line in text.splitlines() if line.strip()])
    html = clean(text)
    reader = _Reader()
    reader.rewrite(html)
    return Reading(
        [block for block in reader.blocks if block.text.strip() or block.level or block.links],
        reader.formulas,
        references_in(html),
    )


class _Reader(Rewriter):
    def __init__(self):
        super().__init__()
        self.blocks = [Block()]
        self.formulas = []
        self.emphasis = self.link = None

    @property
    def block(self):
        return self.blocks[-1]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in BLOCKS or tag in ("figure", "figcaption"):
            self.blocks.append(Block(tag if tag in BLOCKS else "p"))
        elif tag in VOID:
            self.block.pieces.append("\n")
        elif tag == "a":
            self.link = Link(attributes.get("href") or "")
            self.block.links.append(self.link)
        elif tag == "em":
            self.emphasis = ""
        if "data-tex" in attributes:
            self.formulas.append(attributes["data-tex"])
            self.handle_data(OBJECT_MARK)

    def handle_endtag(self, tag):
        if tag in BLOCKS or tag == "figure":
            self.blocks.append(Block())
        elif tag == "em" and self.emphasis is not None:
            emphasised, self.emphasis = self.emphasis, None
            self.block.pieces.append(OBJECT_MARK if len(emphasised.strip()) == 1 else emphasised)
        elif tag == "a":
            self.link = None

    def handle_data(self, data):
        data = unescape(data)
        if self.emphasis is not None:
            self.emphasis += data
        else:
            self.block.pieces.append(data)
        if self.link:
            self.link.text += data
