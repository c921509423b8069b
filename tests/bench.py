"""`make bench`: requests a second of the main pages beside a bare Django view under the same gunicorn.

Loads the site with much content, starts gunicorn as `make run` does and asks for each page uncached
from several connections: with wrk or oha where present, the standard library otherwise. Figures vary
with the machine; the ratio to the bare view is what is watched (at least one twelfth).
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

SECONDS = int(os.environ.get("BENCH_SECONDS", "5"))
CONNECTIONS = 8
NUMBER = int(os.environ.get("BENCH_ITEMS", "1000"))
ROOT = Path(__file__).resolve().parent.parent
GOAL = 12


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import get_runner  # noqa: F401 - loads the test utilities

    old_name = connection.settings_dict["NAME"]
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        call_command("collectstatic", interactive=False, verbosity=0)
        addresses = fill()
        figures = counted(addresses)
        from tests.weights import print_table

        print_table(kinds_of_pages(addresses))
        measure(name, addresses, figures)
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)


LISTS = ["news:list", "news:articles", "news:media", "events:list", "events:past", "lectures:list"]
LISTS += ["lectures:materials", "people:list", "people:organisations", "people:projects", "pages:education"]
LISTS += ["events:opportunities", "people:thesis-topics", "people:student-groups", "pages:press-kit"]
LISTS += ["pages:impact", "contact:form"]


def kinds_of_pages(addresses):
    """One page of each kind, by its name."""
    from django.urls import reverse
    from django.utils import translation

    with translation.override("kk"):
        lists = {name: reverse(name) for name in LISTS}
    return {"pages:home": addresses["home"], **lists, **ITEMS}


ITEMS = {}


def fill():
    from django.db import connection
    from django.urls import reverse
    from django.utils import translation

    from tests.bulk_content import create_content

    with translation.override("kk"):
        made = create_content(NUMBER)
        news = made[0]
        ITEMS.update({item._meta.label_lower: item.get_absolute_url() for item in made})
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        return {
            "bare view": "/healthz",
            "home": reverse("pages:home"),
            "list": reverse("news:list"),
            "item": news.get_absolute_url(),
        }


def counted(addresses):
    """Queries and bytes of each page, as one visitor gets it."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    figures = {}
    client = Client(headers={"host": "127.0.0.1"})
    for name, address in addresses.items():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        packed = client.get(address, headers={"accept-encoding": "gzip"})
        figures[name] = (len(queries), len(response.content), len(packed.content))
    return figures


def measure(database, addresses, figures):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "--config",
            "deploy/gunicorn.conf.py",
            "--bind",
            f"127.0.0.1:{port}",
        ]
        + ["--log-level", "error", "infocentre.wsgi"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_NAME": database, "ALLOWED_HOSTS": "127.0.0.1"},
    )
    try:
        wait_for(port)
        tool = next(filter(shutil.which, ("wrk", "oha")), None)
        print(
            f"\n{NUMBER} items of each kind, {CONNECTIONS} connections, {SECONDS} s a page, "
            f"{tool or 'http.client'}\n"
        )
        print(f"{'page':<10} {'requests/s':>10} {'of bare':>9} {'queries':>8} {'bytes':>8} {'gzipped':>8}")
        bare = None
        for name, address in addresses.items():
            load(tool, port, address, 1)
            rate = load(tool, port, address, SECONDS)
            bare = bare or rate
            share = f"1/{bare / rate:.1f}"
            verdict = "" if bare / rate <= GOAL else "  slower than 1/12"
            print(
                f"{name:<10} {rate:>10.0f} {share:>9} {'{:>8} {:>8} {:>8}'.format(*figures[name])}{verdict}"
            )
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def wait_for(port):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("gunicorn did not start")


def load(tool, port, address, seconds):
    """Requests a second that `address` answers."""
    url = f"http://127.0.0.1:{port}{address}"
    if tool == "wrk":
        command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", url]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
    if tool == "oha":
        command = ["oha", "--no-tui", "-c", str(CONNECTIONS), "-z", f"{seconds}s", url]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
    return load_with_library(port, address, seconds)


def load_with_library(port, address, seconds):
    deadline = time.monotonic() + seconds
    counts = []

    def ask():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        done = 0
        while time.monotonic() < deadline:
            connection.request("GET", address)
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                raise SystemExit(f"{address} answered {response.status}")
            done += 1
        counts.append(done)

    threads = [threading.Thread(target=ask) for _number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


if __name__ == "__main__":
    main()
