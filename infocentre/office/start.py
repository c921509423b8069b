"""The start page: what waits for whom.

A panel is a function marked with `dashboard.panel` in the `panels.py` of any room.
"""

from infocentre.office.dashboard import PANELS, Column, Dashboard

# What most people come to write, the golden one first.
QUICK_ACTIONS = ("news.newsitem", "events.event", "lectures.lecture", "people.person", "library.picture")


def start_page(site, request) -> dict:
    dashboard = Dashboard(site, request)
    return {
        "dashboard": dashboard,
        "columns": [list(filter(None, (make(dashboard) for make in panels_of(column)))) for column in Column],
        "quick_actions": dashboard.may_add(QUICK_ACTIONS),
    }


def panels_of(column):
    """The functions of a column from the top down."""
    return [make for where, _place, make in sorted(PANELS, key=lambda each: each[1]) if where == column]
