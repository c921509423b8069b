"""The one allow-list of rich text: what editors may write is what visitors may receive."""

import nh3
from django.utils.html import strip_tags

# The editor offers these same marks; see `EDITOR_EXTENSIONS`.
TAGS = {"p", "br", "h2", "h3", "h4", "strong", "em", "sub", "sup", "ul", "ol", "li", "blockquote", "a", "hr"}
# The star is what every element may carry: nothing, where nh3 itself would allow `lang` and `title`.
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "*": set()}
SCHEMES = {"http", "https", "mailto", "tel"}
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
    "Link": {"enableTarget": False, "protocols": sorted(SCHEMES)},
    "History": True,
    # Browsers check spelling in the language of the text.
    "NoSpellCheck": False,
}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=SCHEMES,
    link_rel="noopener",
    clean_content_tags={"script", "style", "template", "noscript", "iframe", "object", "svg", "math"},
)


def clean(html: str | None) -> str:
    """`html` with nothing but allowed elements; an editor's empty paragraph counts as no text."""
    cleaned = _CLEANER.clean(html or "").strip()
    return cleaned if strip_tags(cleaned).strip() or "<hr" in cleaned else ""
