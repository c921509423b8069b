"""The figures of the centre: counted from published content or entered by editors."""

from dataclasses import dataclass

from django.db.models import BigIntegerField, Count, JSONField, Value
from django.db.models.functions import Cast, JSONObject
from django.urls import reverse
from django.utils.translation import ngettext_lazy

from events.models import Event
from infocentre.content.languages import Text, all_languages, best_text
from infocentre.pages.models import FigureEntry
from infocentre.web.compiled import CompiledQuery
from lectures.models import Lecture, Recording
from news.models import Article, Coverage, NewsItem
from people.models import Organisation, Person, Project


def real(model):
    """What counts of a kind at a moment."""
    return lambda now: model.objects.published(now).real()


def past_events(now):
    """What was planned and has not happened yet is no figure."""
    return real(Event)(now).filter(over_at__lte=now)


def recordings(now):
    return Recording.objects.filter(lecture__in=real(Lecture)(now).values("pk"))


# Each: its name, what is counted at a moment, its word, the name of the address where it can be seen.
COUNTED = [
    ("lectures", real(Lecture), ngettext_lazy("lecture", "lectures"), "lectures:list"),
    ("recordings", recordings, ngettext_lazy("recording", "recordings"), "lectures:list"),
    ("events", past_events, ngettext_lazy("event", "events"), "events:past"),
    ("people", real(Person), ngettext_lazy("person", "people"), "people:list"),
    (
        "organisations",
        real(Organisation),
        ngettext_lazy("organisation", "organisations"),
        "people:organisations",
    ),
    (
        "projects",
        real(Project),
        ngettext_lazy("research project", "research projects"),
        "people:projects",
    ),
    ("news", real(NewsItem), ngettext_lazy("news item", "news items"), "news:list"),
    ("articles", real(Article), ngettext_lazy("article", "articles"), "news:articles"),
    (
        "coverage",
        real(Coverage),
        ngettext_lazy("media report", "media reports"),
        "news:media",
    ),
]


DETAILS = ["id", "order", "is_shown", "is_least", "year", "source", *all_languages("label")]
# A number of the site itself has nothing beside it.
NOTHING = Cast(Value(None), JSONField())


@dataclass(frozen=True)
class Figure:
    """A number with its word in the right form, and the name of the address where it can be checked."""

    name: str
    number: int
    words: object
    place: str

    @property
    def label(self) -> str:
        return self.words % self.number

    @property
    def url(self) -> str:
        return reverse(self.place)


@dataclass(frozen=True)
class WrittenFigure:
    """A number of the editors, as of a year and from a source."""

    number: int
    is_least: bool
    label: Text
    year: int
    source: str

    def text(self, field):
        return getattr(self, field)


def count_query(queryset, name):
    rows = queryset.order_by().annotate(counted=Value(name)).values("counted")
    return rows.annotate(how_many=Count("pk"), details=NOTHING).values_list("counted", "how_many", "details")


def entry_rows():
    entries = FigureEntry.objects.order_by().annotate(
        how_many=Cast("number", BigIntegerField()), details=JSONObject(**{name: name for name in DETAILS})
    )
    return entries.values_list("counted", "how_many", "details")


def figure_rows(now):
    """Rows (name, number, details) of what is counted, without details, and of the entries, in one query."""
    first, *others = (count_query(build(now), name) for name, build, _words, _place in COUNTED)
    return first.union(*others, entry_rows(), all=True)


NUMBERS = CompiledQuery(figure_rows)


def figures() -> list[Figure | WrittenFigure]:
    """Those that are shown, in the order of the editors; a counted one without a place comes last.

    Figures of zero are left out.
    """
    rows = NUMBERS()
    numbers = {name: number for name, number, details in rows if details is None}
    entries = [(details, name, number) for name, number, details in rows if details is not None]
    entries.sort(key=lambda entry: (entry[0]["order"], entry[0]["id"]))
    placed = {name for _details, name, _number in entries}
    shown = [entry for entry in entries if entry[0]["is_shown"]]
    shown += [({}, name, None) for name in KINDS if name not in placed]
    return [
        counted(name, numbers[name]) if name else written(details, number)
        for details, name, number in shown
        if not name or numbers.get(name)
    ]


KINDS = {name: (words, place) for name, _build, words, place in COUNTED}


def counted(name, number):
    return Figure(name, number, *KINDS[name])


def written(details, number):
    label = best_text(details, "label")
    return WrittenFigure(number, details["is_least"], label, details["year"], details["source"])
