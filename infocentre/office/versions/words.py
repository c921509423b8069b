"""How two texts differ, word by word."""

import re
from difflib import SequenceMatcher

from django.utils.html import conditional_escape, format_html, strip_tags
from django.utils.safestring import mark_safe

TOKEN = re.compile(r"\w+|\s+|[^\w\s]", re.UNICODE)


def word_changes(old: str, new: str) -> str:
    """Safe mark-up of `new` with what was put in (`ins`) and what was taken out (`del`)."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    out = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            out.append(conditional_escape("".join(after[c:d])))
            continue
        if a < b:
            out.append(format_html("<del>{}</del>", "".join(before[a:b])))
        if c < d:
            out.append(format_html("<ins>{}</ins>", "".join(after[c:d])))
    return mark_safe("".join(out))  # noqa: S308 - every part is escaped above


def plain(html: str) -> str:
    """Rich text as words, its blocks apart."""
    return " ".join(strip_tags(html.replace("</", " </").replace("<br", " <br")).split())
