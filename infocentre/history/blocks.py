"""Rich text compared as people read it: by headings, paragraphs and list items."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.utils.translation import gettext_lazy as _

from infocentre.history import words
from infocentre.history.words import ADDED, REMOVED, SAME, Effort, Piece

CHANGED, FOLDED = "changed", "folded"
# What stands before a block that is no paragraph.
MARKS = {
    "h2": _("Heading"),
    "h3": _("Subheading"),
    "h4": _("Small heading"),
    "blockquote": _("Quotation"),
    "ul": "•",
    "ol": "1.",
    "hr": "———",
}
# Unchanged blocks that are shown beside a change; the others are folded.
CONTEXT_BLOCKS = 1
# How far ahead the new form of a changed block is looked for.
LOOKAHEAD = 6


@dataclass(frozen=True)
class Block:
    kind: str
    text: str


@dataclass
class BlockChange:
    """A block that stayed, went, came or was changed; or a row of unchanged ones that is folded."""

    state: str
    kind: str = "p"
    pieces: list[Piece] = field(default_factory=list)
    folded: list["BlockChange"] = field(default_factory=list)

    @property
    def mark(self):
        return MARKS.get(self.kind, "")


class _Reader(HTMLParser):
    """Takes the blocks out of rich text; addresses of links stand behind their words."""

    BLOCKS = {"p", "h2", "h3", "h4", "li", "blockquote"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.text, self.kinds, self.addresses = [], [], [], []

    def handle_starttag(self, tag, attrs):
        if tag in self.BLOCKS or tag in ("ul", "ol"):
            self.close_block()
            self.kinds.append(tag)
        elif tag == "hr":
            self.close_block()
            self.blocks.append(Block("hr", ""))
        elif tag == "br":
            self.text.append("\n")
        elif tag in ("sup", "sub"):
            self.text.append("^" if tag == "sup" else "_")
        elif tag == "a":
            self.addresses.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag):
        if tag == "a" and self.addresses and (address := self.addresses.pop()):
            self.text.append(f" ({address})")
        if tag in self.kinds:
            self.close_block()
            while self.kinds.pop() != tag:
                pass

    def handle_data(self, data):
        self.text.append(data)

    def close_block(self):
        text = "\n".join(" ".join(line.split()) for line in "".join(self.text).split("\n")).strip()
        self.text = []
        if text:
            self.blocks.append(Block(self._kind(), text))

    def _kind(self):
        inner = [kind for kind in self.kinds if kind not in ("p", "li")]
        return inner[-1] if inner else "p"


def blocks_of(html: str | None) -> list[Block]:
    reader = _Reader()
    reader.feed(html or "")
    reader.close()
    reader.close_block()
    return reader.blocks


def compare_blocks(old: str, new: str, effort: Effort | None = None) -> list[BlockChange]:
    """The blocks of two rich texts in reading order."""
    effort = effort or Effort()
    before, after = blocks_of(old), blocks_of(new)
    changes = []
    for kind, old_from, old_to, new_from, new_to in words.match_words(before, after, effort):
        if kind == "equal":
            changes += [_one(SAME, block) for block in after[new_from:new_to]]
        else:
            changes += _replaced(before[old_from:old_to], after[new_from:new_to], effort)
    return changes


def _one(state, block):
    return BlockChange(state, block.kind, [Piece(state, block.text)])


def _replaced(before, after, effort):
    """Pair each block that went with the one that came in its place, where they are alike."""
    changes, place = [], 0
    for block in before:
        found = next(
            (at for at in range(place, min(place + LOOKAHEAD, len(after))) if _alike(block, after[at])), None
        )
        if found is None:
            changes.append(_one(REMOVED, block))
            continue
        changes += [_one(ADDED, each) for each in after[place:found]]
        pieces = words.compare_words(block.text, after[found].text, effort)
        changes.append(BlockChange(CHANGED, after[found].kind, words.shortened(pieces)))
        place = found + 1
    return changes + [_one(ADDED, each) for each in after[place:]]


def _alike(old, new):
    if old.text == new.text:
        return True
    one, other = set(old.text.split()), set(new.text.split())
    return bool(one and other) and len(one & other) >= words.MIN_SIMILARITY * min(len(one), len(other))


def folded(changes: list[BlockChange]) -> list[BlockChange]:
    """The same with rows of unchanged blocks folded, but for those beside a change."""
    near = {
        place + step
        for place, change in enumerate(changes)
        if change.state != SAME
        for step in range(-CONTEXT_BLOCKS, CONTEXT_BLOCKS + 1)
    }
    shown = []
    for place, change in enumerate(changes):
        if place in near:
            shown.append(change)
        elif shown and shown[-1].state == FOLDED:
            shown[-1].folded.append(change)
        else:
            shown.append(BlockChange(FOLDED, folded=[change]))
    return shown
