"""What the builders of every kind of demo entry share."""

from datetime import datetime, time

from django.utils import timezone

from infocentre.content.models import Publishable, Status, Topic
from infocentre.demo.entries import complete_languages, read, texts, written_first


def store(model, found, values, **fields):
    """Save `found`, or a new `model`, with the values; published in every language that is complete."""
    item = found or model()
    for name, value in (values | fields).items():
        setattr(item, name, value)
    if isinstance(item, Publishable):
        item.languages = complete_languages(values, model.required_texts)
        item.original_language = values.get("original_language") or written_first(values)
        item.status = Status.PUBLISHED
        item.published_at = item.published_at or timezone.now()
    item.full_clean()
    item.save()
    return item


def published_on(day):
    """Old items are published on their own date, as if the site had existed then."""
    return timezone.make_aware(datetime.combine(min(day, timezone.localdate()), time(0)))


def by_slug(model, keys):
    return model.objects.filter(slug__in=keys or ())


def moment(day, clock="00:00"):
    hour, minute = str(clock).split(":")
    return timezone.make_aware(datetime.combine(day, time(int(hour), int(minute))))


def topic(entry, found):
    values = texts(entry, "name")
    return store(Topic, found, values, slug=entry["key"])


def groups():
    yield Topic, topic, read("topics")
