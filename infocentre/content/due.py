"""Whether a decision with a moment is due, noticed while a page is made and at no cost of its own.

The query that every page asks anyway says whether a scheduled working copy waits; who acts on it is the
office's middleware.
"""

import threading

_page = threading.local()


def begin():
    """A new page: nothing is known yet."""
    _page.is_due = None


def notice(is_due: bool):
    _page.is_due = bool(is_due)


def is_due() -> bool | None:
    """None while the page has not asked."""
    return getattr(_page, "is_due", None)
