"""Counts in memory and stores in batches after responses, so that no visitor waits."""

import logging
import re
import time
from collections import Counter
from threading import Lock

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

logger = logging.getLogger(__name__)

PAUSE = 60  # seconds; what a process has not stored when it is killed is lost
ROBOT = re.compile(r"bot|crawl|spider|slurp|scrap|preview|fetch|monitor|curl|wget|python|java/|go-http", re.I)
# Numbers are added by the database, so that several processes count the same page.
STORE = """
INSERT INTO visits_visits (content_type_id, object_id, day, number) VALUES (%s, %s, %s, %s)
ON CONFLICT (content_type_id, object_id, day) DO UPDATE SET number = visits_visits.number + excluded.number
"""


class VisitCounter:
    """Visits counted by this process and not stored yet."""

    def __init__(self):
        self.lock = Lock()
        self.seen = Counter()
        self.stored_at = time.monotonic()

    def count(self, request, item):
        """Count one visit of the page of an item, unless a program asks for it."""
        browser = request.headers.get("User-Agent", "")
        if not settings.COUNT_VISITS or request.method != "GET" or not browser or ROBOT.search(browser):
            return
        with self.lock:
            self.seen[type(item), item.pk, timezone.localdate()] += 1

    def store_if_due(self, **kwargs):
        """Called after an answer has been sent."""
        if self.seen and time.monotonic() - self.stored_at > PAUSE:
            self.store()

    def store(self):
        with self.lock:
            seen, self.seen, self.stored_at = self.seen, Counter(), time.monotonic()
        try:
            # In one order everywhere: two processes that store the same rows would wait for each other.
            rows = sorted(
                (ContentType.objects.get_for_model(model).pk, key, day, number)
                for (model, key, day), number in seen.items()
            )
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany(STORE, rows)
        except DatabaseError:
            logger.exception("%s visits were not stored", seen.total())


counter = VisitCounter()
