from django.db.models import Count, Value
from django.db.models.functions import ExtractYear
from django.views.generic import TemplateView

from events.models import Event
from infocentre.pages.figures import figures, past_events, real
from infocentre.web.compiled import CompiledQuery
from lectures.models import Lecture
from news.models import Coverage, NewsItem

# What is counted by year and its date, in the order of the columns.
KINDS = {
    "events": (past_events, "starts_at"),
    "lectures": (real(Lecture), "date"),
    "news": (real(NewsItem), "date"),
    "coverage": (real(Coverage), "date"),
}


class ImpactView(TemplateView):
    """What the centre and the National Group have done, year by year, from the live content alone."""

    template_name = "pages/impact.html"

    def get_context_data(self, **kwargs):
        found = {(name, year): number for name, year, number in BY_YEAR()}
        # What has no date has a row of its own, the last one.
        years = sorted({year or 0 for _name, year in found}, reverse=True)
        return super().get_context_data(
            figures=figures(),
            years=[(year, [found.get((name, year or None), 0) for name in KINDS]) for year in years],
            most=max(found.values(), default=1),
            events_by_kind=[(Event.Kind(kind).label, number) for kind, number in EVENT_KINDS()],
            **kwargs,
        )


def by_year(now):
    """Rows of (kind, year, number), in one query; without a year what has no date."""
    first, *others = (years_of(name, counted(now), date) for name, (counted, date) in KINDS.items())
    return first.union(*others, all=True)


def years_of(name, queryset, date):
    named = queryset.order_by().annotate(counted=Value(name), year_of=ExtractYear(date))
    rows = named.values("counted", "year_of")
    return rows.annotate(how_many=Count("pk")).values_list("counted", "year_of", "how_many")


def event_kinds(now):
    kinds = past_events(now).order_by().values("kind").annotate(how_many=Count("pk"))
    return kinds.order_by("-how_many", "kind").values_list("kind", "how_many")


BY_YEAR = CompiledQuery(by_year)
EVENT_KINDS = CompiledQuery(event_kinds)
