"""What is checked of single kinds of items."""

from infocentre.content.models import Precision
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.publishing.checklist.finding import Finding, Level


def topics(item):
    if hasattr(item, "topic_links") and not item.topic_links.exists():
        yield Finding(Level.WARNING, "no-topics", "topics")


def event(item):
    if item.format != item.Format.ONLINE and item.venue_id is None:
        yield Finding(Level.ERROR, "no-place", "venue")
    if item.is_over:
        if item.status not in PUBLIC_STATUSES:
            yield Finding(Level.WARNING, "event-over", "starts_at")
        return
    if item.precision in (Precision.MONTH, Precision.YEAR):
        yield Finding(Level.WARNING, "event-day-unknown", "precision")
    if item.format != item.Format.ONSITE and not item.online_url:
        yield Finding(Level.WARNING, "no-online-address", "online_url")


def opportunity(item):
    if item.deadline is None:
        yield Finding(Level.WARNING, "no-deadline", "deadline")


def person(item):
    if item.email:
        yield Finding(Level.WARNING, "email-shown", "email")


def lecture(item):
    """An episode that was made to be heard may do without a speaker."""
    if not item.speakers.exists() and not item.recordings.filter(media="audio").exists():
        yield Finding(Level.WARNING, "no-speaker", "speakers")


OF_KINDS = {
    "events.event": event,
    "events.opportunity": opportunity,
    "people.person": person,
    "lectures.lecture": lecture,
}


def of_its_kind(item):
    check = OF_KINDS.get(item._meta.label_lower)
    return check(item) if check else ()
