"""`make guide`: take every picture of the editors' guide anew, from a fresh demo served on this machine.

Nothing of it touches the demo of `make run`: the database, the files and the server are its own and end with
it. Names of pictures as arguments: only these are taken.
"""

import io
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent.parent


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
    # Playwright runs a loop of its own in this thread; the database is asked beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    import django

    django.setup()
    from django.conf import settings

    from infocentre.office.guide.chapters import FOLDER, LANGUAGES
    from tests.guide.taking import take

    began, failed = time.monotonic(), []
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    with fresh_demo():
        for language in LANGUAGES:
            with copy_of_demo(language) as database, server(database) as origin:
                failed += take(language, origin, set(sys.argv[1:]))
    size = sum(path.stat().st_size for path in FOLDER.rglob("*.webp")) / 1e6
    print(f"{size:.2f} MB of pictures in {time.monotonic() - began:.0f} s.")
    sys.exit("Not taken:\n" + "\n".join(failed) if failed else 0)


@contextmanager
def fresh_demo():
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import setup_test_environment

    from tests.guide.scenes import follow_translations

    setup_test_environment(debug=False)
    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        call_command("prepare", stdout=io.StringIO())
        follow_translations()
        yield
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)


@contextmanager
def copy_of_demo(language):
    """Each language sets its own scene in a copy: loading the demo takes longest of all."""
    from django.db import connection

    demo = connection.settings_dict["NAME"]
    connection.close()
    connection.creation.clone_test_db(language, verbosity=0, autoclobber=True)
    connection.settings_dict["NAME"] = f"{demo}_{language}"
    try:
        yield f"{demo}_{language}"
    finally:
        connection.close()
        connection.settings_dict["NAME"] = demo
        # The server has just been told to go: what it still holds must not keep the copy.
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{demo}_{language}" WITH (FORCE)')


@contextmanager
def server(database):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        origin = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--bind", origin]
    process = subprocess.Popen(
        [*command, "--log-level", "error", "infocentre.wsgi"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_NAME": database},
    )
    try:
        wait_for(f"http://{origin}/healthz")
        yield f"http://{origin}"
    finally:
        process.terminate()
        process.wait(30)


def wait_for(address):
    until = time.monotonic() + 60
    while True:
        try:
            return urlopen(address, timeout=5).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    main()
