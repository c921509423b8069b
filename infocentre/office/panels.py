"""The panels of the start page, a function each; `start.py` says which there are."""

from urllib.parse import urlencode

from django.db.models import F, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from events.models import Event
from infocentre.contact.models import Enquiry, State
from infocentre.content.languages import all_languages
from infocentre.content.models import Status
from infocentre.office import waiting
from infocentre.office.desk import MOST, Panel, WholeList
from infocentre.office.kinds import Kind, Kinds
from infocentre.office.waiting import DRAFTS, IN_REVIEW, SCHEDULED

LATEST = ("-row_moment", "row_kind", "-row_key")
NEXT = ("row_moment", "row_kind", "row_key")


def _panel(desk, matter, title, kinds, order=LATEST, moment=None, **options):
    """The items of some kinds that wait for one thing, with the lists that hold all of them."""
    numbers, query = desk.numbers[matter], urlencode({"waiting": matter})

    def rows(kind):
        items = kind.model.objects.outside_bin().filter(desk.condition(matter, kind))
        return kind.rows(items, moment(kind) if moment else F("updated_at"))

    lists = [
        WholeList(kind.plural, kind.address("changelist", query=query), numbers[kind.label])
        for kind in kinds
        if numbers[kind.label]
    ]
    total = sum(numbers[kind.label] for kind in kinds)
    items = kinds.items(rows, order, MOST) if total else []
    return Panel(matter, title, items, lists=lists, total=total, **options)


def in_review(desk):
    """Somebody with the right to publish has to decide; authors see how theirs are getting on."""
    kinds = desk.publishes or desk.writes
    if not kinds:
        return None
    return _panel(desk, IN_REVIEW, _("Waiting for review"), kinds, empty=_("Nothing waits for review."))


def my_drafts(desk):
    if not desk.writes:
        return None
    empty = _("You have no drafts. What you start writing is found here.")
    return _panel(desk, DRAFTS, _("My drafts"), desk.writes, empty=empty)


def scheduled(desk):
    if not desk.writes:
        return None

    def moment(kind):
        """When the working copy takes its place, or the item itself appears."""
        copies = waiting.copies(SCHEDULED, kind.model, desk.user)
        return Coalesce(Subquery(copies.values("publish_at")[:1]), F("published_at"))

    empty = _("Nothing is scheduled.")
    return _panel(desk, SCHEDULED, _("Scheduled"), desk.writes, order=NEXT, moment=moment, empty=empty)


def last_published(desk):
    if not desk.kinds:
        return None
    items = desk.kinds.items(
        lambda kind: kind.rows(kind.model.objects.outside_bin().published(desk.now), F("published_at")),
        LATEST,
        MOST,
    )
    return Panel("published", _("Published last"), items, empty=_("Nothing has been published yet."))


def without_programme(desk):
    """Events to come of which nobody has written what will happen there."""
    kind = next((kind for kind in desk.writes if kind.model is Event), None)
    if kind is None:
        return None
    silent = Q(*(Q(**{f"{name}__isnull": True}) | Q(**{name: ""}) for name in all_languages("programme")))
    events = Event.objects.outside_bin().upcoming(desk.now).exclude(status=Status.ARCHIVED)
    events = events.filter(silent, sessions=None, is_cancelled=False)
    items = Kinds([kind]).items(lambda kind: kind.rows(events, F("starts_at")), NEXT, MOST)
    return Panel(
        "programme",
        _("Events without a programme"),
        items,
        empty=_("Every upcoming event has its programme."),
    )


def enquiries(desk):
    model_admin = desk.site._registry.get(Enquiry)
    if model_admin is None or not model_admin.has_view_permission(desk.request):
        return None
    address = Kind(model_admin).address("changelist", query=f"state__in={State.NEW},{State.IN_PROGRESS}")
    unsettled = Enquiry.objects.open()
    total = unsettled.count()
    return Panel(
        "enquiries",
        _("Open enquiries"),
        list(unsettled.order_by("created_at", "pk")[:MOST]) if total else [],
        empty=_("Every enquiry has been answered."),
        lists=[WholeList(_("All open enquiries"), address, total)],
        total=total,
        template="admin/office/_enquiries.html",
    )
