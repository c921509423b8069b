from django.db.models import F, Q
from django.utils.translation import gettext as _

from events.models import Event
from infocentre.content.languages import all_languages
from infocentre.content.models import Status
from infocentre.office.dashboard import MAX_ITEMS, NEXT, Column, Panel, panel
from infocentre.office.rows import Kinds


@panel(Column.BESIDE, 30)
def without_programme(dashboard):
    """Events to come of which nobody has written what will happen there."""
    kind = next((kind for kind in dashboard.writes if kind.model is Event), None)
    if kind is None:
        return None
    silent = Q(*(Q(**{f"{name}__isnull": True}) | Q(**{name: ""}) for name in all_languages("programme")))
    events = Event.objects.outside_bin().upcoming(dashboard.now).exclude(status=Status.ARCHIVED)
    events = events.filter(silent, sessions=None, is_cancelled=False)
    items = Kinds([kind]).items(lambda kind: kind.rows(events, F("starts_at")), NEXT, MAX_ITEMS)
    return Panel(
        "programme",
        _("Events without a programme"),
        items,
        empty=_("Every upcoming event has its programme."),
    )
