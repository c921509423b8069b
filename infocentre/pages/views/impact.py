from django.db.models import Count, Value
from django.db.models.functions import ExtractYear
from django.views.generic import TemplateView

from events.models import Event
from infocentre.pages.figures import figures
from infocentre.web.compiled import CompiledQuery
from lectures.models import Lecture
from news.models import Coverage, NewsItem

# What is counted by year: the model and its date, in the order of the columns.
KINDS = {
    "events": (Event, "starts_at"),
    "lectures": (Lecture, "date"),
    "news": (NewsItem, "date"),
    "coverage": (Coverage, "date"),
}


class ImpactView(TemplateView):
    """What the centre and the National Group have done, year by year, from the live content alone."""

    template_name = "pages/impact.html"

    def get_context_data(self, **kwargs):
        found = {(name, year): number for name, year, number in BY_YEAR()}
        years = sorted({year for _name, year in found}, reverse=True)
        return super().get_context_data(
            figures=figures(),
            years=[(year, [found.get((name, year), 0) for name in KINDS]) for year in years],
            most=max(found.values(), default=1),
            events_by_kind=[(Event.Kind(kind).label, number) for kind, number in EVENT_KINDS()],
            **kwargs,
        )


def by_year(now):
    """Rows of (kind, year, number), in one query; what has no date counts in no year."""
    first, *others = (
        years_of(name, model.objects.published(now), date) for name, (model, date) in KINDS.items()
    )
    return first.union(*others, all=True)


def years_of(name, queryset, date):
    dated = queryset.filter(**{f"{date}__isnull": False}).order_by()
    rows = dated.annotate(counted=Value(name), year_of=ExtractYear(date)).values("counted", "year_of")
    return rows.annotate(how_many=Count("pk")).values_list("counted", "year_of", "how_many")


def event_kinds(now):
    kinds = Event.objects.published(now).order_by().values("kind").annotate(how_many=Count("pk"))
    return kinds.order_by("-how_many", "kind").values_list("kind", "how_many")


BY_YEAR = CompiledQuery(by_year)
EVENT_KINDS = CompiledQuery(event_kinds)
