"""Series, lectures and their recordings."""

from datetime import date

from events.models import Event
from infocentre.content.models import Topic
from infocentre.demo.builders.base import by_slug, published_on, store
from infocentre.demo.entries import as_day, read, texts
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
    recordings = entry.get("recordings") or []
    item.recordings.filter(position__gte=len(recordings)).delete()
    for position, each in enumerate(recordings):
        # In place: texts refer to recordings.
        facts = {"kind": each["kind"], "url": each["url"], "language": each["language"]}
        facts["media"] = each.get("media", "video")
        Recording.objects.update_or_create(lecture=item, position=position, defaults=facts)
    return item


def groups():
    entries = read("lectures")
    yield Series, series, entries["series"]
    yield Lecture, lecture, entries["lectures"]
