"""Locks that the kernel releases on any death, and files that only their owner reads."""

import fcntl
import os
import time
from contextlib import contextmanager


def open_private(path, flags):
    """Open a file that nobody else may read; Python closes it on exec unless it is passed on.

    Where root works in somebody's folder the file is given to the owner, or they would be locked out.
    """
    fd = os.open(path, flags | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    if os.geteuid() == 0:
        owner = os.stat(os.path.dirname(path))
        os.fchown(fd, owner.st_uid, owner.st_gid)
    return fd


def open_lock(path):
    return open_private(path, os.O_RDWR)


def try_lock(fd):
    """Whether the exclusive lock could be had at once."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def lock_within(fd, seconds):
    """Wait for the exclusive lock, but not for ever: the kernel offers no such wait."""
    deadline = time.monotonic() + seconds
    while not (done := try_lock(fd)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return done


def is_open_on(fd, path):
    """Whether the descriptor is open on what is now at this path: somebody may have removed the folder."""
    try:
        return fd is not None and os.path.samestat(os.fstat(fd), os.stat(path))
    except OSError:
        return False


@contextmanager
def locked(path):
    """Hold the exclusive lock, waiting for it; works between threads too, each has its own descriptor."""
    fd = open_lock(path)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX)
        yield
    finally:
        # Closing would not be enough: another thread may have forked, and the child has a copy.
        fcntl.flock(fd, fcntl.LOCK_UN)
        os.close(fd)


def replace_private(path, text, uid, gid):
    """Write a file into a folder that another user owns, never through a link that they put there."""
    new = f"{path}.new"
    if os.path.lexists(new):
        os.unlink(new)
    fd = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "w", encoding="utf-8") as file:
        file.write(text)
        if os.geteuid() == 0:
            os.fchown(fd, uid, gid)
    os.replace(new, path)


def give_away(folder, uid, gid):
    """Make a whole tree somebody's, links themselves and not what they point at."""
    os.chown(folder, uid, gid, follow_symlinks=False)
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            os.chown(os.path.join(place, name), uid, gid, follow_symlinks=False)
