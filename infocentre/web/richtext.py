"""Renders rich text for visitors: references, formulas and typography."""

import re
from functools import lru_cache
from html import escape, unescape

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from infocentre.content.languages import Text, reader_language
from infocentre.content.references import PICTURE, RECORDING, Reference, references_in, targets_of
from infocentre.content.richtext.allowlist import ITEM
from infocentre.content.richtext.cleaning import clean
from infocentre.content.richtext.formulas import TexError, mathml
from infocentre.content.richtext.tokens import VOID, Rewriter, start_tag
from infocentre.web.typography import LINE_BREAK, keep_names, set_text

BLOCKS = {
    "p",
    "h2",
    "h3",
    "h4",
    "li",
    "ul",
    "ol",
    "blockquote",
    "td",
    "th",
    "tr",
    "table",
    "figure",
    "div",
    "hr",
}
# Style sheets cannot tell the two kinds of letters by which items are counted apart.
LETTERS = {"a": "letters", "A": "capitals"}
HEADINGS = {"h2", "h3", "h4"}
# What stands for something in a line that is no text.
OBJECT_MARK = "\ufffc"
LOCAL = re.compile(r'(?<= href=")(?=/)|(?<= src=")(?=/)')
SOURCE = re.compile(r"<source\b[^>]*>")


def shown(item, field: str) -> Text:
    """The rich text of `field` for the reader of this page, as HTML that is safe to send."""
    value = item.text(field)
    html = clean(value.text)
    if not references_in(html):
        return Text(_without_references(html, value.language or reader_language()), value.language)
    return Text(render(html, value.language, targets_of(item)), value.language)


def for_readers(item, field: str, origin: str) -> str:
    """The same text for feeds, with absolute URLs."""
    return LOCAL.sub(origin, SOURCE.sub("", shown(item, field).text))


@lru_cache(maxsize=512)
def _without_references(html, language):
    return render(html, language, {})


def render(html: str, language: str, targets: dict) -> str:
    """A clean text in `language` as visitors get it; `targets` holds what its references lead to."""
    return Display(language, targets).rewrite(html)


class Display(Rewriter):
    """Rewrites one text. The texts of a block wait until its end, since they are set as a whole."""

    def __init__(self, language, targets):
        super().__init__()
        self.language = language
        self.targets = targets
        self.pieces = []
        self.in_heading = False
        self.links = []
        self.row = 0
        # The reference we are inside of: what is written there is its caption.
        self.reference = None
        self.caption = ""

    def close(self):
        super().close()
        self._set_block()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in BLOCKS:
            self._set_block()
            self.in_heading = tag in HEADINGS
        if tag in ("figure", "div", "span"):
            self.reference, self.caption = (tag, attributes), ""
        elif tag == "a":
            self._open_link(attributes)
        elif tag == "table":
            self.row = 0
            self.write(
                start_tag("div", class_="table-scroll", role="group", tabindex=0, aria_label=self._table())
            )
            super().handle_starttag(tag, attrs)
        elif tag == "ol" and attributes.get("type") in LETTERS:
            self.write(start_tag(tag, **attributes, class_=LETTERS[attributes["type"]]))
        elif tag == "th":
            self.write(start_tag(tag, **attributes, scope="col" if self.row == 1 else "row"))
        elif tag != "figcaption":
            self.row += tag == "tr"
            super().handle_starttag(tag, attrs)
            if tag == "br":
                self._wait(LINE_BREAK, "")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.reference and tag == self.reference[0]:
            (name, attributes), self.reference = self.reference, None
            self._show(name, attributes)
            return
        if tag in BLOCKS:
            self._set_block()
        if tag == "a" and not self.links.pop():
            return
        if tag != "figcaption":
            super().handle_endtag(tag)
        if tag == "table":
            self.write("</div>")

    def handle_data(self, data):
        if self.reference:
            self.caption += unescape(data)
        else:
            self._wait(unescape(data), None)

    # --- The texts of a block ---------------------------------------------------------------------

    def _wait(self, text, written):
        """Keep the place of a text until its block is complete; `written` says what stands for it."""
        self.pieces.append((text, len(self.written) if written is None else None))
        if written is None:
            self.write("")

    def _set_block(self):
        full_text = (
            set_text("".join(text for text, _place in self.pieces), self.language) if self.pieces else ""
        )
        start = 0
        for text, place in self.pieces:
            end = start + len(text)
            if place is not None:
                written = escape(full_text[start:end], quote=False)
                self.written[place] = keep_names(written) if self.in_heading else written
            start = end
        self.pieces = []

    # --- References -------------------------------------------------------------------------------

    def _table(self):
        with translation.override(self.language):
            return _("Table")

    def _open_link(self, attributes):
        href = attributes.get("href") or ""
        match = ITEM.fullmatch(href)
        if match is None:
            self.links.append(True)
            super().handle_starttag("a", None)
            return
        target = self.targets.get(Reference(match[1], int(match[2])))
        self.links.append(target is not None)
        if target is not None:
            self.write(start_tag("a", href=target.get_absolute_url()))

    def _show(self, tag, attributes):
        if "data-tex" in attributes:
            self._wait(OBJECT_MARK, "")
            self.write(formula(attributes["data-tex"], block=tag == "div"))
        elif tag == "figure":
            self.write(self._figure(self.targets.get(Reference(PICTURE, int(attributes["data-picture"])))))
        else:
            self.write(self._card(self.targets.get(Reference(RECORDING, int(attributes["data-recording"])))))

    def _figure(self, picture):
        if picture is None:
            return ""
        with translation.override(self.language):
            own = set_text(" ".join(self.caption.split()), self.language)
            return render_to_string("richtext/figure.html", {"picture": picture, "caption": own})

    def _card(self, recording):
        if recording is None:
            return ""
        address = f"{recording.lecture.get_absolute_url()}#recording-{recording.pk}"
        with translation.override(self.language):
            context = {"recording": recording, "lecture": recording.lecture, "address": address}
            return render_to_string("richtext/recording.html", context)


def formula(tex: str, *, block: bool) -> str:
    """A formula as MathML; one that cannot be read is shown as it was written."""
    try:
        drawn = mathml(tex, block=block)
    except TexError:
        drawn = f'<code class="formula--wrong">{escape(tex)}</code>'
    return f'<div class="formula" tabindex="0">{drawn}</div>' if block else drawn
