"""The start page: what waits for whom, in one declaration.

A panel is a function that is given the desk of a user and answers with what it shows, or None where it is not
meant for this user. To add one, write it in a module of its own and name it here.
"""

from infocentre.links import panels as links
from infocentre.office import panels
from infocentre.office.desk import Desk
from infocentre.translations import panels as translations

# What somebody has to do, and beside it what is good to know.
WAITING = (panels.in_review, panels.my_drafts, translations.queue, panels.scheduled)
BESIDE = (
    *(panels.enquiries, translations.board, panels.without_programme),
    *(links.broken, panels.last_published),
)
# What most people come to write, the golden one first.
QUICK = ("news.newsitem", "events.event", "lectures.lecture", "people.person", "content.picture")


def start_page(site, request) -> dict:
    desk = Desk(site, request)
    return {
        "desk": desk,
        "columns": [
            [panel for panel in (make(desk) for make in column) if panel] for column in (WAITING, BESIDE)
        ],
        "quick_actions": desk.may_add(QUICK),
    }
