"""News, articles and what the media say."""

from events.models import Event
from infocentre.content.models import Topic
from infocentre.demo.builders.base import by_slug, published_on, store
from infocentre.demo.entries import as_day, read, texts
from news.models import Article, Coverage, NewsItem, Outlet
from people.models import Person


def news(entry, found):
    values = texts(entry, "title", "summary", rich=("body",))
    day = as_day(entry["date"])
    item = store(
        NewsItem,
        found,
        values,
        slug=entry["key"],
        kind=entry.get("kind", NewsItem.Kind.NEWS),
        date=day,
        precision=entry.get("precision", "day"),
        event=Event.objects.filter(slug=entry.get("event")).first(),
        sources=entry.get("sources") or [],
        published_at=published_on(day),
    )
    item.topics.set(by_slug(Topic, entry.get("topics")))
    item.persons.set(by_slug(Person, entry.get("persons")))
    return item


def article(entry, found):
    day = as_day(entry["date"])
    item = store(
        Article,
        found,
        texts(entry, "title", "summary", rich=("body",)),
        slug=entry["key"],
        date=day,
        sources=entry["sources"],
        published_at=published_on(day),
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    return item


def outlet(entry, found):
    return store(Outlet, found, texts(entry, "name"), slug=entry["key"], website=entry["website"])


def coverage(entry, found):
    item = store(
        Coverage,
        found,
        texts(entry, "title", "summary"),
        outlet=Outlet.objects.get(slug=entry["outlet"]),
        kind=entry["kind"],
        language=entry["language"],
        date=as_day(entry.get("date")),
        precision=entry.get("precision", "day"),
        tone=entry["tone"],
        url=entry["url"],
        event=Event.objects.filter(slug=entry.get("event")).first(),
    )
    item.persons.set(by_slug(Person, entry["persons"]))
    return item


def groups():
    yield NewsItem, news, read("news")
    yield Article, article, read("articles")
    media = read("media")
    yield Outlet, outlet, media["outlets"]
    yield Coverage, coverage, media["coverage"]
