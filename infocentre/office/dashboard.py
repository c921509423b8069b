"""The start page of one user: what they may work on, and how much of it there is."""

from dataclasses import dataclass, field
from enum import IntEnum

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property

from infocentre.accounts.roles import languages_of, only_translates
from infocentre.office import worklists
from infocentre.office.admins import admin_of
from infocentre.office.moments import write_today
from infocentre.office.rows import Kind, Kinds
from infocentre.office.worklists import WORKLISTS

# How many rows a panel shows; the rest is a list away.
MAX_ITEMS = 6
# The orders of the rows of a panel.
LATEST = ("-row_moment", "row_kind", "-row_key")
NEXT = ("row_moment", "row_kind", "row_key")


@dataclass
class Panel:
    """A card of the start page; its key is part of the page's anchors."""

    key: str
    title: str
    items: list = field(default_factory=list)
    # What stands there when nothing waits.
    empty: str = ""
    # Where the whole lists are.
    lists: list = field(default_factory=list)
    total: int | None = None
    template: str = "admin/office/_items.html"


class Column(IntEnum):
    """Where a panel stands: among what waits for somebody to do it, or among what is good to know."""

    WAITING = 1
    BESIDE = 2


# (column, place in it, function) of every panel of the start page.
PANELS = []


def panel(column, place):
    """Make a function a panel of the start page: it is given a desk, and answers None where it is not meant.

    The rooms keep their panels in a module `panels.py`, which is found by itself.
    """

    def register(function):
        PANELS.append((column, place, function))
        return function

    return register


@dataclass(frozen=True)
class ListLink:
    """A link from a panel to the list that holds everything of one kind."""

    label: str
    address: str
    number: int | None = None


class Dashboard:
    """What the panels ask: the user's kinds by what they may do with them, and the numbers of their items."""

    def __init__(self, site, request):
        self.site, self.request, self.user = site, request, request.user
        self.now = timezone.now()

    @property
    def name(self):
        return self.user.get_short_name() or self.user.get_username()

    @property
    def today(self):
        return write_today()

    @cached_property
    def kinds(self):
        return Kinds.of_content(self.site).allowing("view", self.request)

    @cached_property
    def writes(self):
        """The kinds whose items the user makes: nobody who only translates."""
        return Kinds([]) if only_translates(self.user) else self.kinds.allowing("change", self.request)

    @cached_property
    def publishes(self):
        return self.kinds.allowing("publish", self.request)

    @cached_property
    def translates_into(self):
        """The languages of somebody who translates and does nothing else."""
        return languages_of(self.user) if only_translates(self.user) else ()

    @cached_property
    def numbers(self):
        """How many items of each kind wait for what, themselves or by their working copies."""

        def rows(kind):
            conditions = {worklist: self.condition(worklist, kind) for worklist in WORKLISTS}
            return kind.numbers(kind.model.objects.outside_bin(), **conditions)

        counts = self.kinds.numbers(rows)
        return {
            worklist: {label: row[place] for label, row in counts.items()}
            for place, worklist in enumerate(WORKLISTS)
        }

    def condition(self, worklist, kind) -> Q:
        return worklists.condition(worklist, kind.model, self.user, self.now)

    def may_add(self, labels):
        """The kinds among `labels` of which the user may make a new one."""
        admins = [admin_of(self.site, label) for label in labels]
        return [Kind(each) for each in admins if each and each.has_add_permission(self.request)]
