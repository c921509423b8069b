"""Atom feeds, read by a feed reader."""

from datetime import timedelta

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


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_leaves_out_what_is_not_released_in_its_language(client, name):
    FEEDS[name](**only_in("ru"))
    FEEDS[name](status=Status.DRAFT)

    assert read(client, name).entries == []
    with translation.override("ru"):
        assert len(read(client, name).entries) == 1


def test_entries_keep_their_identity_when_address_and_language_change(client):
    item = factories.NewsItemFactory()
    before = read(client, "news:feed").entries[0].id
    item.slug = "another-address"
    item.save()

    with translation.override("en"):
        assert read(client, "news:feed").entries[0].id == before


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
