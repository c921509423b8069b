"""Periodic jobs: each runs once per interval, on however many machines."""

import time

from django.db import connection, transaction
from django.utils import timezone

from infocentre.worker.models import Turn
from infocentre.worker.queue import enqueue
from infocentre.worker.registry import handlers

LOCK = 7_265_001  # the number of our advisory lock
CHECK_INTERVAL = 5  # seconds between looks at the timetable


class Timetable:
    """Checks every few seconds for due periodic jobs."""

    def __init__(self):
        self.next_check = 0

    def enqueue_due(self):
        if time.monotonic() >= self.next_check:
            self.next_check = time.monotonic() + CHECK_INTERVAL
            enqueue_due()


@transaction.atomic
def enqueue_due(now=None) -> list[str]:
    """Add what is due to the queue and set its next turn; missed turns are not made up for.

    An advisory lock lets one machine do this at a time; the others skip it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return []
    now = now or timezone.now()
    regular = {kind: handler.every for kind, handler in handlers.items() if handler.every}
    due_at = dict(Turn.objects.filter(pk__in=regular).values_list("kind", "due_at"))
    due = [kind for kind in regular if kind not in due_at or due_at[kind] <= now]
    for kind in due:
        enqueue(kind, run_at=now, key=kind)
        Turn.objects.update_or_create(kind=kind, defaults={"due_at": now + regular[kind]})
    return due
