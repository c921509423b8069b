"""How each kind of demo entry becomes objects. A builder returns the object, saved, with its relations."""

from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from events.models import Event, Venue
from infocentre.content.models import Publishable, Status, Topic
from infocentre.demo.entries import as_day, complete_languages, texts
from infocentre.pages.models import Milestone, Page, SiteSettings, SocialLink
from lectures.models import Lecture, Recording, Series
from news.models import NewsItem
from people.models import Organisation, Person, Position

User = get_user_model()


def store(model, found, values, **fields):
    """Save `found`, or a new `model`, with the values; published in every language that is complete."""
    item = found or model()
    for name, value in (values | fields).items():
        setattr(item, name, value)
    if isinstance(item, Publishable):
        item.languages = complete_languages(values, model.required_texts)
        item.status = Status.PUBLISHED
        item.published_at = item.published_at or timezone.now()
    item.full_clean()
    item.save()
    return item


def published_on(day):
    """Old items count as published on their day, as if the site had stood then."""
    return timezone.make_aware(datetime.combine(min(day, timezone.localdate()), time(0)))


def by_slug(model, keys):
    return model.objects.filter(slug__in=keys or ())


def topic(entry, found):
    values = texts(entry, "name")
    return store(Topic, found, values, slug=entry["key"])


def organisation(entry, found):
    values = texts(entry, "name", "short_name", "city", "summary", rich=("body",))
    return store(
        Organisation,
        found,
        values,
        slug=entry["key"],
        kind=entry["kind"] if entry["kind"] in Organisation.Kind.values else Organisation.Kind.OTHER,
        parent=Organisation.objects.filter(slug=entry.get("parent")).first(),
        country=entry.get("country", "KZ"),
        website=entry.get("website") or "",
        sources=entry.get("sources") or [],
    )


def person(entry, found):
    entry = entry | {"family_name": entry["family"], "given_name": entry["given"]}
    values = texts(
        entry, "family_name", "given_name", "patronymic", "degree", "interests", "summary", rich=("body",)
    )
    item = store(
        Person,
        found,
        values,
        slug=entry["key"],
        roles=entry.get("roles") or [],
        contact_order=entry.get("contact_order"),
        sources=entry.get("sources") or [],
        **{name: entry.get(name) or "" for name in ("email", "orcid", "inspire", "website")},
    )
    item.positions.all().delete()
    for order, post in enumerate(entry.get("positions") or []):
        workplace = Organisation.objects.get(slug=post["organisation"])
        Position.objects.create(
            person=item, organisation=workplace, order=order, as_of=post.get("as_of"), **texts(post, "title")
        )
    return item


def venue(entry, found):
    values = texts(entry, "name", "city", "address")
    place = Organisation.objects.filter(slug=entry.get("organisation")).first()
    return store(Venue, found, values, slug=entry["key"], organisation=place)


def moment(day, clock="00:00"):
    hour, minute = str(clock).split(":")
    return timezone.make_aware(datetime.combine(day, time(int(hour), int(minute))))


def event_times(entry):
    """Beginning, end and precision; the examples are dated from the day of loading on."""
    if "in_days" in entry:
        day = timezone.localdate() + timedelta(days=entry["in_days"])
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
        published_at=published_on(timezone.localdate(starts)),
    )
    item.topics.set(by_slug(Topic, entry.get("topics")))
    item.speakers.set(by_slug(Person, entry.get("speakers")))
    item.organisers.set(by_slug(Organisation, entry.get("organisers")))
    return item


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


def page(entry, found):
    values = texts(entry, "title", "summary", rich=("body",))
    above = entry["path"].rpartition("/")[0]
    item = store(
        Page,
        found,
        values,
        path=entry["path"],
        layout=entry.get("layout", Page.Layout.TEXT),
        order=entry["order"],
        parent=Page.objects.filter(path=above).first() if entry["path"] else None,
    )
    item.milestones.all().delete()
    for order, step in enumerate(entry.get("milestones") or []):
        Milestone.objects.create(
            page=item,
            order=order,
            date=as_day(step.get("date")),
            precision=step.get("precision", "day"),
            source=step.get("source") or "",
            **texts(step | {"description": step.get("text")}, "title", "description"),
        )
    return item


def site(entry, found):
    values = texts(
        entry | {"consent": entry["consent"]["text"]},
        *("name", "short_name", "host", "tagline", "intro", "address", "consent"),
        rich=("privacy",),
    )
    item = store(
        SiteSettings,
        found or SiteSettings.objects.first(),
        values,
        email=entry.get("email") or "",
        phone=entry.get("phone") or "",
        enquiry_recipients=entry.get("enquiry_recipients") or [],
        consent_version=entry["consent"]["version"],
    )
    item.social_links.all().delete()
    for order, link in enumerate(entry.get("social") or []):
        SocialLink.objects.create(site=item, order=order, network=link["network"], url=link["url"])
    return item
