"""Serving the pictures: each is drawn once and kept as a file."""

import logging
from contextlib import suppress

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.views.decorators.http import require_safe

from infocentre.content.languages import LANGUAGES
from infocentre.content.site import site_settings
from infocentre.covers.previews.picture import preview
from infocentre.covers.previews.subjects import find
from infocentre.library.storage import write_whole

logger = logging.getLogger(__name__)


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
    response = HttpResponse(content_of(file, subject, name), content_type="image/jpeg")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def content_of(file, subject, name) -> bytes:
    """The picture as it is kept, or drawn now; a full disk only means that it is drawn again."""
    with suppress(FileNotFoundError):
        return file.read_bytes()
    content = preview(subject.cover, subject.key, subject.title, subject.kicker, name)
    try:
        write_whole(file, content)
    except OSError as error:
        logger.warning("The picture of a page cannot be kept: %s", error)
    return content
