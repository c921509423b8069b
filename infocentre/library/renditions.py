"""Smaller copies of a library picture, whole and cropped around its focal point, in AVIF, WebP and JPEG.

The worker makes them after a picture has come or its focal point has moved; until then pages use the stored
picture. A cropped copy has its focal point in its name, so that what is stored under a name never changes.
"""

import io
from pathlib import PurePosixPath
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

# Width to height of what pages cut out of a picture; None is all of it.
RATIOS = {"whole": None, "card": 16 / 10, "square": 1}
WIDTHS = {"whole": (480, 960, 1600), "card": (400, 800, 1440), "square": (320, 640)}
# In the order of a browser's choice.
FORMATS = {
    "avif": {"quality": 55, "speed": 8},
    "webp": {"quality": 76, "method": 4},
    "jpeg": {"quality": 80, "progressive": True, "optimize": True},
}
SUFFIXES = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


class Copy(NamedTuple):
    name: str
    crop: str
    width: int
    height: int
    format: str


class Source(NamedTuple):
    """What one <source> offers."""

    type: str
    srcset: str


class View(NamedTuple):
    """A picture as a page shows it: what <picture> needs."""

    sources: tuple[Source, ...]
    src: str
    width: int
    height: int


def crop_box(width, height, ratio, focus_x, focus_y):
    """The largest part of this ratio whose middle is as near to the focal point as the edges allow.

    Left, top, right and bottom in pixels; the focal point in per cent.
    """
    if ratio is None:
        return 0, 0, width, height
    cut_width = min(width, max(1, round(height * ratio)))
    cut_height = min(height, max(1, round(width / ratio)))
    left = min(max(0, round(width * focus_x / 100 - cut_width / 2)), width - cut_width)
    top = min(max(0, round(height * focus_y / 100 - cut_height / 2)), height - cut_height)
    return left, top, left + cut_width, top + cut_height


def widths(full, wanted) -> list[int]:
    """Those that need no enlarging, and the full width where that is less than the largest wanted."""
    return [width for width in wanted if width < full] + ([full] if full <= wanted[-1] else [])


def copies(picture, *crops) -> list[Copy]:
    """The copies that a picture has when they are made, by its measures alone: no disk is asked."""
    if not picture.width or not picture.height:
        return []
    path = PurePosixPath(picture.file.name)
    found = []
    for crop in crops or RATIOS:
        box = crop_box(picture.width, picture.height, RATIOS[crop], picture.focus_x, picture.focus_y)
        full, high = box[2] - box[0], box[3] - box[1]
        mark = "" if crop == "whole" else f"-{crop}{picture.focus_x}x{picture.focus_y}"
        for width in widths(full, WIDTHS[crop]):
            height = max(1, round(high * width / full))
            for format, suffix in SUFFIXES.items():
                name = str(path.parent / f"{path.stem}{mark}-{width}.{suffix}")
                found.append(Copy(name, crop, width, height, format))
    return found


def view(picture, crop="whole") -> View:
    """What a page shows of a picture: its copies when they are made, the stored picture until then."""
    made = copies(picture, crop) if picture.renditions_ready else []
    if not made:
        return View((), picture.file.url, picture.width, picture.height)
    sources = [
        Source(
            f"image/{format}",
            ", ".join(f"{default_storage.url(c.name)} {c.width}w" for c in made if c.format == format),
        )
        for format in ("avif", "webp")
    ]
    jpegs = [each for each in made if each.format == "jpeg"]
    # For browsers that know no better format, and for whoever saves the picture: the middle one.
    shown = jpegs[len(jpegs) // 2]
    return View(tuple(sources), default_storage.url(shown.name), shown.width, shown.height)


def load(picture) -> Image.Image:
    with picture.file.open("rb") as file:
        source = Image.open(file)
        source.load()
    return source


def make(picture, source) -> int:
    """Store every copy that is not there yet; returns the bytes of all."""
    stored = 0
    for crop, ratio in RATIOS.items():
        box = crop_box(*source.size, ratio, picture.focus_x, picture.focus_y)
        resized = {}
        for copy in copies(picture, crop):
            if not default_storage.exists(copy.name):
                if copy.width not in resized:
                    size = copy.width, copy.height
                    resized = {copy.width: source.resize(size, Image.Resampling.LANCZOS, box=box)}
                store(copy, resized[copy.width])
            stored += default_storage.size(copy.name)
    return stored


def store(copy, image):
    if copy.format == "jpeg":
        image = on_white(image)
    buffer = io.BytesIO()
    image.save(buffer, format=copy.format.upper(), **FORMATS[copy.format])
    default_storage.save(copy.name, ContentFile(buffer.getvalue()))


def on_white(image):
    """JPEG knows no transparency."""
    if "A" not in image.getbands():
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground
