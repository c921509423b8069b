"""What changed in a source since it was translated, as mark-up."""

from django.utils.html import format_html, format_html_join, strip_tags

from infocentre.history.words import ADDED, REMOVED, compare_words

MARKS = {ADDED: "<ins>{}</ins>", REMOVED: "<del>{}</del>"}


def word_changes(old: str, new: str) -> str:
    """Safe mark-up of `new` with what was put in (`ins`) and what was taken out (`del`)."""
    pieces = ((format_html(MARKS.get(piece.kind, "{}"), piece.text),) for piece in compare_words(old, new))
    return format_html_join("", "{}", pieces)


def plain(html: str) -> str:
    """Rich text as words, its blocks apart."""
    return " ".join(strip_tags(html.replace("</", " </").replace("<br", " <br")).split())
