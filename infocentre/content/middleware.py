"""Headers that every response carries."""

from django.utils.cache import patch_cache_control

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def response_headers(get_response):
    """Say what public pages may be kept for, and refuse powers the site never uses.

    A public page is the same for everyone and may be stored by anyone, but is asked for anew each time
    (answered by 304 when unchanged), so a scheduled item appears at its minute.
    """

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if "Cache-Control" not in response.headers and request.method in ("GET", "HEAD"):
            if response.cookies or request.path.startswith(("/admin/", "/i18n/")):
                patch_cache_control(response, private=True, no_cache=True)
            else:
                patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        return response

    return middleware
