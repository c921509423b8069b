"""What the centre has to show, counted from what visitors may see."""

from dataclasses import dataclass

from django.db.models import Count, Value
from django.urls import reverse
from django.utils.translation import ngettext_lazy

from events.models import Event
from infocentre.content.frozen import Frozen
from lectures.models import Lecture, Recording
from news.models import Article, Coverage, NewsItem
from people.models import Organisation, Person, Project


def recordings(now):
    return Recording.objects.filter(lecture__in=Lecture.objects.published(now).values("pk"))


# Each: its name, what is counted at a moment, its word, the name of the address where it can be seen.
COUNTED = [
    ("lectures", Lecture.objects.published, ngettext_lazy("lecture", "lectures"), "lectures:list"),
    ("recordings", recordings, ngettext_lazy("recording", "recordings"), "lectures:list"),
    ("events", Event.objects.published, ngettext_lazy("event", "events"), "events:past"),
    ("people", Person.objects.published, ngettext_lazy("person", "people"), "people:list"),
    (
        "organisations",
        Organisation.objects.published,
        ngettext_lazy("organisation", "organisations"),
        "people:organisations",
    ),
    (
        "projects",
        Project.objects.published,
        ngettext_lazy("research project", "research projects"),
        "people:projects",
    ),
    ("news", NewsItem.objects.published, ngettext_lazy("news item", "news items"), "news:list"),
    ("articles", Article.objects.published, ngettext_lazy("article", "articles"), "news:articles"),
    (
        "coverage",
        Coverage.objects.published,
        ngettext_lazy("report in the media", "reports in the media"),
        "news:media",
    ),
]


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


def number_of(queryset, name):
    rows = queryset.order_by().annotate(counted=Value(name)).values("counted")
    return rows.annotate(how_many=Count("pk")).values_list("counted", "how_many")


def counted(now):
    """A row (name, number) for each, in one query."""
    first, *others = (number_of(build(now), name) for name, build, _words, _place in COUNTED)
    return first.union(*others, all=True)


NUMBERS = Frozen(counted)


def figures() -> list[Figure]:
    """What there is at least one of, the centre's own work first."""
    numbers = dict(NUMBERS())
    return [
        Figure(name, numbers[name], words, place)
        for name, _build, words, place in COUNTED
        if numbers.get(name)
    ]
