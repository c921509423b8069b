"""The cover of an item, from its kind and slug."""

from colorsys import hls_to_rgb
from random import Random

from . import happenings, lasting
from .scene import Ground, Scene

KINDS = {
    "news": happenings.news,
    "event": happenings.event,
    "lecture": happenings.lecture,
    "series": happenings.series,
    "person": lasting.person,
    "organisation": lasting.organisation,
    "project": lasting.project,
    "material": lasting.material,
    "page": lasting.page,
    "default": happenings.default,
}


def cover_svg(kind, slug, theme="light", size=(640, 400), initials=""):
    """The cover of an item as SVG text: the same kind and slug always give the same picture.

    Covers are deep-blue pictures in both themes; the dark one is brighter and edged, to stand on a dark
    page. An unknown kind gets the default composition.
    """
    scene = Scene(*size, Random(f"{kind}/{slug}".encode("utf-8", "backslashreplace")))
    scene.ground = ground(scene.rng, theme)
    scene.ground.light_at = KINDS.get(kind, happenings.default)(scene)
    scene.initials = initials
    return scene.svg(f"{kind}/{slug}/{theme}/{size}")


def ground(rng, theme):
    """Deep blue to sky: most grounds are deep, few come near the sky colour (white stays AA on all)."""
    sky = rng.random() ** 1.8
    hue = 211 - 12 * sky + 5 * (rng.random() - 0.5)
    lift = 0.035 if theme == "dark" else 0
    return Ground(
        near=_colour(hue, 0.155 + 0.075 * sky + lift, 0.62 + 0.16 * sky),
        far=_colour(210, 0.115 + 0.035 * sky + lift, 0.62),
        light=_colour(hue - 4, 0.31 + 0.05 * sky, 0.72),
        border=0.22 if theme == "dark" else 0,
    )


def _colour(hue, lightness, saturation):
    return "#" + "".join(f"{round(c * 255):02x}" for c in hls_to_rgb(hue / 360, lightness, saturation))
