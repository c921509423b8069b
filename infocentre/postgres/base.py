"""The engine: Django's own for PostgreSQL, on a server that is there when it is needed.

    DATABASES = {"default": {"ENGINE": "infocentre.postgres", "NAME": "infocentre"}}
    EMBEDDED_POSTGRES_DIR = BASE_DIR / "var" / "postgres"

`EMBEDDED_POSTGRES_FSYNC = False` gives up safety at a power cut for speed: for tests only.
"""

import os
import shutil
import time

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db.backends.postgresql import base, client
from django.db.utils import OperationalError

from . import server
from .binaries import find_programs
from .cluster import PORT, ROLE
from .errors import ServerError

TIMEOUT = 30  # seconds for a server that recovers or stops


class ServerUnavailableError(OperationalError, CommandError):
    """A database error for the site, a message without a traceback for management commands."""


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the system's psql where there is one: the bundled one edits no lines."""

    def runshell(self, parameters):
        self.connection.ensure_connection()
        host = self.connection.get_connection_params()["host"]
        os.environ.update(PGHOST=host, PGPORT=str(PORT), PGUSER=ROLE)
        type(self).executable_name = shutil.which("psql") or str(find_programs() / "psql")
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    def get_connection_params(self):
        params = super().get_connection_params()
        host = server.host(data_folder()) or start_server()
        return params | {"host": host, "port": PORT, "user": ROLE}

    def get_new_connection(self, conn_params):
        """Connect; where the server was killed, is recovering or lacks the database, see to that first."""
        deadline = time.monotonic() + TIMEOUT
        may_create = True
        while True:
            try:
                return super().get_new_connection(conn_params)
            except self.Database.OperationalError as error:
                message = str(error)
                if may_create and f'database "{conn_params["dbname"]}" does not exist' in message:
                    may_create = False
                    self.create_database(conn_params)
                elif is_passing(message) and time.monotonic() < deadline:
                    conn_params["host"] = start_server()
                    time.sleep(0.05)
                else:
                    raise

    def create_database(self, conn_params):
        connection = self.Database.connect(**{**conn_params, "dbname": "postgres"})
        try:
            connection.autocommit = True
            connection.cursor().execute(f"CREATE DATABASE {self.ops.quote_name(conn_params['dbname'])}")
        except (self.Database.ProgrammingError, self.Database.IntegrityError):
            pass  # another process was faster; if not, connecting again tells
        finally:
            connection.close()


def data_folder():
    if folder := getattr(settings, "EMBEDDED_POSTGRES_DIR", None):
        return folder
    raise ImproperlyConfigured("The engine infocentre.postgres needs the setting EMBEDDED_POSTGRES_DIR.")


def start_server():
    try:
        return server.ensure(data_folder(), durable=getattr(settings, "EMBEDDED_POSTGRES_FSYNC", True))
    except ServerError as error:
        raise ServerUnavailableError(str(error)) from error


def is_passing(message):
    """Whether nobody answered, or a server that is starting, stopping or recovering."""
    return "FATAL:" not in message or "the database system is" in message
