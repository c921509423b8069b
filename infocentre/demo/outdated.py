"""What `make run` does about a database that cannot be migrated to this version: keep it, start afresh."""

import os
from itertools import chain, count
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from infocentre.postgres import server

REASON = "The database was made by an older version, and no migration leads from there to this one."


def set_aside_outdated() -> Path | None:
    """Rename the folder with an outdated database, and all that belongs to it; return where it is now.

    Secrets, uploads and database stay together: each is of little use without the others.
    """
    if not is_outdated():
        return None
    folder = settings.VAR_DIR.absolute()
    if settings.DATABASE_URL:
        raise CommandError(f"{REASON} Nothing was changed. Set DATABASE_URL to an empty database.")
    database = settings.EMBEDDED_POSTGRES_DIR.absolute()
    if not database.is_relative_to(folder):
        raise CommandError(
            f"{REASON} Nothing was changed. Move {database} and {folder} away together, then run this again."
        )
    connection.close()
    # The tests have a server of their own beside the site's.
    for place in {database, *(lock.parent for lock in folder.glob("*/users.lock"))}:
        if not server.leave(place):
            raise CommandError(
                f"{REASON} Nothing was changed, because {place} is in use. "
                "Stop the site and whatever else runs here, then run this again."
            )
    place = free_place(folder)
    try:
        folder.rename(place)
    except OSError as error:
        raise CommandError(
            f"{REASON} Nothing was changed: {folder} cannot be renamed ({error.strerror}). "
            "Move what is in it away, then run this again."
        ) from error
    return place


def is_outdated() -> bool:
    """Whether `migrate` would refuse, since a migration was applied without those it builds on."""
    try:
        MigrationLoader(connection).check_consistent_history(connection)
    except InconsistentMigrationHistory:
        return True
    return False


def free_place(folder: Path) -> Path:
    """A name beside the folder that says until when it was used."""
    name = f"{folder.name}-until-{timezone.localdate()}"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(place for name in names if not os.path.lexists(place := folder.with_name(name)))
