"""The start page: what waits for whom.

A panel is a function marked with `desk.panel` in the `panels.py` of any room.
"""

from infocentre.office.desk import PANELS, Column, Desk

# What most people come to write, the golden one first.
QUICK = ("news.newsitem", "events.event", "lectures.lecture", "people.person", "library.picture")


def start_page(site, request) -> dict:
    desk = Desk(site, request)
    return {
        "desk": desk,
        "columns": [list(filter(None, (make(desk) for make in panels_of(column)))) for column in Column],
        "quick_actions": desk.may_add(QUICK),
    }


def panels_of(column):
    """The functions of a column from the top down."""
    return [make for where, _place, make in sorted(PANELS, key=lambda each: each[1]) if where == column]
