"""What the page of an item leads to: all that belongs to it, nothing else, nothing that is not public."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.views.generic import DetailView

from events.models import Event, Session
from infocentre.content.models import Status, TaggedItem, Topic
from infocentre.pages.models import Page
from tests import factories
from tests.site.listed import views
from tests.site.test_order import EARLY, LATE, NOW, by_moment, by_slug, dated_first, of_one_name

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def by_kazakh_name(factory):
    second, first = (factory(name_kk=name) for name in ("Қанат", "Керім"))
    return [first, second]


def by_number(factory):
    third, first, second = (factory(number=number) for number in (None, 1, 2))
    return [first, second, third]


def nearest_deadline_first(factory):
    today = timezone.localdate()
    never, later, soon, later_too = (
        factory(deadline=each and today + each * DAY) for each in (None, 5, 2, 5)
    )
    return [soon, later_too, later, never]


LATEST_FIRST = by_moment("date", EARLY, LATE)
ORDER_OF = {
    factories.NewsItemFactory: LATEST_FIRST,
    factories.PopularArticleFactory: LATEST_FIRST,
    factories.CoverageFactory: LATEST_FIRST,
    factories.LectureFactory: LATEST_FIRST,
    factories.EventFactory: by_moment("starts_at", NOW - DAY, NOW + DAY),
    factories.MaterialFactory: by_moment("published_at", NOW - 2 * DAY, NOW - DAY),
    factories.OpportunityFactory: nearest_deadline_first,
    factories.ProjectFactory: by_slug,
    factories.ThesisTopicFactory: by_slug,
    factories.StudentGroupFactory: by_slug,
    factories.PersonFactory: of_one_name,
    factories.OrganisationFactory: by_kazakh_name,
}


# --- How one belongs to the other: each a function of the page's item and of what belongs to it -----------


def holds(name):
    return lambda item, other: getattr(item, name).add(other)


def held_by(name):
    return lambda item, other: getattr(other, name).add(item)


def refers(name):
    def attach(item, other):
        setattr(other, name, item)
        other.save()

    return attach


def on_its_topic(item, other):
    if not item.topics.exists():
        item.topics.add(factories.TopicFactory())
    other.topics.add(*item.topics.all())


def works_there(item, other):
    other.positions.create(organisation=item, title_kk="Қызметкер")


def in_its_series(item, other):
    if not item.series:
        item.series = factories.SeriesFactory()
        item.number = 0
        item.save()
    other.series = item.series
    other.save()


def speaks_in_its_programme(event, person):
    ends = event.starts_at + timedelta(hours=1)
    session = Session.objects.create(event=event, title_kk="Дәріс", starts_at=event.starts_at, ends_at=ends)
    session.speakers.add(person)


def at_its_venue(item, event):
    venue = factories.VenueFactory(organisation=item)
    Event.objects.filter(pk=event.pk).update(venue=venue)


@dataclass
class Row:
    factory: type
    attach: object
    limit: int | None = 30
    order: object = None

    def __post_init__(self):
        self.order = self.order or ORDER_OF[self.factory]


PEOPLE = {"factory": factories.PersonFactory, "limit": None}
PAGES = {
    factories.NewsItemFactory: {
        "persons": Row(attach=holds("persons"), **PEOPLE),
        "more": Row(factories.NewsItemFactory, on_its_topic, limit=3),
    },
    factories.PopularArticleFactory: {
        "authors": Row(attach=holds("authors"), **PEOPLE),
        "more": Row(factories.PopularArticleFactory, on_its_topic, limit=4),
    },
    factories.EventFactory: {
        "speakers": Row(attach=holds("speakers"), **PEOPLE),
        "organisers": Row(factories.OrganisationFactory, holds("organisers")),
        "lectures": Row(factories.LectureFactory, refers("event")),
        "news": Row(factories.NewsItemFactory, refers("event")),
        "coverage": Row(factories.CoverageFactory, refers("event")),
        "projects": Row(factories.ProjectFactory, held_by("events")),
    },
    factories.OpportunityFactory: {},
    factories.LectureFactory: {
        "speakers": Row(attach=holds("speakers"), **PEOPLE),
        "more": Row(factories.LectureFactory, on_its_topic, limit=5, order=dated_first),
        "materials": Row(factories.MaterialFactory, held_by("lectures")),
        "projects": Row(factories.ProjectFactory, held_by("lectures")),
    },
    factories.SeriesFactory: {
        "lectures": Row(factories.LectureFactory, refers("series"), limit=None, order=by_number)
    },
    factories.MaterialFactory: {"lectures": Row(factories.LectureFactory, holds("lectures"))},
    factories.PersonFactory: {
        "lectures": Row(factories.LectureFactory, held_by("speakers")),
        "events": Row(factories.EventFactory, held_by("speakers")),
        "news": Row(factories.NewsItemFactory, held_by("persons")),
        "articles": Row(factories.PopularArticleFactory, held_by("authors")),
        "coverage": Row(factories.CoverageFactory, held_by("persons")),
        "projects": Row(factories.ProjectFactory, held_by("persons")),
        "thesis_topics": Row(factories.ThesisTopicFactory, held_by("supervisors")),
    },
    factories.OrganisationFactory: {
        "people": Row(attach=works_there, **PEOPLE),
        "parts": Row(factories.OrganisationFactory, refers("parent"), limit=None),
        "projects": Row(factories.ProjectFactory, held_by("organisations")),
        "events": Row(factories.EventFactory, held_by("organisers"), limit=8),
        "thesis_topics": Row(factories.ThesisTopicFactory, refers("institution")),
        "groups": Row(factories.StudentGroupFactory, refers("institution")),
        "opportunities": Row(factories.OpportunityFactory, refers("organiser")),
    },
    factories.ProjectFactory: {
        "people": Row(attach=holds("persons"), **PEOPLE),
        "organisations": Row(factories.OrganisationFactory, holds("organisations")),
        "events": Row(factories.EventFactory, holds("events")),
        "news": Row(factories.NewsItemFactory, holds("news")),
        "lectures": Row(factories.LectureFactory, holds("lectures")),
        "thesis_topics": Row(factories.ThesisTopicFactory, refers("project")),
    },
    factories.ThesisTopicFactory: {"supervisors": Row(attach=holds("supervisors"), **PEOPLE)},
}
ROWS = [(kind, name) for kind, rows in PAGES.items() for name in rows]
# Ways to belong that lead into a list of the table as well.
OTHER_WAYS = [
    (factories.EventFactory, "speakers", speaks_in_its_programme),
    (factories.PersonFactory, "events", lambda item, other: speaks_in_its_programme(other, item)),
    (factories.OrganisationFactory, "projects", refers("laboratory")),
    (factories.OrganisationFactory, "events", at_its_venue),
    (factories.OrganisationFactory, "people", works_there),
    (factories.LectureFactory, "more", lambda item, other: share_a_speaker(item, other)),
]
# Lists of a page that are no items: what it is made of.
OWN = {"page_languages", "topics", "programme_days", "papers", "gallery", "recordings", "files"}


def share_a_speaker(item, other):
    person = factories.PersonFactory()
    item.speakers.add(person)
    other.speakers.add(person)


def named(value):
    return value._meta.model.__name__ if hasattr(value, "_meta") else value if isinstance(value, str) else ""


def context_of(client, item):
    return client.get(item.get_absolute_url()).context_data


def shown(client, item, name):
    return addresses(context_of(client, item)[name])


def address_of(item):
    return item.get_absolute_url() if hasattr(item, "get_absolute_url") else item.url


def addresses(items):
    """What is listed came without its key: it is known by where it leads."""
    return [address_of(item) for item in items]


def test_table_names_every_page_of_an_item():
    pages = {view.model for _name, view in views() if issubclass(view, DetailView)}

    assert pages - {Page} == {factory._meta.model for factory in PAGES}


@pytest.mark.parametrize("kind", PAGES, ids=named)
def test_table_names_every_list_of_a_page(client, kind):
    lists = {
        name
        for name, value in context_of(client, kind()).items()
        if isinstance(value, list) or hasattr(value, "query")
    }

    assert lists - OWN == PAGES[kind].keys()


@pytest.mark.parametrize(("kind", "name"), ROWS, ids=named)
def test_page_lists_what_belongs_to_it_in_order_and_nothing_else(client, kind, name):
    row, item = PAGES[kind][name], kind()
    belonging, hidden = row.order(row.factory), row.factory(status=Status.DRAFT)
    for each in (*belonging, hidden):
        row.attach(item, each)
    stranger = row.factory()

    response = client.get(item.get_absolute_url())

    assert addresses(response.context_data[name]) == addresses(belonging)
    for each in belonging:
        assert f'href="{address_of(each)}"' in response.text
    for each in (hidden, stranger):
        assert f'href="{address_of(each)}"' not in response.text


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, name in ROWS if PAGES[kind][name].limit], ids=named
)
def test_page_lists_no_more_than_its_limit(client, kind, name):
    row, item = PAGES[kind][name], kind()
    for each in row.factory.create_batch(row.limit + 1):
        row.attach(item, each)

    assert len(shown(client, item, name)) == row.limit


@pytest.mark.parametrize(("kind", "name", "attach"), OTHER_WAYS, ids=named)
def test_what_belongs_in_another_way_is_listed_once(client, kind, name, attach):
    row, item = PAGES[kind][name], kind()
    one_way, both_ways = row.factory(), row.factory()
    row.attach(item, both_ways)
    for each in (both_ways, one_way):
        attach(item, each)

    found = shown(client, item, name)

    assert sorted(found) == sorted(addresses([one_way, both_ways]))


@pytest.mark.parametrize("kind", [kind for kind, rows in PAGES.items() if "more" in rows], ids=named)
def test_sharing_two_topics_counts_once_and_another_kind_not_at_all(client, kind):
    item, other, stranger = kind(), kind(), kind()
    topics = factories.TopicFactory.create_batch(2)
    for each in (item, other, kind(status=Status.DRAFT)):
        each.topics.add(*topics)
    # Things of another kind with the very keys of the item and of the stranger share topics with the other.
    another, foreign = ContentType.objects.get_for_model(Topic), factories.TopicFactory()
    stranger.topics.add(foreign)
    TaggedItem.objects.create(content_type=another, object_id=stranger.pk, tag=topics[0])
    TaggedItem.objects.create(content_type=another, object_id=item.pk, tag=foreign)

    assert shown(client, item, "more") == addresses([other])


def test_lectures_of_the_same_speaker_come_before_those_of_the_same_subject(client):
    lecture = factories.LectureFactory()
    subject, speaker = factories.LectureFactory(date=LATE), factories.LectureFactory(date=EARLY)
    on_its_topic(lecture, subject)
    share_a_speaker(lecture, speaker)

    assert shown(client, lecture, "more") == addresses([speaker, subject])


def test_lectures_of_the_series_stand_apart_from_more_of_the_kind(client):
    lecture = factories.LectureFactory()
    siblings = by_number(factories.LectureFactory)
    hidden = factories.LectureFactory(status=Status.DRAFT)
    for each in (*siblings, hidden):
        in_its_series(lecture, each)
        on_its_topic(lecture, each)

    page = context_of(client, lecture)

    assert page["siblings"] == [lecture, *siblings]
    assert page["more"] == []


# --- Things of which there is one -------------------------------------------------------------------------

SINGLE = [
    (factories.NewsItemFactory, "event", factories.EventFactory),
    (factories.LectureFactory, "event", factories.EventFactory),
    (factories.LectureFactory, "series", factories.SeriesFactory),
    (factories.OpportunityFactory, "organiser", factories.OrganisationFactory),
    (factories.OrganisationFactory, "parent", factories.OrganisationFactory),
    (factories.ProjectFactory, "laboratory", factories.OrganisationFactory),
    (factories.ThesisTopicFactory, "institution", factories.OrganisationFactory),
    (factories.ThesisTopicFactory, "project", factories.ProjectFactory),
]


@pytest.mark.parametrize(("kind", "name", "factory"), SINGLE, ids=named)
def test_page_leads_to_the_one_it_belongs_to_when_that_is_public(client, kind, name, factory):
    belongs = factory()

    response = client.get(kind(**{name: belongs}).get_absolute_url())

    assert response.context_data[name] == belongs
    assert f'href="{belongs.get_absolute_url()}"' in response.text


@pytest.mark.parametrize(("kind", "name", "factory"), SINGLE, ids=named)
def test_page_does_not_lead_to_the_one_that_is_hidden(client, kind, name, factory):
    hidden = factory(status=Status.DRAFT)

    response = client.get(kind(**{name: hidden}).get_absolute_url())

    assert response.context_data[name] is None
    assert hidden.get_absolute_url() not in response.text
