"""What surrounds every page, also an error page: nothing here asks the database or the host."""

from infocentre.content.languages import LANGUAGES, OWN_NAMES, SHORT_NAMES, reader_language
from infocentre.content.site import PREVIEW_BAR
from infocentre.vision.choices import vision_of


def frame(request) -> dict:
    return {
        "reader_language": reader_language(),
        "vision": vision_of(request),
        "language_links": language_links(request),
    }


def language_links(request):
    """This page in each language: the addresses differ in their first part only."""
    _slash, first, *rest = request.path.split("/", 2)
    tail = (rest[0] if rest else "") if first in LANGUAGES else ""
    # Written anew: what came may hold characters that no address may.
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    is_preview = PREVIEW_BAR in request.META
    return [
        {
            "code": code,
            "name": OWN_NAMES[code],
            "short_name": SHORT_NAMES[code],
            "path": f"/{code}/{tail}",
            "url": f"?lang={code}" if is_preview else f"/{code}/{tail}{query}",
        }
        for code in LANGUAGES
    ]
