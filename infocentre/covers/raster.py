"""Scenes and the mark as PNG, for the places that take no SVG (icons, Open Graph). Needs Pillow."""

from PIL import Image, ImageChops, ImageColor, ImageDraw

from .marks import INK, mark_curves
from .motif import flatten
from .scene import GLOW, GOLD

SCALE = 4


def draw_line(draw, points, width, fill=255):
    """A polyline with round joins and ends, on a canvas SCALE times as large."""
    flat = [(p.real * SCALE, p.imag * SCALE) for p in points]
    draw.line(flat, fill=fill, width=max(1, round(width * SCALE)), joint="curve")
    for point in (points[0], points[-1]):
        draw_dot(draw, point, width / 2, fill)


def draw_dot(draw, point, radius, fill=255):
    x, y, r = point.real * SCALE, point.imag * SCALE, radius * SCALE
    draw.ellipse((x - r, y - r, x + r, y + r), fill=fill)


def dashes(nodes, dash):
    """The pieces of a straight dashed line, counted from its first node."""
    start, end = nodes
    length = abs(end - start)
    step = (end - start) / length
    at = 0.0
    while at < length:
        yield [start + step * at, start + step * min(at + dash[0], length)]
        at += sum(dash)


def lay(image, colour, opacity, paint):
    """Whatever `paint` draws, in one colour and opacity over the image."""
    mask = Image.new("L", (image.width * SCALE, image.height * SCALE))
    paint(ImageDraw.Draw(mask))
    mask = mask.resize(image.size, Image.Resampling.LANCZOS).point(lambda v: round(v * opacity))
    image.paste(Image.new("RGB", image.size, colour), mask=mask)


def scene_png(scene):
    """The scene with its ground, at its own size."""
    size = (scene.width, scene.height)
    g = scene.ground
    slant = ImageChops.add(
        Image.linear_gradient("L").rotate(90).resize(size), Image.linear_gradient("L").resize(size), scale=2
    )
    image = Image.composite(Image.new("RGB", size, g.far), Image.new("RGB", size, g.near), slant)
    reach = (round(size[0] * 1.5), round(size[1] * 1.5))
    glow = ImageChops.invert(Image.radial_gradient("L").resize(reach))
    glow = glow.point(lambda v: round(max(0, v - 75) * 1.4 * g.light_opacity))
    light = Image.new("L", size)
    light.paste(
        glow,
        tuple(
            round(s * f - r / 2)
            for s, f, r in zip(size, (g.light_at.real, g.light_at.imag), reach, strict=True)
        ),
    )
    image.paste(Image.new("RGB", size, g.light), mask=light)
    for stroke in scene.strokes:
        pieces = dashes(stroke.nodes, stroke.dash) if stroke.dash else [flatten(stroke.nodes)]
        pieces = list(pieces)
        lay(
            image,
            stroke.colour,
            stroke.opacity,
            lambda d, pieces=pieces, w=stroke.width: [draw_line(d, p, w) for p in pieces],
        )
    for point, radius, opacity in scene.dots:
        lay(image, GLOW, opacity, lambda d, p=point, r=radius: draw_dot(d, p, r))
    return image


def icon_png(size, rounded=True):
    """The application icon; a phone cuts its own corners, so Apple's is a full square."""
    image = Image.new("RGBA", (size * SCALE, size * SCALE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    radius = size * SCALE * 0.23 if rounded else 0
    draw.rounded_rectangle((0, 0, size * SCALE - 1, size * SCALE - 1), radius, fill=INK)
    zoom = size * 0.0158
    offset = complex(size / 2 - 24 * zoom, size / 2 - 13.6 * zoom)
    width = 3.2 * zoom

    def place(nodes):
        return [offset + p * zoom for p in nodes]

    left, right = mark_curves(turns=1.05)
    for nodes, colour in ((left, GLOW), (right, GOLD)):
        points = flatten(place(nodes), 16)
        for point in points:
            draw_dot(draw, point, width / 2, ImageColor.getrgb(colour))
        draw_line(draw, points, width, ImageColor.getrgb(colour))
    for below, share in ((0, 0.82), (1.9, 0.5), (3.45, 0.5)):
        point = offset + (24 + (15.4 + below * 3.2) * 1j) * zoom
        draw_dot(draw, point, width * share, ImageColor.getrgb(GLOW))
    return image.resize((size, size), Image.Resampling.LANCZOS)
