"""Taking jobs from the queue and doing them.

A job is claimed in a short transaction that counts the attempt and puts the job off by a moment; then it is
done in a second one, which holds its row. When the worker is killed, the database undoes the second, and the
job is due again a moment later, its attempt counted: one that kills its worker every time comes to an end.
"""

import logging
import random
import time
import traceback
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone, translation

from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.worker.models import Job, State
from infocentre.worker.registry import handlers
from infocentre.worker.timetable import Timetable

logger = logging.getLogger(__name__)

# Longer than it takes from the claim to the lock; while the job runs, its lock keeps others away.
CLAIM_TIME = timedelta(seconds=3)
FIRST_PAUSE = 15  # seconds, doubled with each attempt
MAX_PAUSE = 6 * 3600
IDLE_PAUSE = 1  # seconds between looks at an empty queue
DATABASE_PAUSE = 2
CUT_OFF = "The worker was cut off during the last attempt."


def claim():
    """The next due job with this attempt counted, None when there is nothing to do."""
    with transaction.atomic():
        job = Job.objects.due().select_for_update(skip_locked=True).order_by("run_at", "pk").first()
        if job is not None and job.attempts < job.max_attempts:
            job.attempts += 1
            job.run_at = timezone.now() + CLAIM_TIME
            job.save(update_fields=["attempts", "run_at"])
        elif job is not None:
            fail(job, job.error or CUT_OFF)
        return job


def perform(claimed):
    """Run a claimed job in one transaction, unless another worker has taken it."""
    with transaction.atomic():
        mine = {"pk": claimed.pk, "attempts": claimed.attempts, "state": State.WAITING}
        job = Job.objects.select_for_update().filter(**mine).first()
        if job is None:
            return
        handler = handlers[job.kind]
        try:
            if handler.every is None or try_lock(job.kind):
                with transaction.atomic(), translation.override(DEFAULT_LANGUAGE):
                    handler.run(**job.payload)
        except (OperationalError, InterfaceError):
            if not connection.is_usable():
                raise
            retry_later(job)
        except Exception:
            retry_later(job)
        else:
            job.state, job.finished_at, job.error = State.DONE, timezone.now(), ""
            job.save(update_fields=["state", "finished_at", "error"])


def try_lock(kind) -> bool:
    """Try to take the advisory lock of a periodic job; False if another machine holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext(%s))", [f"worker {kind}"])
        return cursor.fetchone()[0]


def retry_later(job):
    """Record the current error and retry later, with exponentially growing delays."""
    # The message may hold what somebody wrote: it stays in the database, the journal gets its kind.
    error = traceback.format_exc().replace("\0", "")[-4000:]
    logger.error("Job %s (%s) failed at attempt %s", job.pk, job.kind, job.attempts)
    if job.attempts >= job.max_attempts:
        fail(job, error)
        return
    seconds = min(FIRST_PAUSE * 2 ** (job.attempts - 1), MAX_PAUSE) * random.uniform(1, 1.2)
    job.error, job.run_at = error, timezone.now() + timedelta(seconds=seconds)
    job.save(update_fields=["error", "run_at"])


def fail(job, error):
    job.state, job.finished_at, job.error = State.FAILED, timezone.now(), error
    job.save(update_fields=["state", "finished_at", "error"])


def run_next() -> bool:
    """Do one job; False when none was due."""
    job = claim()
    if job is not None and job.state == State.WAITING:
        perform(job)
    return job is not None


def run_due() -> int:
    """Run all due jobs; returns their number."""
    taken = 0
    while run_next():
        taken += 1
    return taken


def work(must_stop):
    """Do jobs as they become due until `must_stop()`; the one at hand is finished first."""
    timetable = Timetable()
    while not must_stop():
        try:
            timetable.enqueue_due()
            if not run_next():
                time.sleep(IDLE_PAUSE)
        except (OperationalError, InterfaceError) as error:
            logger.error("The database does not answer (%s); trying again", type(error).__name__)
            connection.close()
            time.sleep(DATABASE_PAUSE)
