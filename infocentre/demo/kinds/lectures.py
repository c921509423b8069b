"""Series, lectures and their recordings."""

from datetime import date

from events.models import Event
from infocentre.content.models import Topic
from infocentre.demo.entries import as_day, read, texts
from infocentre.demo.kinds.base import by_slug, published_on, store
from lectures.models import Lecture, Recording, Series
from people.models import Person


def series(entry, found):
    return store(Series, found, texts(entry, "title", "summary"), slug=entry["key"])


def lecture(entry, found):
    values = texts(entry, "title", "summary", "place", rich=("body",))
    day = as_day(entry.get("date"))
    item = store(
        Lecture,
        found,
        values,
        slug=entry["key"],
        date=day,
        precision=entry.get("precision", "day"),
        series=Series.objects.filter(slug=entry.get("series")).first(),
        number=entry.get("number"),
        event=Event.objects.filter(slug=entry.get("event")).first(),
        spoken_languages=entry.get("spoken_languages") or [],
        audience=entry.get("audience") or [],
        sources=entry.get("sources") or [],
        published_at=published_on(day or date(2020, 1, 1)),
    )
    item.topics.set(by_slug(Topic, entry.get("topics")))
    item.speakers.set(by_slug(Person, entry.get("speakers")))
    item.recordings.all().delete()
    for position, each in enumerate(entry.get("recordings") or []):
        Recording.objects.create(
            lecture=item,
            kind=each["kind"],
            url=each["url"],
            language=each["language"],
            media=each.get("media", "video"),
            position=position,
        )
    return item


def groups():
    entries = read("lectures")
    yield Series, series, entries["series"]
    yield Lecture, lecture, entries["lectures"]
