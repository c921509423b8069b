"""The one allow-list of rich text: what editors may write is what visitors may receive."""

import re

# The editor offers these same elements; see `EDITOR_EXTENSIONS`.
TAGS = {"p", "br", "h2", "h3", "h4", "strong", "em", "sub", "sup", "ul", "ol", "li", "blockquote", "a", "hr"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "div", "span"}
# What other programs write, and what we write for it.
RENAMED = {"h1": "h2", "h5": "h4", "h6": "h4", "b": "strong", "i": "em"}
# The star is what every element may carry: nothing, where nh3 itself would allow `lang` and `title`.
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start", "type"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "figure": {"data-picture"},
    "div": {"data-recording", "data-tex"},
    "span": {"data-tex"},
    "*": set(),
}
SCHEMES = {"http", "https", "mailto", "tel"}
# The start of an address with a scheme, of which `SCHEMES` decides, of a page of this site, of a place in a
# page. What begins with two slashes leads to another site, whichever way they lean.
ADDRESS = re.compile(r"\A(?:[a-z][a-z0-9+.-]*+:|/(?![/\\])|#)", re.IGNORECASE)
# What browsers leave out of an address before they read it.
UNREAD = re.compile(r"[\t\n\r]|^[\0-\x20]+")
# A page of ours, named by its kind and key: its address is looked up when it is shown.
ITEM_SCHEME = "item"
ITEM = re.compile(r"item:([a-z]+\.[a-z]+):([1-9]\d{0,17})")
MAX_TEX_LENGTH = 1000
# More than any text of a site has; the work of cleaning grows with both.
MAX_TEXT_LENGTH, MAX_DEPTH = 200_000, 60
KEY = re.compile(r"[1-9]\d{0,17}")
SPAN = re.compile(r"[1-9]\d?")
VALUES = {
    "data-picture": KEY,
    "data-recording": KEY,
    "data-tex": re.compile(rf"\A(?=\s*+\S)[^\0\r]{{1,{MAX_TEX_LENGTH}}}"),
    "colspan": SPAN,
    "rowspan": SPAN,
    "start": re.compile(r"\d{1,4}"),
    # Letters and Roman numerals; digits need no saying.
    "type": re.compile(r"[aAiI]"),
}
# Elements that mean something only by the one attribute they carry.
REFERENCES = {
    "figure": ("data-picture",),
    "div": ("data-recording", "data-tex"),
    "span": ("data-tex",),
}
# Dropped with everything inside.
UNREADABLE = {
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "math",
    "title",
    "textarea",
}
UNREADABLE |= {"xmp", "noembed", "noframes", "plaintext", "select", "audio", "video", "canvas"}

EDITOR_EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": [*sorted(SCHEMES), ITEM_SCHEME]},
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "LibraryFigure": True,
    "RecordingCard": True,
    "FormulaInline": True,
    "FormulaBlock": True,
    "PasteCleaner": True,
    "History": True,
    # Browsers check spelling in the language of the text.
    "NoSpellCheck": False,
}


def allowed_value(tag: str, attribute: str, value: str) -> str | None:
    """`value` when the attribute may have it, None to drop the attribute."""
    if attribute == "href":
        return value if _leads_somewhere(value) else None
    pattern = VALUES.get(attribute)
    return value if pattern is None or pattern.fullmatch(value) else None


def _leads_somewhere(address: str) -> bool:
    read = UNREAD.sub("", address)
    if read.lower().startswith(f"{ITEM_SCHEME}:"):
        return ITEM.fullmatch(address) is not None
    return ADDRESS.match(read) is not None
