"""Scripts and styles of the screens, as the policy of the site lets them in."""

import js_asset


def with_nonce(media, request):
    """The rich text editor prints an inline import map; the policy lets it in by its nonce."""
    if getattr(media, "_importmap", None):
        return js_asset.Media.from_media(media, nonce=str(request.csp_nonce))
    return media
