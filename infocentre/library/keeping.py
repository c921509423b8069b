"""Uploads whose form was refused: kept for a day for whoever sent them, so that they need not be sent again.

They were judged already and are stored as they will be; the form carries a signed token of each.
"""

import secrets
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from infocentre.library.storage import draft_beside

LIFETIME = timedelta(days=1)
# The oldest of one person make room.
MOST = 10


def folder() -> Path:
    return Path(settings.VAR_DIR) / "uploads"


def keep(file, user) -> str:
    """Store a judged upload; returns its token, empty when the disk has no room even for this."""
    place = folder() / f"{user.pk}-{secrets.token_hex(16)}"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _make_room(user)
        file.seek(0)
        with draft_beside(place) as draft:
            for chunk in file.chunks():
                draft.write(chunk)
            draft.flush()
            Path(draft.name).replace(place)
    except OSError:
        return ""
    facts = {"place": place.name, "name": file.name, "captions": getattr(file, "captions", None)}
    facts |= {"colour": getattr(file, "colour", ""), "seconds": _seconds(file)}
    return signing.dumps(facts, salt=_salt(user))


def find(token, user) -> UploadedFile | None:
    """The upload of a token, judged as it is; None when it is not theirs, or its day is over."""
    try:
        facts = signing.loads(token, salt=_salt(user), max_age=LIFETIME)
        place = folder() / facts["place"]
        # Closed with the request that it is a part of.
        source = place.open("rb")
    except (signing.BadSignature, OSError):
        return None
    file = UploadedFile(source, facts["name"], size=place.stat().st_size)
    file.captions, file.colour = facts["captions"], facts["colour"]
    file.duration = None if facts["seconds"] is None else timedelta(seconds=facts["seconds"])
    file.is_judged, file.token = True, token
    return file


def forget(token, user):
    """It is stored where it belongs now."""
    try:
        facts = signing.loads(token, salt=_salt(user))
    except signing.BadSignature:
        return
    (folder() / facts["place"]).unlink(missing_ok=True)


def sweep():
    """Delete what nobody came back for."""
    latest = time.time() - LIFETIME.total_seconds()
    for file in folder().glob("*"):
        if file.is_file() and file.stat().st_mtime < latest:
            file.unlink(missing_ok=True)


def _make_room(user):
    own = sorted(folder().glob(f"{user.pk}-*"), key=lambda file: file.stat().st_mtime)
    for file in own[: max(0, len(own) - MOST + 1)]:
        file.unlink(missing_ok=True)


def _seconds(file):
    duration = getattr(file, "duration", None)
    return duration and duration.total_seconds()


def _salt(user) -> str:
    """What one person sent is found by them alone."""
    return f"library.keeping:{user.pk}"
