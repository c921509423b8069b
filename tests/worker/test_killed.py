"""The real processes of the worker, killed as the kernel kills: without a word."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from infocentre.content.models import FormerAddress
from infocentre.worker import registry
from infocentre.worker.models import Job, State
from infocentre.worker.queue import enqueue
from tests.worker.counting_worker import KIND

JOBS, KILLS, TIMEOUT = 1000, 100, 60


def start(*options):
    """A worker on the database of the test."""
    environment = os.environ | {"DATABASE_NAME": connection.settings_dict["NAME"]}
    command = [sys.executable, "-m", "tests.worker.counting_worker", *options]
    return subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)


def children_of(process) -> list[int]:
    with suppress(OSError):
        return [
            int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        ]
    return []


def kill_one_child(process, chance):
    os.kill(chance.choice(wait_for(lambda: children_of(process))), signal.SIGKILL)


def kill_all(process):
    """The parent with its children."""
    for pid in [process.pid, *children_of(process)]:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def wait_for(condition):
    deadline = time.monotonic() + TIMEOUT
    while not (answer := condition()):
        assert time.monotonic() < deadline, "nothing happens"
        time.sleep(0.005)
    return answer


@pytest.fixture
def workers():
    started = []
    yield started
    for process in started:
        process.terminate()
    for process in started:
        process.wait(TIMEOUT)


def add_jobs(number):
    registry.handlers[KIND] = registry.Handler(KIND, "Count", None, 100, None)
    try:
        for place in range(number):
            enqueue(KIND, {"number": place})
    finally:
        del registry.handlers[KIND]


def marks():
    return FormerAddress.objects.filter(kind=KIND)


@pytest.mark.django_db(transaction=True)
def test_each_of_1000_jobs_is_done_once_though_the_worker_is_killed_100_times(workers):
    add_jobs(JOBS)
    workers += [start("--processes", "2")]
    chance = random.Random(1)
    for kill in range(KILLS):
        # Spread over the whole of the work.
        wait_for(lambda kill=kill: marks().count() >= kill * JOBS * 0.95 / KILLS)
        time.sleep(chance.uniform(0, 0.02))
        if kill % 25 == 24:
            kill_all(workers[-1])
            workers += [start("--processes", "2")]
        else:
            kill_one_child(workers[-1], chance)

    wait_for(lambda: not Job.objects.filter(kind=KIND, state=State.WAITING).exists())

    assert Counter(Job.objects.filter(kind=KIND).values_list("state", flat=True)) == {State.DONE: JOBS}
    assert Counter(marks().values_list("object_id", flat=True)) == dict.fromkeys(range(JOBS), 1)
    # Some jobs were really cut off.
    assert Job.objects.filter(kind=KIND, attempts__gt=1).exists()


@pytest.mark.django_db(transaction=True)
def test_worker_told_to_stop_finishes_the_job_at_hand(workers):
    add_jobs(JOBS)
    workers += [start()]
    wait_for(lambda: marks().count() > 20)

    workers[-1].terminate()

    assert workers[-1].wait(TIMEOUT) == 0
    done = marks().count()
    assert done < JOBS
    assert Job.objects.filter(state=State.DONE, kind=KIND).count() == done
    assert not Job.objects.filter(state=State.WAITING, kind=KIND, attempts__gt=0).exists()


@pytest.mark.django_db(transaction=True)
def test_worker_ends_with_the_process_that_started_it():
    script = f"{sys.executable} -m tests.worker.counting_worker --stop-with-parent & echo $!; exec sleep 600"
    environment = os.environ | {"DATABASE_NAME": connection.settings_dict["NAME"]}
    options = {"cwd": settings.BASE_DIR, "env": environment, "stdout": subprocess.PIPE, "text": True}
    add_jobs(1)
    with subprocess.Popen(["/bin/sh", "-c", script], **options) as parent:
        worker = int(parent.stdout.readline())
        wait_for(marks().exists)
        parent.kill()

    wait_for(lambda: not Path(f"/proc/{worker}").exists() or is_zombie(worker))


def is_zombie(pid):
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return True
