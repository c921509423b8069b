"""Small related lists that come with their item."""

import pytest
from django.db.models import OuterRef

from events.models import Event
from infocentre.content.attached import attached, objects_of
from infocentre.content.languages import all_languages
from news.models import NewsItem
from tests import factories

pytestmark = pytest.mark.django_db


def events_with(name, queryset, *columns):
    return Event.objects.annotate(**{name: attached(queryset, *columns)})


def test_rows_become_objects_without_another_query(django_assert_num_queries):
    event = factories.EventFactory()
    item = factories.NewsItemFactory(event=event, title_kk="Бәріне белгілі")
    news = NewsItem.objects.filter(event=OuterRef("pk"))
    columns = ["slug", "languages", "date", "precision", *all_languages("title")]

    with django_assert_num_queries(1):
        found = events_with("news_rows", news, *columns).get(pk=event.pk)
        [shown] = objects_of(NewsItem, found.news_rows)
        assert (str(shown.text("title")), shown.date) == ("Бәріне белгілі", item.date)
        assert shown.get_absolute_url() == item.get_absolute_url()


def test_a_column_of_a_relation_becomes_its_object(django_assert_num_queries):
    venue = factories.VenueFactory(name_en="Dubna")
    news = factories.NewsItemFactory(event=factories.EventFactory(venue=venue))
    events = Event.objects.filter(news=OuterRef("pk"))
    columns = ["id", "starts_at", "venue__slug", *(f"venue__{name}" for name in all_languages("name"))]

    with django_assert_num_queries(1):
        found = NewsItem.objects.annotate(rows=attached(events, *columns)).get(pk=news.pk)
        [event] = objects_of(Event, found.rows)
        assert (event.venue.slug, event.venue.name_en) == (venue.slug, "Dubna")
        assert event.local_start.tzinfo is not None


def test_a_relation_that_is_empty_stays_empty():
    news = factories.NewsItemFactory(event=factories.EventFactory(venue=None, format="online"))
    events = Event.objects.filter(news=OuterRef("pk"))

    [event] = objects_of(
        Event, NewsItem.objects.annotate(rows=attached(events, "id", "venue__slug")).get(pk=news.pk).rows
    )

    assert event.venue is None


def test_nothing_related_is_an_empty_list():
    news = NewsItem.objects.filter(event=OuterRef("pk"))
    factories.EventFactory()

    assert objects_of(NewsItem, events_with("rows", news, "slug").get().rows) == []
