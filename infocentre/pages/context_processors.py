from django.conf import settings
from django.utils.functional import SimpleLazyObject

from infocentre.content.languages import LANGUAGES, OWN_NAMES, SHORT_NAMES, reader_language
from infocentre.pages.models import SiteSettings


def site(request):
    """What every public page shows around its content; the record is read only where a page uses it."""
    if request.path.startswith("/admin/"):
        return {}
    return {
        "site": SimpleLazyObject(SiteSettings.load),
        "reader_language": reader_language(),
        "language_links": language_links(request),
        "origin": settings.SITE_ORIGIN or f"{request.scheme}://{request.get_host()}",
    }


def language_links(request):
    """This page in each language: the addresses differ in their first part only."""
    _slash, first, *rest = request.path.split("/", 2)
    tail = (rest[0] if rest else "") if first in LANGUAGES else ""
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return [
        {
            "code": code,
            "name": OWN_NAMES[code],
            "short_name": SHORT_NAMES[code],
            "path": f"/{code}/{tail}",
            "url": f"/{code}/{tail}{query}",
        }
        for code in LANGUAGES
    ]
