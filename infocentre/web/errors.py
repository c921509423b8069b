"""Error pages in the language of the address, without the database."""

from django.shortcuts import render
from django.utils import translation
from django.utils.translation import get_language_from_path, get_language_from_request

from infocentre.content.languages import reader_language


def _page(request, status, template=None):
    language = get_language_from_path(request.path_info) or get_language_from_request(request)
    with translation.override(language):
        context = {"status": status, "reader_language": reader_language()}
        response = render(request, template or f"errors/{status}.html", context, status=status)
    response.headers["Content-Language"] = language
    return response


def bad_request(request, exception=None):
    return _page(request, 400)


def forbidden(request, exception=None):
    return _page(request, 403)


def not_found(request, exception=None):
    return _page(request, 404)


def server_error(request):
    return _page(request, 500)


def csrf_failure(request, reason=""):
    """CSRF failure page: a form left open too long or sent from another site."""
    return _page(request, 403, "errors/csrf.html")
