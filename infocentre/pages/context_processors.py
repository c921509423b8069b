from django.utils.functional import SimpleLazyObject

from infocentre.content.site import PREVIEW_BAR, origin_of
from infocentre.pages.menus import Menus, section_of
from infocentre.pages.models import SiteSettings
from infocentre.web.frame import frame


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
    return frame(request) | {
        "site": settings,
        "menus": Menus(settings, request.path),
        "section": section_of(request.path),
        "origin": origin_of(request),
        # Only a request that the office made for a preview carries it.
        "preview_bar": request.META.get(PREVIEW_BAR),
    }
