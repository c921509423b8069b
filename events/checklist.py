"""What is checked of events and opportunities before they are published."""

from infocentre.content.models import Precision
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.publishing.checklist.finding import Finding, Level


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
