"""XML from outside, read with bounds: no definitions of its own, not too deep, not too much."""

import defusedxml.ElementTree
from django.utils.translation import gettext as _

from infocentre.translations.exchange.limits import MAX_DEPTH, MAX_ELEMENTS
from infocentre.translations.exchange.rows import UnreadableError


def parsed(stream, passed_over=frozenset()):
    """The root of a document; of elements named in `passed_over` nothing is kept.

    Raises what defusedxml and its parser raise, and UnreadableError.
    """
    root, depth, count = None, 0, 0
    events = defusedxml.ElementTree.iterparse(
        stream, events=("start", "end"), forbid_dtd=True, forbid_entities=True
    )
    for event, element in events:
        root = element if root is None else root
        if event == "start":
            depth, count = depth + 1, count + 1
            if depth > MAX_DEPTH:
                raise UnreadableError(_("The elements of the file are nested too deeply."))
            if count > MAX_ELEMENTS:
                raise UnreadableError(_("The file is too large to be imported at once. Split it."))
        else:
            depth -= 1
            if element.tag.rpartition("}")[2] in passed_over:
                element.clear()
    return root
