from django.utils.functional import SimpleLazyObject

from infocentre.content.languages import LANGUAGES, OWN_NAMES, SHORT_NAMES, reader_language
from infocentre.content.site import PREVIEW_BAR, origin_of
from infocentre.pages.menus import Menus, section_of
from infocentre.pages.models import SiteSettings
from infocentre.vision.choices import vision_of


def site_of(request):
    """The settings as this request shows them, read once, by its view or by its templates."""
    if not hasattr(request, "_site"):
        request._site = SiteSettings.load()
    return request._site


def site(request):
    """What every public page shows around its content; the record is read only where a page uses it."""
    if request.path.startswith("/admin/"):
        return {}
    settings = SimpleLazyObject(lambda: site_of(request))
    return {
        "site": settings,
        "menus": Menus(settings, request.path),
        "reader_language": reader_language(),
        "vision": vision_of(request),
        "section": section_of(request.path),
        "language_links": language_links(request),
        "origin": origin_of(request),
        # Only a request that the office made for a preview carries it.
        "preview_bar": request.META.get(PREVIEW_BAR),
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
