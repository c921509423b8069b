"""Generated covers as files of their own, so that a page stays small and a browser keeps them."""

from functools import lru_cache

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from infocentre.covers import KINDS, cover_svg

THEMES = ("light", "dark")


@lru_cache(maxsize=512)
def _drawn(kind, slug, theme):
    return cover_svg(kind, slug, theme=theme).encode()


@require_safe
def cover(request, kind, slug, theme):
    """The picture of an item without a photograph: always the same for the same address."""
    if kind not in KINDS or theme not in THEMES or len(slug) > 200:
        raise Http404
    response = HttpResponse(_drawn(kind, slug, theme), content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=604800"
    return response
