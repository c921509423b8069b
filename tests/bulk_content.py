"""Creates many rows of every model with their relations, in bulk."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from events.models import Event, Session
from infocentre.content.models import TaggedItem
from lectures.models import Lecture, Recording
from news.models import NewsItem
from people.models import Organisation, Person, Position
from tests import factories


def build(factory, count, **fields):
    """Objects that have never been saved, finished as `save()` would finish them."""
    items = factory.build_batch(count, **fields)
    for item in items:
        if isinstance(item, Event):
            item.over_at = item.end_of_event()
        if isinstance(item, (Person, Organisation)):
            item.sort_key_kk = item.sort_key_ru = item.sort_key_en = item.slug
            item.letter_kk = item.letter_ru = item.letter_en = "А"
    return type(items[0])._base_manager.bulk_create(items)


def link(first, name, others):
    """Give every object of `first` each of `others` in the many-to-many field `name`."""
    through = getattr(type(first[0]), name).through
    source, target = (getattr(type(first[0]), name).field, type(others[0]))
    own, other = source.m2m_field_name(), source.m2m_reverse_field_name()
    assert source.related_model is target
    through.objects.bulk_create(
        through(**{f"{own}_id": item.pk, f"{other}_id": each.pk}) for item in first for each in others
    )


def more_kinds(count, persons, organisations, event):
    """The kinds that came later, linked to people, organisations and one event; the first of each."""
    outlet = factories.OutletFactory()
    projects = build(factories.ProjectFactory, count, laboratory=organisations[0])
    articles = build(factories.PopularArticleFactory, count)
    coverage = build(factories.CoverageFactory, count, outlet=outlet, event=event)
    theses = build(factories.ThesisTopicFactory, count, institution=organisations[0], project=projects[0])
    build(factories.StudentGroupFactory, count, institution=organisations[0], supervisor=persons[0])
    materials = build(factories.MaterialFactory, count)
    opportunities = build(factories.OpportunityFactory, count, organiser=organisations[0])
    link(projects, "persons", persons[:2])
    link(articles, "authors", persons[:2])
    link(coverage, "persons", persons[:2])
    link(theses, "supervisors", persons[:2])
    Session.objects.bulk_create(
        Session(event=event, title_kk="Дәріс", starts_at=event.starts_at, ends_at=event.starts_at + HOUR)
        for _number in range(count)
    )
    return [projects[0], articles[0], theses[0], materials[0], opportunities[0]]


HOUR = timedelta(hours=1)


def create_content(count):
    """`count` published objects of every kind; every item with speakers, topics, recordings and posts."""
    factories.SiteSettingsFactory()
    pages = [factories.PageFactory(path=path) for path in ("", "mission", "goals")]
    now = timezone.now()
    venue = factories.VenueFactory()
    topics = factories.TopicFactory.create_batch(3)
    organisations = build(factories.OrganisationFactory, count)
    persons = build(factories.PersonFactory, count)
    Position.objects.bulk_create(
        Position(person=person, organisation=organisations[0], title_kk="Қызметкер") for person in persons
    )
    upcoming = build(factories.EventFactory, count, venue=venue)
    past = build(factories.EventFactory, count, venue=venue, starts_at=now - timedelta(days=30))
    series = factories.SeriesFactory()
    lectures = build(factories.LectureFactory, count, event=past[0])
    Lecture.objects.filter(pk__in=[lecture.pk for lecture in lectures[:20]]).update(series=series)
    Recording.objects.bulk_create(
        Recording(
            lecture=lecture, url="https://youtu.be/0gWVBuDJcY8", youtube_id="0gWVBuDJcY8", language="ru"
        )
        for lecture in lectures
    )
    news = build(factories.NewsItemFactory, count, event=past[0])
    for items, name in ((upcoming + past, "speakers"), (lectures, "speakers"), (news, "persons")):
        link(items, name, persons[:2])
    link(upcoming + past, "organisers", organisations[:2])
    more = more_kinds(count, persons, organisations, past[0])
    for model, items in ((Event, upcoming + past), (Lecture, lectures), (NewsItem, news)):
        content_type = ContentType.objects.get_for_model(model)
        TaggedItem.objects.bulk_create(
            TaggedItem(content_type=content_type, object_id=item.pk, tag=topic)
            for item in items
            for topic in topics
        )
    return [
        news[0],
        upcoming[0],
        past[0],
        lectures[0],
        series,
        persons[0],
        organisations[0],
        pages[0],
        pages[1],
        *more,
    ]
