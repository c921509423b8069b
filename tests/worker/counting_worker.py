"""A worker whose job leaves a mark each time it is done: python -m tests.worker.counting_worker."""

import os
import sys
import uuid

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
KIND = "test.count"


def count(number):
    """A mark that takes its time on both sides, so that a kill falls before, between and after."""
    from django.db import connection

    from infocentre.content.models import FormerAddress

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.004)")
        FormerAddress.objects.create(kind=KIND, slug=uuid.uuid4().hex, object_id=number)
        cursor.execute("SELECT pg_sleep(0.004)")


if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command

    from infocentre.worker.registry import job

    job(KIND, "Count", max_attempts=100)(count)
    call_command("worker", *sys.argv[1:])
