"""Real servers in temporary folders, used by real processes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg2
import pytest

from infocentre.postgres import files

PROJECT = Path(__file__).resolve().parents[2]

GRACE = "0.2"

# Prints the host at the start and again for every line of its input; ends with its input.
USER = """
import sys
from infocentre.postgres import server
from infocentre.postgres.errors import ServerError
try:
    print(server.ensure(sys.argv[1], durable=False), flush=True)
    for line in sys.stdin:
        print(server.ensure(sys.argv[1], durable=False), flush=True)
except ServerError as error:
    sys.exit(str(error))
"""


class User:
    """A process that uses the server of a folder."""

    def __init__(self, folder, python=sys.executable, project=PROJECT, env=None, **options):
        self.folder = folder
        self.process = subprocess.Popen(
            [python, "-c", USER, folder],
            cwd=project,
            env={"PATH": os.defpath, "EMBEDDED_POSTGRES_GRACE": GRACE} | (env or {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            **options,
        )
        self._host = None

    @property
    def host(self):
        self._host = self._host or self._answer()
        return self._host

    def _answer(self):
        return self.process.stdout.readline().strip() or pytest.fail(self.process.stderr.read())

    def connect_again(self):
        _before = self.host
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self._host = self._answer()

    def leave(self):
        """End in an orderly way and return everything written on standard error."""
        return self.process.communicate(timeout=60)[1]

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()

    def sql(self, statement):
        connection = psycopg2.connect(host=self.host, user="postgres", dbname="postgres")
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchone()[0] if cursor.description else None
        finally:
            connection.close()


def wait_until(condition):
    deadline = time.monotonic() + 30
    while not (result := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)
    return result


def kill(pid):
    """Kill a process that is not our child, and wait until it is dead, collected or not."""
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: is_dead(pid))


def is_dead(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def is_stopped(folder):
    fd = files.open_lock(folder / "server.lock")
    try:
        return files.try_lock(fd)
    finally:
        os.close(fd)


def number_in(path):
    return int(path.read_text().split()[0])


@pytest.fixture(autouse=True)
def _keeper_is_quick(monkeypatch):
    monkeypatch.setenv("EMBEDDED_POSTGRES_GRACE", GRACE)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "var" / "postgres"


@pytest.fixture
def start_user(folder):
    users = []

    def start(place=folder, **options):
        users.append(User(place, **options))
        return users[-1]

    yield start
    for user in users:
        if user.process.poll() is None:
            user.kill()
    for place in {user.folder for user in users}:
        if place.exists():
            wait_until(lambda place=place: is_stopped(place))


@pytest.fixture
def server_tools():
    class Tools:
        wait_until = staticmethod(wait_until)
        is_stopped = staticmethod(is_stopped)
        kill = staticmethod(kill)

        @staticmethod
        def postmaster(folder):
            return number_in(folder / "data" / "postmaster.pid")

        @staticmethod
        def keeper(folder):
            return number_in(folder / "keeper.lock")

    return Tools
