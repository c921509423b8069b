"""Stored files are whole or not there at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

# What is being written; left behind only by a process that was killed, and swept like other orphans.
DRAFT = ".draft-"


class WholeFileStorage(FileSystemStorage):
    """Writes beside the place and moves there: where the disk is full, nothing of the file stays."""

    def _save(self, name, content):
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        if hasattr(content, "temporary_file_path") and is_near(content.temporary_file_path(), path.parent):
            return super()._save(name, content)
        with draft_beside(path) as draft:
            for chunk in content.chunks():
                draft.write(chunk.encode() if isinstance(chunk, str) else chunk)
            draft.flush()
            # A file with a path of its own is moved, which needs no more room.
            return super()._save(name, Draft(draft))


def is_near(source, folder) -> bool:
    """Whether a file can be moved there without being copied."""
    return os.stat(source).st_dev == os.stat(folder).st_dev


class Draft(File):
    def temporary_file_path(self):
        return self.file.name


class draft_beside:  # noqa: N801 - used as a function
    """A file in the folder of `path`, deleted at the end unless it was moved."""

    def __init__(self, path):
        self.folder = path.parent

    def __enter__(self):
        # The one who leaves closes it.
        self.file = tempfile.NamedTemporaryFile(dir=self.folder, prefix=DRAFT, delete=False)
        return self.file

    def __exit__(self, *_error):
        # Closing writes what is left, and fails like the writing before.
        with suppress(OSError):
            self.file.close()
        Path(self.file.name).unlink(missing_ok=True)


def write_whole(path: Path, content: bytes):
    """Write a file atomically, since other processes may write the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with draft_beside(path) as draft:
        draft.write(content)
        draft.flush()
        os.replace(draft.name, path)
