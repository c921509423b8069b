"""The worker's processes: a parent that only supervises its children.

A child that is killed or crashes (a picture may break the library that reads it) is replaced; the children of
a killed parent end by themselves. SIGTERM and SIGINT let each finish the job at hand.
"""

import logging
import os
import signal
import sys
import time

from django.db import connections

from infocentre.worker import running

logger = logging.getLogger(__name__)

STOPPING = {signal.SIGTERM, signal.SIGINT}
WATCHED = {*STOPPING, signal.SIGCHLD}
CHECK_INTERVAL = 1  # seconds between looks at the process we live with
CRASH_PAUSE = 2
TIMEOUT = 30  # seconds for jobs at hand when told to stop


def supervise(number, parent=None):
    """Run `number` child processes until stopped, or until the parent process is no longer `parent`."""
    connections.close_all()
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
    children = set()
    while True:
        while len(children) < number:
            children.add(fork())
        received = signal.sigtimedwait(WATCHED, CHECK_INTERVAL)
        if (received and received.si_signo in STOPPING) or (parent and os.getppid() != parent):
            break
        if any(map(is_crash, reap(children))):
            time.sleep(CRASH_PAUSE)
    stop(children)


def fork() -> int:
    sys.stdout.flush()
    parent = os.getpid()
    if child := os.fork():
        return child
    status = 1
    try:
        be_child(parent)
        status = 0
    except Exception:
        logger.exception("A process of the worker ends")
    finally:
        # Without the parent's exit handlers.
        os._exit(status)


def be_child(parent):
    stop_signals = []
    for each in STOPPING:
        signal.signal(each, lambda *_args: stop_signals.append(True))
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED)
    running.work(lambda: stop_signals or os.getppid() != parent)


def reap(children) -> list[int]:
    """Collect ended children; returns their exit statuses."""
    statuses = []
    for child in list(children):
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            children.discard(pid)
            statuses.append(status)
    return statuses


def is_crash(status) -> bool:
    """Whether a child crashed by itself, which its successor would probably do as well."""
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0


def stop(children):
    """Let the children finish within a timeout, then kill them; no job is lost."""
    for child in children:
        os.kill(child, signal.SIGTERM)
    deadline = time.monotonic() + TIMEOUT
    while children and time.monotonic() < deadline:
        signal.sigtimedwait({signal.SIGCHLD}, 0.2)
        reap(children)
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
