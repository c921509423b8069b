"""Serves uploaded files with safe headers and byte ranges, as the web server does in production."""

import mimetypes
import posixpath
import re
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpResponse, HttpResponseNotModified
from django.utils._os import safe_join
from django.utils.http import http_date
from django.views.decorators.http import require_safe

# Kinds that a browser may show in place; every other file is offered for saving.
SHOWN_IN_PLACE = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".pdf", ".mp3", ".m4a", ".ogg", ".mp4", ".webm")
SHOWN_IN_PLACE += (".vtt",)
TYPES = {".vtt": "text/vtt; charset=utf-8", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".webp": "image/webp"}
TYPES |= {".avif": "image/avif", ".webm": "video/webm", ".svg": "image/svg+xml"}
RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
# More bytes than any file has; Python refuses to read numbers of thousands of figures.
BEYOND = 10**19
CHUNK_SIZE = 64 * 1024


@require_safe
def media(request, path):
    """One stored file; its name never changes what it holds, so it may be kept for good."""
    stored = find(path)
    facts = stored.stat()
    suffix = posixpath.splitext(path)[1].lower()
    headers = {
        "Content-Type": TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream",
        "Content-Security-Policy": "default-src 'none'; media-src 'self'; sandbox",
        "Cache-Control": "public, max-age=31536000, immutable",
        "Last-Modified": http_date(facts.st_mtime),
        "ETag": f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"',
        "Accept-Ranges": "bytes",
    }
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return HttpResponseNotModified(headers=headers)
    response = answer(request, stored, facts.st_size, headers)
    # Set once more: Django's file response guesses these from the name on the disk.
    response.headers["Content-Type"] = headers["Content-Type"]
    response.headers["Content-Disposition"] = "inline" if suffix in SHOWN_IN_PLACE else "attachment"
    return response


def find(path) -> Path:
    try:
        stored = Path(safe_join(settings.MEDIA_ROOT, path))
    except (SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    if not stored.is_file():
        raise Http404
    return stored


def answer(request, stored, size, headers):
    """The whole file, or the part that a player asked for (RFC 9110, 14)."""
    requested = RANGE.fullmatch(request.headers.get("Range", "").strip())
    # Several parts at once may be answered by the whole; so may a part of what has changed since.
    if (
        not requested
        or requested.groups() == ("", "")
        or not is_same(request.headers.get("If-Range"), headers)
    ):
        return FileResponse(stored.open("rb"), headers=headers)
    first, last = part(requested, size)
    if first >= size or first > last:
        refusal = {"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"}
        return HttpResponse(status=416, headers=refusal)
    headers |= {"Content-Range": f"bytes {first}-{last}/{size}", "Content-Length": str(last - first + 1)}
    return FileResponse(Part(stored, first, last), status=206, headers=headers)


def part(requested, size):
    """First and last byte of `bytes=5-9`, `bytes=5-` or, counted from the end, `bytes=-5`."""
    first, last = requested.groups()
    if not first:
        return max(0, size - number(last)), size - 1 if number(last) else -1
    return number(first), min(number(last), size - 1) if last else size - 1


def number(figures) -> int:
    return int(figures) if len(figures) < len(str(BEYOND)) else BEYOND


def is_same(condition, headers) -> bool:
    """Whether what the player holds of the file is of this version."""
    if condition is None or condition == headers["ETag"]:
        return True
    try:
        return parsedate_to_datetime(condition) == parsedate_to_datetime(headers["Last-Modified"])
    except (TypeError, ValueError):
        return False


class Part:
    """The bytes of a file from one place to another, read piece by piece."""

    def __init__(self, path, first, last):
        self.file = path.open("rb")
        self.file.seek(first)
        self.left = last - first + 1

    def __iter__(self):
        while self.left and (piece := self.file.read(min(CHUNK_SIZE, self.left))):
            self.left -= len(piece)
            yield piece

    def close(self):
        self.file.close()
