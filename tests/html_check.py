"""`make check-html`: every page of the demo in three languages through the W3C's Nu HTML checker.

The checker is a Java program of 30 MB and is not installed by the project: set VNU_JAR to `vnu.jar` from
https://github.com/validator/validator/releases (Java 11 or newer). Ends with 1 when it finds an error.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# What the checker complains of and the standards allow: CSS and SVG of later levels than it knows.
FILTER = "|".join([".*Trailing slash on void elements.*"])


def main():
    jar = os.environ.get("VNU_JAR", "")
    if not Path(jar).is_file():
        raise SystemExit("Set VNU_JAR to the file vnu.jar of the Nu HTML checker.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment

    setup_test_environment(debug=False)

    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        with tempfile.TemporaryDirectory() as folder:
            number = write_pages(Path(folder))
            code = check(jar, folder)
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)
    print(f"{number} pages checked: {'errors' if code else 'no error'}")
    sys.exit(code)


def write_pages(folder):
    from django.test import Client

    from infocentre.demo.loader import load
    from tests.site.test_crawl import listed

    load()
    client = Client(headers={"host": "testserver"})
    addresses = sorted(listed(client))
    for address in [*addresses, "/kk/nowhere/", "/ru/search/?q=atom", "/en/vision/"]:
        name = address.strip("/").replace("/", "_").replace("?", "_") or "root"
        (folder / f"{name}.html").write_bytes(client.get(address).content)
    return len(addresses)


def check(jar, folder):
    command = ["java", "-Xss4m", "-jar", jar, "--errors-only", "--filterpattern", FILTER, folder]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    main()
