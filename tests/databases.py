"""Databases for tests: migrated once for each state of the code, then copied by PostgreSQL.

Migrating takes a quarter of a minute and copying a fifth of a second; each process of a run has a database of
its own. The copy is migrated once more by Django, which finds nothing to do but to renew rights and roles.
"""

import hashlib

from django.conf import settings
from django.db import connection

PREFIX = "migrated_"
# Of the advisory lock under which the pattern is made: the other processes wait and then find it.
LOCK = 2026_08_01
LEFT_OUT = {"tests", "var", ".venv"}


def digest() -> str:
    """Changes with whatever could change what a fresh database holds."""
    root = settings.BASE_DIR
    code = (path for path in root.rglob("*.py") if path.relative_to(root).parts[0] not in LEFT_OUT)
    read = hashlib.sha256()
    for path in [*sorted(code), root / "requirements.lock"]:
        read.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return read.hexdigest()[:16]


def migrated() -> str:
    """The name of a migrated database to copy; made where there is none yet, those of former code removed."""
    name = PREFIX + digest()
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        present = {row[0] for row in cursor.fetchall()}
        for former in present - {name}:
            cursor.execute(f"DROP DATABASE {connection.ops.quote_name(former)} WITH (FORCE)")
        if name not in present:
            _make(cursor, name)
    return name


def _make(cursor, name):
    """Under another name until it is complete, so that one half made is never copied."""
    own, test = settings.DATABASES["default"], connection.settings_dict["TEST"]
    before = own["NAME"], test["NAME"]
    test["NAME"] = PREFIX + "draft"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connection.close()
    own["NAME"], test["NAME"] = before
    connection.settings_dict["NAME"] = before[0]
    quoted = map(connection.ops.quote_name, (PREFIX + "draft", name))
    cursor.execute("ALTER DATABASE {} RENAME TO {}".format(*quoted))
