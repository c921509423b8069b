"""Service URLs: language redirect, health checks, robots.txt, manifest."""

from django.db import connection
from django.http import (
    Http404,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    JsonResponse,
)
from django.templatetags.static import static
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.content.site import origin_of, site_settings


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
    """For browsers that request /favicon.ico on responses without HTML."""
    return HttpResponsePermanentRedirect(static("img/favicon.svg"))


@require_safe
def robots(request):
    """Robots may read all public pages, but not search results or filtered lists."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /preview/",
        "Disallow: /*/search/",
        "Disallow: /*?*=",
    ]
    lines += ["Allow: /*?page=", "", f"Sitemap: {origin_of(request)}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security(request):
    """Where to report a weakness (RFC 9116); it always expires at the end of the quarter after this one."""
    origin, email = origin_of(request), site_settings().email
    contact = f"mailto:{email}" if email else f"{origin}/{DEFAULT_LANGUAGE}/contact/"
    today = timezone.now()
    month = (today.month - 1) // 3 * 3 + 7
    expires = today.replace(year=today.year + (month > 12), month=(month - 1) % 12 + 1, day=1)
    lines = [f"Contact: {contact}", f"Expires: {expires:%Y-%m-%d}T00:00:00Z"]
    lines += [f"Preferred-Languages: {', '.join(LANGUAGES)}", f"Canonical: {origin}/.well-known/security.txt"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


ICONS = [("img/icon-192.png", "192x192", "any"), ("img/icon-512.png", "512x512", "any")]
ICONS += [("img/icon-512.png", "512x512", "maskable")]


@require_safe
def manifest(request, language):
    """How the site stands on the home screen of a telephone, in each language."""
    if language not in LANGUAGES:
        raise Http404
    with translation.override(language):
        site = site_settings()
        names = {"name": site.text("name").text, "short_name": site.text("short_name").text}
    icons = [
        {"src": static(path), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for path, sizes, purpose in ICONS
    ]
    start = f"/{language}/"
    colours = {"theme_color": "#0b1f33", "background_color": "#0b1f33"}
    content = names | {"lang": language, "dir": "ltr", "start_url": start, "scope": "/", "id": start}
    content |= {"display": "minimal-ui", "icons": icons} | colours
    return JsonResponse(content, content_type="application/manifest+json")
