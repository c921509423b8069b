"""Rich text cut into what is translated and what stands around it."""

import re
from dataclasses import dataclass, field
from html import unescape

from infocentre.content.richtext.tokens import Rewriter
from infocentre.translations.exchange.notation import ALONE, CLOSE, OPEN, Code

INLINE = {"strong", "em", "sub", "sup", "a"}
SPACES = re.compile(r"[ \t\n\f]+")
TAG = re.compile(r"</?[a-z0-9]+")


@dataclass(frozen=True)
class Markup:
    """An inline tag as it is written."""

    html: str
    kind: str


@dataclass
class Run:
    """The inline content of one block, with numbered codes in the place of its tags."""

    tokens: list = field(default_factory=list)
    # Key of a code: what it stands for, at its beginning and at its end.
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    html: str = ""


@dataclass
class Cut:
    """The runs of a text and the literal mark-up before, between and after them."""

    runs: list[Run]
    literals: list[str]

    @property
    def shape(self):
        """The same for texts with the same blocks, whatever these refer to."""
        return [TAG.findall(literal) for literal in self.literals]

    def joined(self, contents) -> str:
        inside = [content + literal for content, literal in zip(contents, self.literals[1:], strict=True)]
        return self.literals[0] + "".join(inside)


def cut(html: str) -> Cut:
    """A clean text in its blocks."""
    splitter = _Splitter()
    splitter.rewrite(html)
    return Cut(splitter.runs, splitter.literals)


class _Splitter(Rewriter):
    def __init__(self):
        super().__init__()
        self.runs, self.literals, self.waiting = [], [""], []

    def handle_starttag(self, tag, attrs):
        html = self.get_starttag_text()
        if tag in INLINE:
            self.waiting.append(Markup(html, OPEN))
        elif tag == "br":
            self.waiting.append(Markup(html, ALONE))
        elif tag == "span":
            # A formula inside a line: nothing stands between its tags.
            self.waiting.append(Markup(f"{html}</span>", ALONE))
        else:
            self._end_run()
            self.literals[-1] += html

    def handle_endtag(self, tag):
        if tag in INLINE:
            self.waiting.append(Markup(f"</{tag}>", CLOSE))
        elif tag not in ("br", "span"):
            self._end_run()
            self.literals[-1] += f"</{tag}>"

    def handle_data(self, data):
        self.waiting.append(data)

    def close(self):
        super().close()
        self._end_run()

    def _end_run(self):
        pieces, self.waiting = self.waiting, []
        if not any(isinstance(each, str) and unescape(each).strip() for each in pieces):
            self.literals[-1] += "".join(_html(each) for each in pieces)
            return
        partners = _partners(pieces)
        start, end = 0, len(pieces)
        # A tag whose partner lies in another block stands around the text, not in it.
        while _is_lonely(pieces, start, partners):
            start += 1
        while _is_lonely(pieces, end - 1, partners):
            end -= 1
        self.literals[-1] += "".join(_html(each) for each in pieces[:start])
        self.runs.append(_run(pieces, start, end, partners))
        self.literals.append("".join(_html(each) for each in pieces[end:]))


def _html(piece):
    return piece if isinstance(piece, str) else piece.html


def _is_lonely(pieces, place, partners):
    return isinstance(pieces[place], Markup) and pieces[place].kind != ALONE and place not in partners


def _partners(pieces) -> dict[int, int]:
    """The place of each opening tag and that of its closing one, both ways."""
    found, waiting = {}, []
    for place, piece in enumerate(pieces):
        if isinstance(piece, str) or piece.kind == ALONE:
            continue
        if piece.kind == OPEN:
            waiting.append(place)
        elif waiting:
            start = waiting.pop()
            found |= {start: place, place: start}
    return found


def _run(pieces, start, end, partners) -> Run:
    run, keys = Run(html="".join(_html(each) for each in pieces[start:end])), {}
    for place in range(start, end):
        piece = pieces[place]
        if isinstance(piece, str):
            # Lines of the mark-up are none of the text.
            text = SPACES.sub(" ", unescape(piece))
            if run.tokens and isinstance(run.tokens[-1], str):
                run.tokens[-1] += text
            else:
                run.tokens.append(text)
        elif place in keys:
            run.tokens.append(Code(keys[place], CLOSE))
        else:
            key, partner = str(len(run.codes) + 1), partners.get(place)
            run.codes[key] = (piece.html, pieces[partner].html if partner is not None else "")
            if partner is not None:
                keys[partner] = key
            run.tokens.append(Code(key, ALONE if partner is None else OPEN))
    return run
