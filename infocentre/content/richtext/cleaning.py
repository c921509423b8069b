"""What every text passes when it is stored and again when it is shown."""

import re
from functools import lru_cache
from html import escape

import nh3
from django.utils.html import strip_tags

from infocentre.content import plain
from infocentre.content.richtext.allowlist import (
    ATTRIBUTES,
    ITEM_SCHEME,
    MAX_DEPTH,
    MAX_TEX_LENGTH,
    REFERENCES,
    RENAMED,
    SCHEMES,
    TAGS,
    UNREADABLE,
    allowed_value,
)
from infocentre.content.richtext.tokens import VOID, Rewriter, start_tag

_CLEANER = nh3.Cleaner(
    tags=TAGS | set(RENAMED),
    attributes=ATTRIBUTES,
    url_schemes=SCHEMES | {ITEM_SCHEME},
    link_rel="noopener",
    clean_content_tags=UNREADABLE,
    attribute_filter=allowed_value,
)
# Cleaning once may leave what only a second reading takes out (a paragraph inside a paragraph): it is
# repeated until nothing changes. What has not settled by then is hostile and keeps its words only.
MAX_ROUNDS = 12
# Elements left open are opened anew in each paragraph; a text that grows by more than this lives on that.
MOST_GROWTH = 4
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>?")
# Elements that the next one of their kind ends, and those that have no end.
UNCOUNTED = {"p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "colgroup", "option"}
UNCOUNTED |= {"br", "hr", "img", "input", "col", "meta", "link", "wbr", "source", "area", "base", "embed"}
# An end looks for its beginning no further than here.
BORDERS = {"table", "object", "applet", "marquee", "template", "svg", "math", "button", "select", "caption"}
CONTENT = re.compile(r"<(?:hr|figure|div|span)\b")


@lru_cache(maxsize=512)
def clean(html: str | None) -> str:
    """`html` with nothing but allowed elements; an editor's empty paragraph counts as no text."""
    html = html or ""
    cleaned = _words(html) if is_too_deep(html) else _settled(html)
    return cleaned if strip_tags(cleaned).strip() or CONTENT.search(cleaned) else ""


def _settled(html):
    for _round in range(MAX_ROUNDS):
        # Within the round, since what nobody sees may be written as an entity.
        tidy = plain.lines(html, keep_hyphenation=True)
        cleaned = _Structure().rewrite(_CLEANER.clean(tidy)).replace("<p></p>", "").strip()
        if cleaned == html:
            return cleaned
        if len(cleaned) > MOST_GROWTH * len(html) + MAX_TEX_LENGTH:
            break
        html = cleaned
    return _words(html)


def _words(html):
    words = plain.lines(TAG.sub(" ", html)).replace("<", " ").replace(">", " ")
    return _CLEANER.clean(f"<p>{escape(' '.join(words.split()), quote=False)}</p>")


def is_too_deep(html: str) -> bool:
    """Whether more elements stand inside each other than any text has, told before they are made."""
    opened = []
    for closing, name in TAG.findall(html):
        name = name.lower()
        if name in UNCOUNTED:
            continue
        if closing:
            _close(opened, name)
        else:
            opened.append(name)
            if len(opened) > MAX_DEPTH:
                return True
    return False


def _close(opened, name):
    """An end closes one element, and none beyond a border: rather one too many is counted than missed."""
    for place in range(len(opened) - 1, -1, -1):
        if opened[place] == name:
            del opened[place]
            return
        if opened[place] in BORDERS:
            return


class _Structure(Rewriter):
    """Rules beyond the list of tags: reference elements need their attribute and have no content."""

    def __init__(self):
        super().__init__()
        # The open elements, each with what is written at its end.
        self.open = []
        # How deep we are inside of a reference: nothing but a caption is written there.
        self.inside = 0
        self.caption = None

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            self._write_outside(f"<{tag}>")
            return
        end, is_reference = self._begin(RENAMED.get(tag, tag), dict(attrs))
        self.open.append((tag, end, is_reference))
        self.inside += is_reference

    def _begin(self, tag, attributes):
        """Write the start of an element; return its end and whether it is a reference."""
        if self.inside:
            if tag == "figcaption" and self.caption is None and self.inside == 1:
                self.caption = ""
            return "", False
        if tag == "figcaption":
            self.write("<p>")
            return "</p>", False
        if tag == "a" and "href" not in attributes:
            return "", False
        if tag not in REFERENCES:
            self.write(self.get_starttag_text() if tag == self.lasttag else f"<{tag}>")
            return f"</{tag}>", False
        name = next((each for each in REFERENCES[tag] if attributes.get(each)), None)
        if name is None:
            return "", False
        if tag != "span" and any(
            each in ("a", "h2", "h3", "h4", "strong", "em") for each, _e, _r in self.open
        ):
            # A card or a picture inside a link or a heading is no use to anybody.
            return "", True
        self.write(start_tag(tag, **{name: attributes[name]}))
        self.caption = None if tag == "figure" else ""
        return f"</{tag}>", True

    def handle_endtag(self, tag):
        if tag in VOID or not self.open:
            return
        _tag, end, is_reference = self.open.pop()
        if is_reference:
            caption = " ".join((self.caption or "").split())
            if tag == "figure" and caption and end:
                self.write(f"<figcaption>{caption}</figcaption>")
            self.inside -= 1
        self._write_outside(end)

    def handle_data(self, data):
        if not self.inside:
            self.write(data)
        elif self.caption is not None and any(tag == "figcaption" for tag, _end, _is in self.open):
            self.caption += data

    def _write_outside(self, html):
        if not self.inside:
            self.write(html)
