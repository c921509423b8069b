"""Pictures as they come from people: checked before decoding, turned upright, encoded anew."""

import io
import secrets
import warnings
from contextlib import suppress
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from infocentre.content.slugs import make_slug
from infocentre.library import limits

MAX_PIXELS = 40_000_000
MAX_SIDE = 12_000
MAX_STORED_SIDE = 2560
TOO_LARGE = _("The picture is far too large: 40 megapixels and 12,000 pixels a side are the limit.")
# MPO is what many telephones write: a JPEG with further pictures behind it, of which the first is the one.
FORMATS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif"}
READ = ["JPEG", "PNG", "WEBP", "AVIF"]
BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError)
OPTIONS = {
    "JPEG": {"quality": 88, "progressive": True, "optimize": True},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75, "speed": 8},
    "PNG": {},
}
# What stays of the metadata of a picture: who made it and whose it is.
CREDIT_TAGS = {0x013B: "Artist", 0x8298: "Copyright"}
SRGB = ImageCms.createProfile("sRGB")


def upload_path(instance, filename: str) -> str:
    """A name that tells nothing of the uploader's disk and cannot be guessed or overwritten."""
    name = PurePosixPath(filename.replace("\\", "/").replace("\0", "")).name
    suffix = PurePosixPath(name).suffix.lower()
    stem = make_slug(PurePosixPath(name).stem, fallback="file")[:60].rstrip("-")
    return f"{instance._meta.model_name}s/{stem}-{secrets.token_hex(4)}{suffix}"


def open_checked(file) -> Image.Image:
    """Open a picture without decoding it; refuse what is none or would unfold beyond our limits.

    Raises ValidationError. Pillow itself only warns about a 20 KB file that unfolds to 483 MB.
    """
    limits.check_size(file, limits.PICTURE)
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=READ)
    except Image.DecompressionBombError as error:
        raise ValidationError(TOO_LARGE) from error
    except (UnidentifiedImageError, *BROKEN) as error:
        raise ValidationError(_("This file is not a picture in JPEG, PNG, WebP or AVIF.")) from error
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise ValidationError(
            _("The picture is %(width)d × %(height)d pixels; the limit is 40 megapixels and 12,000 a side."),
            params={"width": width, "height": height},
        )
    if picture.format != "MPO" and getattr(picture, "n_frames", 1) > 1:
        raise ValidationError(_("Animated pictures are not accepted."))
    return picture


def validate_picture(file):
    """Refuse what is no picture we can show; one that is stored already was checked when it came.

    What it becomes is kept with it: a picture of 40 megapixels is decoded once.
    """
    if getattr(file, "_committed", False):
        return
    file.normalised = normalised(file)
    file.seek(0)


def normalised(file) -> ContentFile:
    """The picture upright, in sRGB, with its credit for all metadata, at most 2,560 pixels a side.

    Made small before anything else, since a copy of what telephones take fills a hundred megabytes.
    """
    picture = open_checked(file)
    kind = "JPEG" if picture.format == "MPO" else picture.format
    buffer = io.BytesIO()
    try:
        picture = _smoothly_scalable(picture)
        picture.thumbnail((MAX_STORED_SIDE, MAX_STORED_SIDE), Image.Resampling.LANCZOS, reducing_gap=1.5)
        plain = _in_srgb(ImageOps.exif_transpose(picture))
        if kind == "JPEG":
            plain = plain.convert("RGB")
        plain.info = {}
        plain.save(buffer, format=kind, exif=_credit_of(picture), **OPTIONS[kind])
    except BROKEN as error:
        raise ValidationError(_("The picture is damaged and cannot be read.")) from error
    result = ContentFile(buffer.getvalue(), name=f"picture{FORMATS[kind]}")
    result.colour = dominant_colour(plain)
    return result


def _credit_of(picture) -> Image.Exif:
    found, exif = picture.getexif(), Image.Exif()
    for tag in CREDIT_TAGS:
        if isinstance(value := found.get(tag), str):
            exif[tag] = value[:200]
    return exif


def _smoothly_scalable(picture):
    """Palettes and 16 bits of grey as what Pillow scales well; everything else as it is, not yet decoded."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("P", "PA", "1"):
        return picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    return picture


def _in_srgb(picture):
    """RGB or RGBA in the colours that browsers assume where no profile is named, since ours is cut off."""
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        # A profile that nobody can read leaves the colours as they stand.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            picture = ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")
    return picture.convert("RGBA" if has_alpha else "RGB")


def safe_name(name: str, file) -> str:
    """`name` with the ending that its content has."""
    stem = PurePosixPath(name.replace("\\", "/").replace("\0", "")).name or "picture"
    return str(PurePosixPath(stem).with_suffix(PurePosixPath(file.name).suffix))


def dominant_colour(image) -> str:
    """The one colour a reader sees from afar, as #rrggbb; none of what lets the page shine through."""
    if "A" in image.getbands() and image.getchannel("A").getextrema()[0] < 255:
        return ""
    red, green, blue = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"
