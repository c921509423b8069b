"""The demo for tests: built once a run, which takes ten seconds, then put back by copying rows and files."""

import fcntl
import pickle
import shutil
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from infocentre.demo.loader import Outcome, load

TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> %s"
SEQUENCES = "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE schemaname = 'public'"


@dataclass
class Demo:
    """All rows and files there are once the demo is loaded, what the migrations brought among them."""

    outcome: Outcome
    rows: dict[str, bytes]
    sequences: dict[str, int]
    files: Path

    @classmethod
    def build(cls, files):
        outcome = load()
        shutil.copytree(settings.MEDIA_ROOT, files, dirs_exist_ok=True)
        with connection.cursor() as cursor:
            cursor.execute(TABLES, ["django_migrations"])
            rows = {table: _copied(cursor, table) for (table,) in cursor.fetchall()}
            cursor.execute(SEQUENCES)
            return cls(outcome, rows, {name: value for name, value in cursor.fetchall() if value}, files)

    @transaction.atomic
    def put_back(self):
        shutil.copytree(self.files, settings.MEDIA_ROOT, dirs_exist_ok=True)
        with connection.cursor() as cursor:
            # The rows were whole when they were copied: no key or trigger needs to look at them again.
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table, rows in self.rows.items():
                cursor.execute(f"DELETE FROM {table}")
                cursor.copy_expert(f"COPY {table} FROM STDIN (FORMAT binary)", BytesIO(rows))
            for name, value in self.sequences.items():
                # Never back: rows that come again with the rollback may have higher keys.
                cursor.execute(
                    f"SELECT setval(%s, greatest(%s, last_value)) FROM {name}",
                    [name, value],
                )
            cursor.execute("SET LOCAL session_replication_role = DEFAULT")
        ContentType.objects.clear_cache()


def _copied(cursor, table):
    rows = BytesIO()
    cursor.copy_expert(f"COPY {table} TO STDOUT (FORMAT binary)", rows)
    return rows.getvalue()


# Shared by the processes of a run, whose databases are copies of one: set by `tests.conftest`.
folder = Path()
_demo: Demo | None = None


def load_demo() -> Outcome:
    """Into an empty database; says what loading it anew would say."""
    global _demo
    if _demo is None and (_demo := _built_here()):
        return _demo.outcome
    _demo = _demo or pickle.loads((folder / "demo").read_bytes())
    _demo.put_back()
    return _demo.outcome


def _built_here() -> Demo | None:
    """The demo if this process is the first of the run to need it; the others wait until it is there."""
    with (folder / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "demo").exists():
            return None
        demo = Demo.build(folder / "demo-files")
        (folder / "demo").write_bytes(pickle.dumps(demo))
        return demo
