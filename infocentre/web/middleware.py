"""Headers that every response carries."""

from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control, patch_vary_headers

from infocentre.vision.choices import COOKIE

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


COMPRESSED_TYPES = (
    "text/",
    "application/json",
    "application/ld+json",
    "application/xml",
    "application/atom+xml",
)
COMPRESSED_TYPES += (
    "application/rss+xml",
    "application/manifest+json",
    "application/json+chapters",
    "image/svg+xml",
)


class TextGZipMiddleware(GZipMiddleware):
    """Compresses text only: media files are compressed already, and byte ranges must stay intact."""

    def process_response(self, request, response):
        kind = response.get("Content-Type", "")
        if response.status_code == 206 or not kind.startswith(COMPRESSED_TYPES):
            return response
        return super().process_response(request, response)


def response_headers(get_response):
    """Set caching headers of public pages and deny unused browser features.

    A public page is the same for everyone and may be stored by anyone, but is asked for anew each time
    (answered by 304 when unchanged), so a scheduled item appears at its minute.
    """

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if "Cache-Control" not in response.headers and request.method in ("GET", "HEAD"):
            if request.COOKIES.get(COOKIE) and not request.path.startswith(("/admin/", "/i18n/")):
                # Made for the eyes of one visitor: no cache may show it to another.
                patch_cache_control(response, private=True, no_cache=True)
                patch_vary_headers(response, ["Cookie"])
            elif response.cookies or request.path.startswith(("/admin/", "/i18n/")):
                patch_cache_control(response, private=True, no_cache=True)
            else:
                patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        return response

    return middleware
