"""Events and where they are held."""

from datetime import datetime, timedelta

from django.utils import timezone

from events.models import Event, Venue
from infocentre.content.models import Topic
from infocentre.demo.builders import programmes
from infocentre.demo.builders.base import by_slug, moment, published_on, store
from infocentre.demo.entries import as_day, read, texts
from people.models import Organisation, Person

# Holidays of Kazakhstan that fall on the same day each year, and Orthodox Christmas.
HOLIDAYS = {(1, 1), (1, 2), (1, 7), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6)}
HOLIDAYS |= {(8, 30), (10, 25), (12, 16)}


def venue(entry, found):
    values = texts(entry, "name", "city", "address")
    place = Organisation.objects.filter(slug=entry.get("organisation")).first()
    position = {name: entry.get(name) for name in ("latitude", "longitude")}
    return store(Venue, found, values, slug=entry["key"], organisation=place, **position)


def working_day(day, lasting=1):
    """The first day from this one on from which so many days can be working days of Kazakhstan."""
    while any(is_free(day + timedelta(days=n)) for n in range(min(lasting, 5))):
        day += timedelta(days=1)
    return day


def is_free(day):
    return day.weekday() >= 5 or (day.month, day.day) in HOLIDAYS


def event_times(entry):
    """Beginning, end and precision; the examples are dated from the day of loading on."""
    if "in_days" in entry:
        day = working_day(
            timezone.localdate() + timedelta(days=entry["in_days"]), entry.get("lasting_days", 1)
        )
        if "at" in entry:
            starts = moment(day, entry["at"])
            return starts, starts + timedelta(minutes=entry["minutes"]), "time"
        return moment(day), moment(day + timedelta(days=entry["lasting_days"] - 1)), "day"
    precision = entry.get("precision", "day")
    if precision == "time":
        starts, ends = (
            timezone.make_aware(datetime.fromisoformat(str(value))) if value else None
            for value in (entry["starts"], entry.get("ends"))
        )
        return starts, ends, precision
    ends = as_day(entry.get("ends"))
    return moment(as_day(entry["starts"])), moment(ends) if ends else None, precision


def event(entry, found):
    values = texts(entry, "title", "summary", rich=("body", "programme"))
    starts, ends, precision = event_times(entry)
    item = store(
        Event,
        found,
        values,
        slug=entry["key"],
        kind=entry["kind"],
        starts_at=starts,
        ends_at=ends,
        over_at=starts,
        precision=precision,
        format=entry["format"],
        venue=Venue.objects.get(slug=entry["venue"]) if entry.get("venue") else None,
        spoken_languages=entry.get("spoken_languages") or [],
        sources=entry.get("sources") or [],
        # What is dated from the day of loading on is planned by nobody.
        is_example="in_days" in entry,
        published_at=published_on(timezone.localdate(starts)),
    )
    item.topics.set(by_slug(Topic, entry.get("topics")))
    item.speakers.set(by_slug(Person, entry.get("speakers")))
    item.organisers.set(by_slug(Organisation, entry.get("organisers")))
    if parts := entry.get("parts"):
        programmes.fill(item, parts)
    return item


def groups():
    entries = read("events")
    yield Venue, venue, entries["venues"]
    parts = programmes.programmes()
    yield Event, event, [each | {"parts": parts.get(each["key"])} for each in entries["events"]]
