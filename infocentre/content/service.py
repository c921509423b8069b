"""Addresses without a page of their own: the way in, health, files."""

import posixpath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.db import connection
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.templatetags.static import static
from django.utils._os import safe_join
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe
from django.views.static import serve

from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES

# Kinds that a browser may show in place; every other file is offered for saving.
SHOWN_IN_PLACE = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".pdf", ".mp3", ".m4a", ".ogg", ".mp4", ".webm")


@require_safe
def choose_language(request):
    """`/` leads to the language the browser asks for, Kazakh when it asks for none of ours."""
    accepted = parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    wanted = (tag.split("-")[0] for tag, quality in accepted if quality > 0)
    language = next((tag for tag in wanted if tag in LANGUAGES), DEFAULT_LANGUAGE)
    response = HttpResponseRedirect(f"/{language}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def healthz(request):
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def readyz(request):
    """The process can serve pages: its database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ready\n", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request):
    """What browsers ask for beside pages that are not ours, such as a bare text."""
    return HttpResponsePermanentRedirect(static("img/favicon.svg"))


@require_safe
def robots(request):
    return HttpResponse("User-agent: *\nDisallow: /admin/\n", content_type="text/plain; charset=utf-8")


@require_safe
def media(request, path):
    """An uploaded file, unable to run anything; in production the web server does the same (see deploy/)."""
    try:
        safe_join(settings.MEDIA_ROOT, path)
    except SuspiciousFileOperation as error:
        raise Http404 from error
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Content-Security-Policy"] = "default-src 'none'; media-src 'self'; sandbox"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    if posixpath.splitext(path)[1].lower() not in SHOWN_IN_PLACE:
        response.headers["Content-Disposition"] = "attachment"
    return response
