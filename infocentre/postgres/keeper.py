"""The small process that stops the server after its last user: python -m infocentre.postgres.keeper."""

import fcntl
import os
import signal
import sys
import time
from pathlib import Path

from . import files
from .account import Account
from .cluster import Cluster

# Consecutive commands (migrate, then the demo, then gunicorn) should not restart the server each time.
GRACE = float(os.environ.get("EMBEDDED_POSTGRES_GRACE", "3"))


class Stop(BaseException):
    """Somebody asked the keeper to end (SIGTERM)."""


def keep(cluster, lock):
    """Wait until nobody uses the server, then stop it."""
    users = files.open_lock(cluster.folder / "users.lock")
    start = cluster.folder / "start.lock"
    try:
        while True:
            fcntl.flock(users, fcntl.LOCK_EX)
            fcntl.flock(users, fcntl.LOCK_UN)
            time.sleep(GRACE)
            with files.locked(start):
                if files.try_lock(users):
                    finish(cluster, users, lock)
    except Stop:
        with files.locked(start):
            finish(cluster, users, lock)


def finish(cluster, users, lock):
    """Stop the server, unless the folder was removed and what stands there now is somebody else's.

    `keeper.lock` is freed while `start.lock` is still held, or a new user could take us for alive.
    """
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if files.is_open_on(users, cluster.folder / "users.lock"):
        cluster.stop()
    fcntl.flock(lock, fcntl.LOCK_UN)
    os._exit(0)


def ask_to_stop(_signal, _frame):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Stop


def main(lock, folder, uid, gid):
    """Detach from whoever started us, and keep `lock`, the descriptor that we inherited, open."""
    if os.fork():
        os._exit(0)
    lock = int(lock)
    os.set_inheritable(lock, False)  # or the server would hold it
    os.ftruncate(lock, 0)
    os.write(lock, f"{os.getpid()}\n".encode())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, ask_to_stop)
    keep(Cluster(Path(folder), Account(int(uid), int(gid))), lock)


if __name__ == "__main__":
    main(*sys.argv[1:])
