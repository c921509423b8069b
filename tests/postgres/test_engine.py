"""The engine inside Django, in processes of its own: the site's own database stays out of it."""

import os
import subprocess
import sys

import pytest

from infocentre.postgres.server import PROJECT

SETUP = """
import sys
from django.conf import settings
settings.configure(
    DATABASES={"default": {"ENGINE": "infocentre.postgres", "NAME": "site"}},
    EMBEDDED_POSTGRES_DIR=sys.argv[1],
    EMBEDDED_POSTGRES_FSYNC=False,
    INSTALLED_APPS=["django.contrib.contenttypes"],
    USE_TZ=True,
)
import django
django.setup()
from django.core.management import call_command, execute_from_command_line
from django.db import connection
from infocentre.postgres.checks import check_database_knows_cyrillic

def ask(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0] if cursor.description else None
"""


@pytest.fixture
def run_django(folder, start_user):
    """Run a program with Django; a first user holds the server, so that it starts only once per test."""
    start_user()

    def run(program, **env):
        return subprocess.run(
            [sys.executable, "-c", SETUP + program, folder],
            cwd=PROJECT,
            env={"PATH": os.defpath} | env,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_missing_database_is_created_and_migrated(run_django):
    done = run_django("""
call_command("migrate", verbosity=0)
print(ask("SELECT current_database()"), ask("SELECT count(*) > 0 FROM django_migrations"))
""")

    assert (done.stdout, done.stderr) == ("site True\n", "")


def test_two_processes_may_create_the_database_at_once(run_django, folder):
    program = SETUP + "print(ask('SELECT current_database()'))"
    several = [
        subprocess.Popen(
            [sys.executable, "-c", program, folder], cwd=PROJECT, stdout=subprocess.PIPE, text=True
        )
        for _number in range(3)
    ]

    assert [process.communicate()[0] for process in several] == ["site\n"] * 3


def test_test_database_is_created_and_removed(run_django):
    done = run_django("""
name = connection.creation.create_test_db(verbosity=0)
print(ask("SELECT current_database()"))
connection.creation.destroy_test_db("site", verbosity=0)
""")

    assert (done.stdout, done.stderr) == ("test_site\n", "")


def test_variables_of_another_server_do_not_mislead(run_django):
    elsewhere = {"PGHOST": "nowhere", "PGPORT": "1", "PGUSER": "nobody", "PGDATA": "/nowhere"}

    done = run_django("print(ask('SELECT current_user'))", **elsewhere)

    assert (done.stdout, done.stderr) == ("postgres\n", "")


def test_connection_after_the_server_was_killed_works(run_django, folder):
    done = run_django("""
import os
from pathlib import Path
ask("CREATE TABLE note AS SELECT 7 AS number")
os.kill(int((Path(sys.argv[1]) / "data" / "postmaster.pid").read_text().split()[0]), 9)
connection.close()
print(ask("SELECT number FROM note"))
""")

    assert (done.stdout, done.stderr) == ("7\n", "")


def test_connection_while_the_server_recovers_waits(run_django):
    done = run_django("""
import os
pid = ask("SELECT pid FROM pg_stat_activity WHERE backend_type = 'background writer'")
os.kill(pid, 9)
connection.close()
print(ask("SELECT 7"))
""")

    assert (done.stdout, done.stderr) == ("7\n", "")


def test_other_errors_of_a_connection_are_not_hidden(run_django):
    done = run_django("""
connection.settings_dict["OPTIONS"]["options"] = "-c nonsense=1"
ask("SELECT 1")
""")

    assert 'unrecognized configuration parameter "nonsense"' in done.stderr


def test_command_tells_in_one_message_why_there_is_no_database(run_django):
    done = run_django("""
from infocentre.postgres import binaries
binaries.PACKAGE = "not_there"
settings.EMBEDDED_POSTGRES_DIR += "-other"
execute_from_command_line(["manage.py", "migrate"])
""")

    assert done.returncode == 1
    assert done.stderr.startswith("ServerUnavailableError: The bundled PostgreSQL server is not available.")
    assert "Traceback" not in done.stderr


def test_shell_of_the_database_opens(run_django):
    done = run_django("""call_command("dbshell", "--", "-Atc", "SELECT current_database()")""")

    assert (done.stdout, done.stderr) == ("site\n", "")


def test_database_of_the_engine_passes_the_check(run_django):
    done = run_django("print(check_database_knows_cyrillic(databases=['default']))")

    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize(
    "locale",
    ["LOCALE_PROVIDER libc LOCALE 'C'", "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_CTYPE 'C'"],
    ids=["no lower case", "no trigrams"],
)
def test_check_refuses_a_database_without_cyrillic(run_django, locale):
    done = run_django(f"""
ask("CREATE DATABASE plain TEMPLATE template0 ENCODING 'UTF8' {locale}")
connection.close()
connection.settings_dict["NAME"] = "plain"
[error] = check_database_knows_cyrillic(databases=["default"])
print(error.id, error.obj)
""")

    assert (done.stdout, done.stderr) == ("infocentre.E001 default\n", "")
