"""One text of an item between two languages: its blocks, their translations, and the whole again."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import escape

from django.db.models import TextField

from infocentre.content.fields import RichTextField
from infocentre.content.richtext import clean
from infocentre.translations.changes import plain
from infocentre.translations.exchange.blocks import Cut, Run, cut
from infocentre.translations.exchange.notation import (
    ALONE,
    CLOSE,
    Code,
    comparable,
    parsed,
    printable,
    words_of,
    written,
)
from infocentre.translations.forms import mark
from infocentre.translations.models import State

# Hexadecimal digits of a hash in a file: enough to notice a change.
SHORT = 8


def short(text: str) -> str:
    return mark(text)[:SHORT]


@dataclass
class Block:
    """A paragraph, heading, cell … of a text, or a whole text that is not rich."""

    index: int
    source: Run
    # The translation as it stands, its codes numbered like those of the source; None where there is none.
    target: Run | None
    is_rich: bool

    @property
    def source_line(self):
        return written(self.source.tokens)

    @property
    def target_line(self):
        return written(self.target.tokens) if self.target else ""

    @property
    def codes(self) -> dict[str, tuple[str, str]]:
        """All that may occur in a translation."""
        return self.source.codes | (self.target.codes if self.target else {})

    @property
    def needed(self) -> set[str]:
        """Codes that must occur: those of the source, but for what the translation did without before."""
        return {key for key in self.source.codes if self.target is None or key in self.target.codes}

    def is_edited(self, line) -> bool:
        return comparable(line, self.is_rich) != comparable(self.target_line, self.is_rich)

    def html(self, line) -> str:
        """Mark-up of a translated line; what the codes stand for is never taken from a file."""
        if self.target is not None and not self.is_edited(line):
            return self.target.html
        return "".join(self._html(token) for token in parsed(printable(line)))

    def _html(self, token):
        if not isinstance(token, Code):
            return escape(token, quote=False).replace("\xa0", "&nbsp;")
        return self.codes[token.key][1 if token.kind == CLOSE else 0]

    def wrong_codes(self, line) -> tuple[list[str], list[str], list[str], bool]:
        """Codes that are missing, there twice, unknown; and whether pairs are out of order."""
        seen, waiting, is_crossed = [], [], False
        for token in parsed(line):
            if not isinstance(token, Code):
                continue
            is_pair = bool(self.codes.get(token.key, ("", ""))[1])
            if token.kind == CLOSE:
                is_crossed |= not waiting or waiting.pop() != token.key
                continue
            seen.append(token.key)
            is_crossed |= token.key in self.codes and is_pair == (token.kind == ALONE)
            if token.kind != ALONE:
                waiting.append(token.key)
        missing = sorted(self.needed - set(seen), key=int)
        doubled = sorted({key for key in seen if seen.count(key) > 1}, key=int)
        unknown = sorted({key for key in seen if key not in self.codes}, key=int)
        return missing, doubled, unknown, is_crossed or bool(waiting)


@dataclass
class Field:
    """One text as it goes out."""

    text: object
    source: str
    target: str
    state: State
    blocks: list[Block] = field(default_factory=list)
    literals: Cut | None = None
    # Whether a translation exists whose paragraphs do not go with those of the source.
    is_unaligned: bool = False

    @property
    def place(self):
        return self.text.place

    @property
    def label(self):
        return self.text.column.verbose_name

    @property
    def is_rich(self):
        return isinstance(self.text.column, RichTextField)

    @property
    def source_value(self):
        return self.text.values[self.source]

    @property
    def target_value(self):
        return self.text.values[self.target]

    def value(self, lines: dict[int, str]) -> str:
        """The translation with these lines in the place of those that were exported."""
        lines = {block.index: lines.get(block.index, block.target_line) for block in self.blocks}
        edited = [block for block in self.blocks if block.is_edited(lines[block.index])]
        if not edited:
            return self.target_value
        if not self.is_rich:
            text = words_of(printable(lines[0])).strip()
            return text if isinstance(self.text.column, TextField) else " ".join(text.split())
        return clean(self.literals.joined(block.html(lines[block.index]) for block in self.blocks))


def field_of(text, source, target, state, former="") -> Field:
    """A text between two languages; `former` is the source from which the translation was made."""
    made = Field(text, source, target, state)
    original, translation = text.values[source], text.values[target]
    if not made.is_rich:
        run = Run([translation]) if translation else None
        made.blocks = [Block(0, Run([original]), run, is_rich=False)]
        return made
    made.literals = cut(clean(original))
    theirs = cut(clean(translation))
    if made.literals.shape == theirs.shape:
        pairs = list(theirs.runs)
        made.literals = Cut(made.literals.runs, theirs.literals)
    else:
        pairs = _aligned(made.literals, theirs, former)
        made.is_unaligned = bool(translation) and not any(pairs)
    made.blocks = [
        Block(index, run, _numbered(pair, run), is_rich=True)
        for index, (run, pair) in enumerate(zip(made.literals.runs, pairs, strict=True))
    ]
    return made


def _aligned(source, target, former) -> list:
    """The translation of each block of a source that has other blocks by now; None where it is new."""
    found = [None] * len(source.runs)
    before = cut(clean(former))
    if not target.runs or before.shape != target.shape:
        return found
    old, new = ([plain(run.html) for run in each.runs] for each in (before, source))
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and end - start == new_end - new_start):
            found[new_start:new_end] = target.runs[start:end]
    return found


def _numbered(run, source) -> Run | None:
    """A translated run whose codes have the numbers of the same mark-up in the source."""
    if run is None:
        return None
    free, keys = dict(source.codes), {}
    later = len(source.codes)
    for key, markup in run.codes.items():
        same = next((each for each, other in free.items() if other == markup), None)
        if same is None:
            later += 1
            same = str(later)
        free.pop(same, None)
        keys[key] = same
    tokens = [Code(keys[each.key], each.kind) if isinstance(each, Code) else each for each in run.tokens]
    return Run(tokens, {keys[key]: markup for key, markup in run.codes.items()}, run.html)
