"""Serving the pictures: each is drawn once and kept as a file."""

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.utils import translation
from django.views.decorators.http import require_safe

from infocentre.content.languages import LANGUAGES
from infocentre.content.site import site_settings
from infocentre.covers.previews.picture import preview
from infocentre.covers.previews.subjects import find


@require_safe
def show(request, language, kind, key, digest):
    """The picture of a page that visitors may see; an address that is out of date leads to the present one.

    Only what is drawn on the picture of an item as it is now has a file, so nobody can fill the disk.
    """
    if language not in LANGUAGES:
        raise Http404
    with translation.override(language):
        subject = find(kind, key)
        if subject is None:
            raise Http404
        name = site_settings().text("short_name").text
        if digest != subject.digest(name):
            return HttpResponseRedirect(subject.path(name))
    file = settings.VAR_DIR / "previews" / language / kind / f"{digest}.jpg"
    if not file.exists():
        store(file, preview(subject.cover, subject.key, subject.title, subject.kicker, name))
    response = FileResponse(file.open("rb"), content_type="image/jpeg")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def store(file: Path, content: bytes):
    """Write the file atomically, since other processes may draw the same picture."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as draft:
        draft.write(content)
    os.replace(draft.name, file)
