"""What waits to be translated: counts by kind and language, and a queue of items by importance."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Count, Exists, IntegerField, Min, OuterRef, Q, Value, When
from django.utils import timezone

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable
from infocentre.translations.models import Progress, State
from infocentre.visits.models import visits_of

STATES = [State.MISSING, State.OUTDATED, State.IN_PROGRESS, State.CURRENT]


@dataclass
class Cell:
    """Items of one kind in one language and state, and since when the oldest of them waits."""

    state: State
    number: int = 0
    since: datetime | None = None

    @property
    def is_waiting(self):
        return self.state != State.CURRENT

    @property
    def days(self):
        return (timezone.now() - self.since).days if self.since else 0


def counts(models) -> list[tuple[type, dict[str, list[Cell]]]]:
    """A row a kind: for each language the cells of its states, the empty ones too."""
    kinds = ContentType.objects.get_for_models(*models)
    rows = (
        Progress.objects.filter(content_type__in=kinds.values())
        .values_list("content_type", "language", "state")
        .annotate(number=Count("pk"), oldest=Min("since"))
        .order_by()
    )
    found = {(kind, language, state): (number, oldest) for kind, language, state, number, oldest in rows}
    board = []
    for model in models:
        key = kinds[model].pk
        cells = {
            code: [Cell(state, *found.get((key, code, state), (0, None))) for state in STATES]
            for code in LANGUAGES
        }
        if any(cell.number for row in cells.values() for cell in row):
            board.append((model, cells))
    return board


def queue(models, *languages, state=None, model=None):
    """What waits in some languages: what visitors see and read most first, then what waits longest."""
    kinds = ContentType.objects.get_for_models(*models)
    waiting = Progress.objects.unfinished(*languages).filter(content_type__in=kinds.values())
    if state in State.values:
        waiting = waiting.filter(state=state)
    if model is not None:
        waiting = waiting.filter(content_type=kinds[model])
    importance = {
        "is_seen": _is_seen(kinds),
        "visits": visits_of(OuterRef("content_type"), OuterRef("object_id")),
    }
    return waiting.annotate(**importance).order_by("-is_seen", "-visits", "since", "pk")


def _is_seen(kinds):
    """1 for what is on the site now."""
    seen = [
        When(
            Q(content_type=kind.pk) & Exists(model.objects.published().filter(pk=OuterRef("object_id"))),
            then=Value(1),
        )
        for model, kind in kinds.items()
        if issubclass(model, Publishable)
    ]
    return Case(*seen, default=Value(0), output_field=IntegerField()) if seen else Value(0)
