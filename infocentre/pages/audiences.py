"""The content blocks of the audience pages."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.models import Event, Opportunity
from infocentre.pages.models import AudiencePage
from infocentre.web.compiled import CompiledQuery
from lectures.models import Lecture, Material
from news.models import Coverage, NewsItem
from people.models import Project, StudentGroup, ThesisTopic

Audience = AudiencePage.Audience
MAX_ITEMS = 6


@dataclass
class Block:
    """One part of an entry page: what is listed, and the address of the whole list."""

    heading: Promise
    build: object
    place: str
    query: str = ""
    is_coverage: bool = False

    def __post_init__(self):
        self.items = CompiledQuery(lambda now: self.build(now)[:MAX_ITEMS])


def upcoming(*kinds):
    def build(now):
        events = Event.objects.published(now).upcoming(now).filter(is_cancelled=False).for_links()
        return events.filter(kind__in=kinds) if kinds else events

    return build


def lectures_for(*levels):
    return lambda now: Lecture.objects.published(now).filter(audience__overlap=list(levels)).for_links()


def materials_for(level):
    return lambda now: Material.objects.published(now).for_level(level).for_links()


def opportunities_for(*levels):
    def build(now):
        return (
            Opportunity.objects.published(now).open_at(now).filter(levels__overlap=list(levels)).for_links()
        )

    return build


def agreements(now):
    return NewsItem.objects.published(now).on_topics("agreements", "cooperation").for_links()


def thesis_topics(now):
    return ThesisTopic.objects.published(now).open().for_links()


def links(model):
    return lambda now: model.objects.published(now).for_links()


EVENTS = Block(_("Next events"), upcoming(), "events:list")
PROJECTS = Block(_("Research projects"), links(Project), "people:projects")
NEWS = Block(_("Latest news"), links(NewsItem), "news:list")
SCHOOL_KINDS = (Event.Kind.MASTERCLASS, Event.Kind.SCHOOL, Event.Kind.WORKSHOP)
PUPILS_MATERIALS = (materials_for("pupils"), "lectures:materials", "level=pupils")

BLOCKS = {
    Audience.PUPILS: [
        Block(_("Lectures for you"), lectures_for("pupils", "everyone"), "lectures:list", "audience=pupils"),
        Block(_("Try it yourself"), *PUPILS_MATERIALS),
        Block(_("Contests and schools"), opportunities_for("pupils"), "events:opportunities", "level=pupils"),
        EVENTS,
    ],
    Audience.STUDENTS: [
        Block(
            _("Internships and schools"),
            opportunities_for("students", "postgraduates"),
            "events:opportunities",
            "level=students",
        ),
        Block(_("Thesis topics"), thesis_topics, "people:thesis-topics"),
        Block(_("Student groups"), links(StudentGroup), "people:student-groups"),
        Block(_("Lectures for you"), lectures_for("students"), "lectures:list", "audience=students"),
        EVENTS,
    ],
    Audience.TEACHERS: [
        Block(_("For your lessons"), materials_for("teachers"), "lectures:materials", "level=teachers"),
        Block(_("Activities for pupils"), *PUPILS_MATERIALS),
        Block(
            _("Schools for teachers"), opportunities_for("teachers"), "events:opportunities", "level=teachers"
        ),
        Block(_("Masterclasses and schools"), upcoming(*SCHOOL_KINDS), "events:list"),
    ],
    Audience.SCIENTISTS: [
        PROJECTS,
        EVENTS,
        Block(
            _("Lectures on research"),
            lectures_for("scientists", "students"),
            "lectures:list",
            "audience=scientists",
        ),
        NEWS,
    ],
    Audience.AUTHORITIES: [
        Block(_("Agreements and cooperation"), agreements, "news:list", "topic=cooperation"),
        PROJECTS,
        EVENTS,
    ],
    Audience.MEDIA: [
        NEWS,
        Block(
            _("In the media"),
            lambda now: Coverage.objects.published(now).for_cards(),
            "news:media",
            is_coverage=True,
        ),
        EVENTS,
    ],
}
# What stands above them as long as no editor has written a page.
DEFAULT_TITLES = {
    Audience.PUPILS: _("For pupils"),
    Audience.STUDENTS: _("For students"),
    Audience.TEACHERS: _("For teachers"),
    Audience.SCIENTISTS: _("For the scientific community"),
    Audience.AUTHORITIES: _("For public authorities"),
    Audience.MEDIA: _("For the media"),
}
