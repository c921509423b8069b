"""An outdated database is kept aside by `make run`, and the site starts afresh."""

import os
import subprocess
import sys

import pytest
from django.utils import timezone

from infocentre.demo.outdated import free_place, set_aside_outdated
from infocentre.postgres import server
from infocentre.postgres.server import PROJECT

# What a database of before says of itself: people was made without the library it builds on today.
OLD = """
import django
django.setup()
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
recorder = MigrationRecorder(connection)
recorder.ensure_schema()
for app, names in {"content": ["0001_initial", "0002_document_kinds"], "people": ["0001_initial"]}.items():
    for name in names:
        recorder.record_applied(app, name)
"""
SET_ASIDE = """
from infocentre.demo.outdated import set_aside_outdated
print(set_aside_outdated())
"""
APPLIED = """
import django
django.setup()
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
print(sorted(MigrationRecorder(connection).applied_migrations()))
"""


@pytest.fixture
def var(tmp_path):
    folder = tmp_path / "var"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "upload.txt").write_text("kept")
    return folder


def run(var, *options, **env):
    return subprocess.run(
        [sys.executable, *options],
        cwd=PROJECT,
        env={
            "PATH": os.defpath,
            "DJANGO_SETTINGS_MODULE": "infocentre.settings",
            "READ_DOT_ENV": "off",
            "VAR_DIR": str(var),
            "EMBEDDED_POSTGRES_FSYNC": "off",
            "EMBEDDED_POSTGRES_GRACE": "0",
        }
        | env,
        capture_output=True,
        text=True,
        check=False,
    )


def contents(folder):
    """Names of what a person would miss; the lock files and the log of the server come and go."""
    return sorted(path.name for path in folder.iterdir()), (folder / "media" / "upload.txt").read_text()


def test_outdated_folder_is_kept_whole_under_another_name(var):
    taken = var.with_name(f"var-until-{timezone.localdate()}")
    taken.mkdir()
    done = run(var, "-c", OLD + SET_ASIDE)
    kept = var.with_name(f"{taken.name}-2")

    assert (done.stdout, done.stderr) == (f"{kept}\n", "")
    assert not var.exists()
    assert not list(taken.iterdir())
    assert contents(kept) == (["media", "postgres", "secret-key"], "kept")
    assert "('content', '0002_document_kinds')" in run(kept, "-c", APPLIED).stdout
    assert server.leave(kept / "postgres")


def test_outdated_folder_in_use_is_left_alone(var):
    run(var, "-c", OLD)
    server.ensure(var / "postgres", durable=False)
    try:
        done = run(var, "manage.py", "prepare")
    finally:
        assert server.leave(var / "postgres")

    assert done.returncode == 1
    assert f"{var}/postgres is in use" in done.stderr
    assert contents(var) == (["media", "postgres", "secret-key"], "kept")
    assert not list(var.parent.glob("var-until-*"))


def test_outdated_database_elsewhere_is_left_alone(var, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    host = server.ensure(elsewhere, durable=False)
    try:
        url = f"postgres://postgres@/{host}/postgres"
        made = run(var, "-c", OLD, DATABASE_URL=url)
        done = run(var, "manage.py", "prepare", DATABASE_URL=url)
        applied = run(var, "-c", APPLIED, DATABASE_URL=url)
    finally:
        assert server.leave(elsewhere)

    assert made.stderr == ""
    assert done.returncode == 1
    assert "Set DATABASE_URL to an empty database" in done.stderr
    assert applied.stdout.count("(") == 3
    assert contents(var) == (["media", "secret-key"], "kept")


def test_folder_apart_from_its_database_is_left_alone(var, tmp_path):
    apart = {"EMBEDDED_POSTGRES_DIR": str(tmp_path / "apart")}
    done = run(var, "-c", OLD + SET_ASIDE, **apart)
    assert server.leave(tmp_path / "apart")

    assert f"Move {tmp_path}/apart and {var} away together" in done.stderr
    assert contents(var) == (["media", "secret-key"], "kept")


@pytest.mark.django_db
def test_database_of_today_stays():
    assert set_aside_outdated() is None


def test_names_of_kept_folders_are_never_used_twice(tmp_path):
    first = free_place(tmp_path / "var")
    assert first.name == f"var-until-{timezone.localdate()}"
    first.symlink_to("nowhere")
    assert free_place(tmp_path / "var").name == f"{first.name}-2"
