"""Orphaned files, left by rolled back, replaced or deleted objects."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone

from infocentre.library import renditions
from infocentre.library.models import Document, Picture
from infocentre.library.storage import DRAFT

FOLDERS = ("pictures", "documents")
# A file younger than this may belong to a transaction that is still open.
GRACE = timedelta(hours=1)


def referenced_files() -> set[str]:
    """Names of all files that the library refers to."""
    names = set(Document.objects.values_list("file", flat=True))
    columns = ("file", "width", "height", "focus_x", "focus_y")
    for picture in Picture.objects.only(*columns).iterator():
        names |= {picture.file.name, *(each.name for each in renditions.copies(picture))}
    return names


def stored_files() -> set[str]:
    names = set()
    for folder in FOLDERS:
        if default_storage.exists(folder):
            names |= {f"{folder}/{name}" for name in default_storage.listdir(folder)[1]}
    return names


def delete_drafts():
    """What was being written when its process was killed, by us and by former versions."""
    latest = (timezone.now() - GRACE).timestamp()
    for root in (Path(settings.MEDIA_ROOT), Path(settings.VAR_DIR) / "previews"):
        for pattern in (f"{DRAFT}*", "tmp*"):
            for file in root.rglob(pattern):
                if file.is_file() and file.stat().st_mtime < latest:
                    file.unlink(missing_ok=True)


def delete_orphans() -> int:
    """Delete orphaned files; returns how many. Lists files first, so that newer ones stay."""
    found = stored_files()
    latest = timezone.now() - GRACE
    left = [name for name in found - referenced_files() if default_storage.get_modified_time(name) < latest]
    for name in left:
        default_storage.delete(name)
    return len(left)
