"""Headers that every response carries, and the refusal of damaged requests."""

from django.db import DataError
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control, patch_vary_headers

from infocentre.vision.choices import COOKIE
from infocentre.web.errors import bad_request

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


class DamagedRequests:
    """Answers 400 to what no page can read or store: NUL characters, and numbers beyond all measure.

    Forms drop NUL from the texts they store; this is for all that is no form's text.
    """

    REFUSED = ("NUL (0x00)", "null character", "integer string conversion")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return bad_request(request) if has_nul(request) else self.get_response(request)

    def process_exception(self, request, error):
        is_refused = isinstance(error, ValueError) and any(words in str(error) for words in self.REFUSED)
        if is_refused or isinstance(error, DataError | UnicodeEncodeError):
            return bad_request(request)
        return None


def has_nul(request) -> bool:
    """Whether path, query, cookies or headers hold a NUL, plain or escaped."""
    sent = request.META
    return (
        "\0" in request.path_info
        or "%00" in sent.get("QUERY_STRING", "")
        or any("\0" in value for name, value in sent.items() if name.startswith(("HTTP_", "QUERY")))
        # Cookies are unescaped when they are read.
        or ("HTTP_COOKIE" in sent and any("\0" in value for value in request.COOKIES.values()))
    )
