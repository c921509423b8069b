"""Make sure that the server of a folder runs, for as long as this process lives.

Four locks, all released by the kernel whatever happens to their holders:

- `start.lock`: held during every start and stop, so that only one happens at a time;
- `users.lock`: shared by all processes that use the server, inherited by their forks;
- `server.lock`: held by the processes of the server itself;
- `keeper.lock`: held by the keeper (its number is inside), which stops the server when `users.lock` is free.
"""

import fcntl
import os
import socket
import subprocess
import sys
from pathlib import Path

from . import files
from .account import server_account
from .binaries import programs_for
from .cluster import PORT, STOP_TIMEOUT, Cluster
from .errors import ServerError, server_error, system_error

PROJECT = Path(__file__).resolve().parents[2]
TIMEOUT = 30  # seconds for the processes of a killed server to notice
MAX_HOST_LENGTH = 80  # a socket address has 103 to 107 bytes

_held = {}  # folder: (descriptor of users.lock, descriptor of the data folder)


def ensure(folder, durable=True):
    """Start the server of this folder unless it runs, and return the host to connect to."""
    folder = Path(folder).absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with files.locked(folder / "start.lock"):
            try:
                _use(folder)
                _start(folder, durable)
            except BaseException:
                release(folder)
                raise
            return host(folder)
    except OSError as error:
        raise system_error(error) from error


def host(folder):
    """Where libpq finds the socket of a server that this process holds, None if it does not.

    A path too long for a socket address is reached through a descriptor of the folder.
    """
    folder = Path(folder).absolute()
    users, data = _held.get(folder, (None, None))
    if not files.is_open_on(users, folder / "users.lock") or not files.is_open_on(data, folder / "data"):
        return None
    path = str(folder / "data")
    if len(os.fsencode(path)) <= MAX_HOST_LENGTH:
        return path
    through = f"/proc/{os.getpid()}/fd/{data}"
    if not os.path.isdir(through):
        raise ServerError(f"The path of {path} is too long for this system. Use a shorter one.")
    return through


def release(folder):
    """Stop being a user of the server; otherwise the kernel does it when the process ends."""
    for fd in _held.pop(Path(folder).absolute(), ()):
        if fd is not None:
            os.close(fd)


def leave(folder):
    """Stop being a user of the server and wait until its keeper has stopped it; False while others use it."""
    release(folder)
    folder = Path(folder).absolute()
    # The keeper has the first lock for an instant whenever it looks whether anybody is left.
    locks = {"users.lock": 1, "keeper.lock": TIMEOUT + STOP_TIMEOUT, "server.lock": TIMEOUT}
    return all(_is_free(folder / name, seconds) for name, seconds in locks.items())


def _is_free(lock, seconds):
    fd = files.open_lock(lock)
    try:
        return files.lock_within(fd, seconds)
    finally:
        os.close(fd)


def _use(folder):
    users, _data = _held.get(folder, (None, None))
    if files.is_open_on(users, folder / "users.lock"):
        return
    release(folder)
    users = files.open_lock(folder / "users.lock")
    _held[folder] = users, None
    fcntl.flock(users, fcntl.LOCK_SH)


def _start(folder, durable):
    account = server_account(folder / "data")
    cluster = Cluster(folder, account, programs_for(account))
    _start_keeper(cluster)
    if not (folder / "data" / "PG_VERSION").exists():
        cluster.create(durable)
    _open_data(folder)
    server_lock = files.open_lock(folder / "server.lock")
    try:
        if _accepts(folder):
            return
        if not files.lock_within(server_lock, TIMEOUT):
            raise ServerError(f"Processes of a killed server still use {folder}. End them and try again.")
        cluster.check_version()
        if os.geteuid() == 0 and cluster.data.stat().st_uid == 0:
            files.give_away(cluster.data, account.uid, account.gid)
        position = cluster.log.stat().st_size
        cluster.start(server_lock, durable)
    finally:
        os.close(server_lock)
    if not _accepts(folder):
        raise server_error("It stopped at once.", cluster.log_since(position))


def _open_data(folder):
    users, data = _held[folder]
    if not files.is_open_on(data, folder / "data"):
        if data is not None:
            os.close(data)
        data = os.open(folder / "data", os.O_RDONLY | os.O_DIRECTORY)
        _held[folder] = users, data


def _accepts(folder):
    """Whether somebody listens: the processes of a killed server hold its lock for a moment, but do not."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(f"{host(folder)}/.s.PGSQL.{PORT}")
        except OSError:
            return False
    return True


def _start_keeper(cluster):
    """Start the keeper if none lives; it inherits the held lock, so there is never a second one."""
    lock = files.open_lock(cluster.folder / "keeper.lock")
    try:
        if not files.try_lock(lock):
            return
        options = [lock, cluster.folder, cluster.account.uid, cluster.account.gid]
        with cluster.open_log() as log:
            # -E and -S: no variable of the user and no installed package has a part in it.
            subprocess.run(
                [sys.executable, "-E", "-S", "-m", "infocentre.postgres.keeper", *map(str, options)],
                cwd=PROJECT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[lock],
                start_new_session=True,
                check=True,
            )
    except subprocess.CalledProcessError as error:
        raise ServerError(f"Its keeper did not start. See {cluster.log}.") from error
    finally:
        os.close(lock)
