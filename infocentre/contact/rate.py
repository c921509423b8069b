"""Rate limits for forms by address, counted in the database shared by all processes."""

from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from infocentre.contact.models import Attempt
from infocentre.visitors import network_of, visitor_address

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PURGE_BATCH = 1000


class RateLimitError(Exception):
    """The limit is reached; `until` is when the next sending will be taken."""

    def __init__(self, until):
        super().__init__(until)
        self.until = until


def limits():
    return [
        (HOUR, settings.ENQUIRIES_PER_HOUR),
        (DAY, settings.ENQUIRIES_PER_DAY),
    ]


def source_of(request):
    """The keyed hash an address is counted under: without our secret key nobody can find the address."""
    network = network_of(visitor_address(request))
    return salted_hmac("infocentre.contact.source", network, algorithm="sha256").hexdigest()


def lock(source):
    """Serialise submissions from one source until the transaction ends.

    Otherwise parallel submissions would all see the same low count.
    """
    key = int.from_bytes(bytes.fromhex(source)[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def count_sending(source):
    """Add a sending of `source`, which must be locked, or raise `RateLimitError`."""
    now = timezone.now()
    purge(now)
    most = max(limit for _window, limit in limits())
    recent = Attempt.objects.filter(source=source, created_at__gt=now - DAY).order_by("-created_at")
    moments = list(recent.values_list("created_at", flat=True)[:most])
    # A sending is possible again when the oldest of those that fill a window leaves it.
    full = [moments[limit - 1] + window for window, limit in limits() if len(moments) >= limit]
    if full and max(full) > now:
        raise RateLimitError(until=max(full))
    Attempt.objects.create(source=source, created_at=now)


def purge(now):
    """Delete attempts older than a day, skipping rows locked by another process."""
    old = Attempt.objects.filter(created_at__lte=now - DAY).select_for_update(skip_locked=True)
    Attempt.objects.filter(pk__in=old.values("pk")[:PURGE_BATCH]).delete()
