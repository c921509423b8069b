"""Formulas: written as TeX, shown as MathML that is made here and consists of known elements only."""

import re
from functools import lru_cache
from html import escape, unescape

from django.utils.translation import gettext as _
from latex2mathml.converter import convert_to_element

from infocentre.content.richtext.allowlist import MAX_TEX_LENGTH

TOKENS = {"mi", "mn", "mo", "mtext"}
ELEMENTS = TOKENS | {"math", "mrow", "mspace", "mstyle", "mpadded", "mphantom", "mfrac", "msqrt", "mroot"}
ELEMENTS |= {"msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd"}
# How many parts an element must have; with fewer a browser shows nothing that makes sense.
PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
ATTRIBUTES = {"accent", "accentunder", "columnalign", "columnspacing", "displaystyle", "fence", "form"}
ATTRIBUTES |= {"linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "rowspacing"}
ATTRIBUTES |= {"rspace", "scriptlevel", "separator", "stretchy", "width"}
VALUE = re.compile(r"[A-Za-z0-9.+%-][A-Za-z0-9.+% -]{0,40}")
MAX_DEPTH = 12
ESCAPED = re.compile(r"\\.", re.DOTALL)


class TexError(ValueError):
    """A formula that cannot be read; says why in the language of the page."""


@lru_cache(maxsize=512)
def mathml(tex: str, *, block: bool = False) -> str:
    """The formula as MathML; raises TexError."""
    _check_braces(tex)
    try:
        root = convert_to_element(tex, display="block" if block else "inline")
    except Exception as error:
        raise TexError(_("The formula is incomplete.")) from error
    display = ' display="block"' if block else ""
    inside = "".join(_written(child) for child in root)
    return f'<math{display} alttext="{escape(tex)}">{inside}</math>'


def _check_braces(tex):
    depth = deepest = 0
    for sign in re.sub(r"[^{}]", "", ESCAPED.sub("", tex)):
        depth += 1 if sign == "{" else -1
        deepest = max(depth, deepest)
        if depth < 0:
            break
    if depth:
        raise TexError(_("A brace { or } is unmatched."))
    if deepest > MAX_DEPTH or len(tex) > MAX_TEX_LENGTH or tex.count("\\") > MAX_TEX_LENGTH // 4:
        raise TexError(_("The formula is too long or too deeply nested."))


def _written(element):
    tag = element.tag if element.tag in ELEMENTS else "mrow"
    text = unescape(element.text or "").strip("\n")
    if tag in TOKENS:
        if tag != "mtext" and len(text) > 1 and text.startswith("\\"):
            raise TexError(_("Unknown command: %(command)s.") % {"command": text})
        inside = escape(text)
    else:
        inside = "".join(_written(child) for child in element)
    if len(element) < PARTS.get(tag, 0):
        raise TexError(_("The formula is incomplete."))
    attributes = "".join(
        f' {name}="{value}"'
        for name, value in element.attrib.items()
        if name in ATTRIBUTES and VALUE.fullmatch(value)
    )
    return f"<{tag}{attributes}>{inside}</{tag}>"
