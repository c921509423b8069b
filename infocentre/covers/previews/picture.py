"""The pictures themselves: 1200 × 630 for social networks, a square for podcast players."""

import io
from random import Random

from PIL import Image, ImageDraw

from infocentre.covers import KINDS
from infocentre.covers.cover import ground
from infocentre.covers.previews.typesetting import BOLD, REGULAR, draw_line, fitted
from infocentre.covers.raster import icon_png, scene_png
from infocentre.covers.scene import Scene

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
SIZES = (82, 72, 64, 56, 48, 42)
# Raised whenever the pictures change their looks: their addresses change with it.
VERSION = 1
WHITE, SOFT, GLOW = "#ffffff", "#c4d6e2", "#8fd8ea"
SIDE = 1400


def backdrop(kind, slug, size, *, veiled=True):
    """The generated cover of an item, drawn at half size: behind a title nobody sees the difference."""
    width, height = size
    scene = Scene(width // 2, height // 2, Random(f"{kind}/{slug}".encode("utf-8", "backslashreplace")))
    scene.ground = ground(scene.rng, "light")
    scene.ground.light_at = KINDS.get(kind, KINDS["default"])(scene)
    picture = scene_png(scene).resize(size, Image.Resampling.LANCZOS)
    if not veiled:
        return picture
    # Darker to the left, where the title stands.
    veil = Image.linear_gradient("L").rotate(90).resize(size).point(lambda v: 90 + v * 130 // 255)
    picture.paste(Image.new("RGB", size, "#0b1f33"), mask=veil)
    return picture


def preview(kind, slug, title, kicker, name) -> bytes:
    """A picture of a page as JPEG: what it is, its title, whose site it is on."""
    picture = backdrop(kind, slug, (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(picture)
    width = WIDTH - 2 * MARGIN
    size, lines = fitted(title, SIZES, BOLD, width, 340)
    if kicker:
        _size, [shown, *_rest] = fitted(kicker, (30,), REGULAR, width, 40)
        draw_line(draw, (MARGIN, MARGIN + 34), shown, 30, REGULAR, GLOW)
    for number, line in enumerate(lines):
        draw_line(draw, (MARGIN, MARGIN + 60 + round(size * (1 + number * 1.14))), line, size, BOLD, WHITE)
    picture.paste(icon := icon_png(56), (MARGIN, HEIGHT - MARGIN - 44), icon)
    _size, [shown, *_rest] = fitted(name, (30,), REGULAR, width - 80, 40)
    draw_line(draw, (MARGIN + 78, HEIGHT - MARGIN - 5), shown, 30, REGULAR, SOFT)
    return encode_image(picture, "JPEG", quality=86, progressive=True)


def square(title, name) -> bytes:
    """The picture of a podcast as PNG."""
    picture = backdrop("lecture", "podcast", (SIDE, SIDE))
    draw = ImageDraw.Draw(picture)
    margin = 120
    size, lines = fitted(title, (150, 130, 112, 96, 80), BOLD, SIDE - 2 * margin, 760)
    for number, line in enumerate(lines):
        draw_line(draw, (margin, margin + round(size * (1 + number * 1.14))), line, size, BOLD, WHITE)
    picture.paste(icon := icon_png(120), (margin, SIDE - margin - 110), icon)
    _size, [shown, *_rest] = fitted(name, (52,), REGULAR, SIDE - 2 * margin - 160, 70)
    draw_line(draw, (margin + 160, SIDE - margin - 30), shown, 52, REGULAR, SOFT)
    return encode_image(picture, "PNG", optimize=True)


def encode_image(picture, kind, **options) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()
