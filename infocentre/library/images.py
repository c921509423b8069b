"""Names of the library's files, and the check of a picture that comes without a form."""

import secrets
from pathlib import PurePosixPath

from infocentre.content.slugs import make_slug
from infocentre.library import files


def upload_path(instance, filename: str) -> str:
    """A name that tells nothing of the uploader's disk and cannot be guessed or overwritten."""
    name = PurePosixPath(filename.replace("\\", "/").replace("\0", "")).name
    suffix = PurePosixPath(name).suffix.lower()
    stem = make_slug(PurePosixPath(name).stem, fallback="file")[:60].rstrip("-")
    return f"{instance._meta.model_name}s/{stem}-{secrets.token_hex(4)}{suffix}"


def safe_name(name: str, file) -> str:
    """`name` with the ending that its content has."""
    stem = PurePosixPath(name.replace("\\", "/").replace("\0", "")).name or "picture"
    return str(PurePosixPath(stem).with_suffix(PurePosixPath(file.name).suffix))


def validate_picture(file):
    """Refuse what is no picture we can show; one that is stored already was checked when it came."""
    if not files.is_judged(file):
        files.take_picture(file)
