"""Atom feeds, read by a feed reader."""

from datetime import UTC, datetime, timedelta

import feedparser
import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from tests import factories
from tests.factories import only_in

pytestmark = pytest.mark.django_db
FEEDS = {
    "news:feed": factories.NewsItemFactory,
    "news:article-feed": factories.PopularArticleFactory,
    "events:feed": factories.EventFactory,
    "lectures:feed": factories.LectureFactory,
}


def read(client, name):
    response = client.get(reverse(name))
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(response.content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_holds_whole_items_in_its_language(client, name, language):
    site = factories.SiteSettingsFactory()
    item = FEEDS[name](body_ru='<p>Весь <a href="/ru/about/">текст</a></p>', title_ru="Дубна & <Алматы>")
    topic = factories.TopicFactory()
    item.topics.add(topic)

    with translation.override(language):
        feed = read(client, name)
        [entry] = feed.entries
        assert feed.feed.language == language
        assert feed.feed.author == getattr(site, f"name_{language}")
        assert entry.link == f"http://testserver{item.get_absolute_url()}"
        assert [tag.term for tag in entry.tags] == [getattr(topic, f"name_{language}")]
        assert entry.title.replace("&lt;", "<") == getattr(item, f"title_{language}")
    if language == "ru":
        assert '<a href="http://testserver/ru/about/"' in entry.content[0].value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_leaves_out_what_is_not_released_in_its_language(client, name, language):
    own = FEEDS[name](**only_in(language))
    FEEDS[name](**only_in(*(set(LANGUAGES) - {language})))
    FEEDS[name](status=Status.DRAFT)

    with translation.override(language):
        links = [entry.link for entry in read(client, name).entries]
        assert links == [f"http://testserver{own.get_absolute_url()}"]


@pytest.mark.parametrize("name", FEEDS)
def test_the_feeds_of_three_languages_share_no_identifier(client, name):
    """A reader that follows all of them would take two entries for one, and show one of them."""
    for _number in range(2):
        FEEDS[name]()
    identifiers = []
    for language in LANGUAGES:
        with translation.override(language):
            feed = read(client, name)
        identifiers += [feed.feed.id, *(entry.id for entry in feed.entries)]

    assert len(set(identifiers)) == len(identifiers) == 9


def of_moments(make, *moments):
    """Items that appeared and were changed at these moments."""
    for published_at, updated_at in moments:
        item = make()
        type(item).objects.filter(pk=item.pk).update(published_at=published_at, updated_at=updated_at)
        yield item


@pytest.mark.parametrize("name", FEEDS)
def test_an_entry_was_updated_when_it_changed_or_appeared(client, name):
    first, second, third, fourth = (datetime(2026, 5, day, tzinfo=UTC) for day in (1, 2, 3, 4))
    list(of_moments(FEEDS[name], (third, first), (second, fourth), (first, second)))

    feed = read(client, name)

    assert [entry.published_parsed.tm_mday for entry in feed.entries] == [3, 2, 1]
    assert [entry.updated_parsed.tm_mday for entry in feed.entries] == [3, 4, 2]
    assert feed.feed.updated_parsed.tm_mday == 4


def test_an_empty_feed_does_not_change_from_day_to_day(client):
    first = client.get(reverse("news:feed")).content
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert client.get(reverse("news:feed")).content == first


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_holds_the_newest_the_newest_first(client, name):
    """By when they appeared, whatever day they tell of; of one moment what was made last."""
    now = timezone.now().replace(microsecond=0)
    moments = [now - timedelta(days=days) for days in (40, *(n // 2 for n in range(30)))]
    items = list(of_moments(FEEDS[name], *((moment, moment) for moment in moments)))

    links = [entry.link for entry in read(client, name).entries]

    newest = sorted(zip(moments, items, strict=True), key=lambda each: (each[0], each[1].pk), reverse=True)
    assert links == [f"http://testserver{item.get_absolute_url()}" for _moment, item in newest[:30]]


@pytest.mark.parametrize("name", FEEDS)
def test_entries_keep_their_identity_when_address_title_and_host_change(client, name):
    item = FEEDS[name]()
    before = read(client, name).entries[0].id
    item.slug, item.title_kk = "another-address", "Басқа атау"
    item.save()

    response = client.get(reverse(name), headers={"host": "127.0.0.1"})

    assert feedparser.parse(response.content).entries[0].id == before


def test_a_scheduled_item_appears_at_its_minute_and_counts_as_new_then(client):
    moment = (timezone.now() + timedelta(hours=2)).replace(microsecond=0)
    factories.NewsItemFactory(status=Status.SCHEDULED, published_at=moment)
    assert read(client, "news:feed").entries == []

    with time_machine.travel(moment, tick=False):
        [entry] = read(client, "news:feed").entries
    assert entry.updated_parsed[:5] == moment.utctimetuple()[:5]


def test_an_unchanged_feed_is_not_sent_twice(client):
    factories.NewsItemFactory()
    address = reverse("news:feed")
    first = client.get(address)

    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_short_and_costs_two_queries(client, name, django_assert_num_queries):
    factories.SiteSettingsFactory()
    FEEDS[name].create_batch(33)
    client.get(reverse(name))

    with django_assert_num_queries(2):
        assert len(read(client, name).entries) == 30
