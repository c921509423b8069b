"""Error pages in the language of the address; they ask neither the database nor the host, and cannot fail."""

from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language_from_path, get_language_from_request

from infocentre.content.languages import LANGUAGES
from infocentre.web.frame import frame


def error_page(request, status, template=None, **context):
    """A page without context processors: what they ask for may be what is broken."""
    language = language_of(request)
    with translation.override(language):
        context = frame(request) | {"request": request, "status": status} | context
        html = render_to_string(template or f"errors/{status}.html", context)
    return HttpResponse(html, status=status, headers={"Content-Language": language})


def language_of(request) -> str:
    """The language of the address, else the one that the browser asks for."""
    return get_language_from_path(request.path_info) or get_language_from_request(request)


def bad_request(request, exception=None):
    return error_page(request, 400)


def forbidden(request, exception=None):
    return error_page(request, 403)


def not_found(request, exception=None):
    """No such page; an address whose language is written in capitals leads to the right one."""
    first, slash, rest = request.path_info[1:].partition("/")
    if first not in LANGUAGES and first.lower() in LANGUAGES:
        query = request.META.get("QUERY_STRING", "")
        address = f"/{first.lower()}/{rest}"
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    return error_page(request, 404)


def server_error(request):
    return error_page(request, 500)


def csrf_failure(request, reason=""):
    """CSRF failure page: a form left open too long or sent from another site."""
    return error_page(request, 403, "errors/csrf.html")
