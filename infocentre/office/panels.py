"""The panels of the start page that tell of items of every kind."""

from urllib.parse import urlencode

from django.db.models import F, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from infocentre.office import worklists
from infocentre.office.dashboard import LATEST, MAX_ITEMS, NEXT, Column, ListLink, Panel, panel
from infocentre.office.worklists import DRAFTS, IN_REVIEW, SCHEDULED


def _panel(dashboard, worklist, title, kinds, order=LATEST, moment=None, **options):
    """The items of some kinds that wait for one thing, with the lists that hold all of them."""
    numbers, query = dashboard.numbers[worklist], urlencode({"waiting": worklist})

    def rows(kind):
        items = kind.model.objects.outside_bin().filter(dashboard.condition(worklist, kind))
        return kind.rows(items, moment(kind) if moment else F("updated_at"))

    lists = [
        ListLink(kind.plural, kind.address("changelist", query=query), numbers[kind.label])
        for kind in kinds
        if numbers[kind.label]
    ]
    total = sum(numbers[kind.label] for kind in kinds)
    items = kinds.items(rows, order, MAX_ITEMS) if total else []
    return Panel(worklist, title, items, lists=lists, total=total, **options)


@panel(Column.WAITING, 10)
def in_review(dashboard):
    """Somebody with the right to publish has to decide; authors see how theirs are getting on."""
    kinds = dashboard.publishes or dashboard.writes
    if not kinds:
        return None
    return _panel(
        dashboard, IN_REVIEW, _("Waiting for review"), kinds, empty=_("Nothing is waiting for review.")
    )


@panel(Column.WAITING, 20)
def my_drafts(dashboard):
    if not dashboard.writes:
        return None
    empty = _("You have no drafts. Whatever you start writing appears here.")
    return _panel(dashboard, DRAFTS, _("My drafts"), dashboard.writes, empty=empty)


@panel(Column.WAITING, 40)
def scheduled(dashboard):
    if not dashboard.writes:
        return None

    def moment(kind):
        """When the working copy takes its place, or the item itself appears."""
        copies = worklists.copies(SCHEDULED, kind.model, dashboard.user)
        return Coalesce(Subquery(copies.values("publish_at")[:1]), F("published_at"))

    empty = _("Nothing is scheduled.")
    return _panel(
        dashboard, SCHEDULED, _("Scheduled"), dashboard.writes, order=NEXT, moment=moment, empty=empty
    )


@panel(Column.BESIDE, 50)
def last_published(dashboard):
    if not dashboard.kinds:
        return None
    items = dashboard.kinds.items(
        lambda kind: kind.rows(kind.model.objects.outside_bin().published(dashboard.now), F("published_at")),
        LATEST,
        MAX_ITEMS,
    )
    return Panel("published", _("Recently published"), items, empty=_("Nothing has been published yet."))
