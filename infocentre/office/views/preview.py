"""A screen of the office around the page of an item, and the page alone for its frame."""

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from infocentre.content.languages import LANGUAGES, reader_language
from infocentre.history.rolled_back import rolled_back
from infocentre.office.admins import admin_of
from infocentre.office.preview import screen
from infocentre.office.preview.places import has_place
from infocentre.office.preview.rendering import Bar, NotShownError, open_copy, saved_page


def item_for(request, kind, pk):
    """An item that this person may look at, with its admin; 404 and 403 as its form answers."""
    model_admin = admin_of(admin.site, kind)
    if model_admin is None or not has_place(model_admin.model):
        raise Http404
    item = model_admin.get_object(request, str(pk))
    if not model_admin.has_view_or_change_permission(request, item):
        raise PermissionDenied
    if item is None:
        raise Http404
    return item, model_admin


def chosen_language(request):
    return screen.chosen(request.GET.get("lang"), LANGUAGES, reader_language())


@never_cache
@require_safe
@csp_replace({"frame-src": [SELF]})
def shell(request, kind, pk):
    item, _admin = item_for(request, kind, pk)
    language = chosen_language(request)
    address = reverse("office:preview-page", args=[kind, pk])
    context = admin.site.each_context(request) | {"page_address": f"{address}?lang={language}"}
    with rolled_back():
        open_copy(item)
        context |= screen.context_of(item, language, request.GET.get("width"))
        return render(request, "admin/preview/saved.html", context)


@never_cache
@require_safe
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF], "form-action": [NONE]})
def page(request, kind, pk):
    item, _admin = item_for(request, kind, pk)
    language = chosen_language(request)
    try:
        html = saved_page(item, language, request, Bar(LANGUAGES))
    except NotShownError:
        return unlisted(render(request, "admin/preview/not_shown.html", status=404), language)
    return unlisted(HttpResponse(html), language)


def unlisted(response, language):
    """Nothing of a preview is kept, indexed or told to the sites it links to."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Content-Language"] = language
    return response
