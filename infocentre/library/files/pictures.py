"""Pictures as they come from people: checked before decoding, turned upright, encoded anew."""

import io
import re
import warnings
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from infocentre.library import limits

register_heif_opener()
MAX_PIXELS = 40_000_000
MAX_SIDE = 12_000
MAX_STORED_SIDE = 2560
TOO_LARGE = _("The picture is far too large: 40 megapixels and 12,000 pixels a side are the limit.")
# MPO is what many telephones write: a JPEG with further pictures behind it, of which the first is the one.
# HEIF is what those of Apple write; no browser but Safari shows it.
STORED_AS = {"MPO": "JPEG", "HEIF": "JPEG"}
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif"}
READ = ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"]
DAMAGED = _("The picture is damaged and cannot be read. Save it again in a program for pictures.")
BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError)
OPTIONS = {
    "JPEG": {"quality": 88, "progressive": True, "optimize": True},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75, "speed": 8},
    "PNG": {},
}
# What stays of the metadata of a picture: who made it and whose it is.
CREDIT_TAGS = {0x013B: "Artist", 0x8298: "Copyright"}
# Transparency is no colour: it is laid aside while these are converted.
OPAQUE = {"RGBA": "RGB", "LA": "L"}
SRGB = ImageCms.createProfile("sRGB")


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
        raise ValidationError(_("This file is not a picture in JPEG, PNG, WebP, AVIF or HEIC.")) from error
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise ValidationError(
            _("The picture is %(width)d × %(height)d pixels; the limit is 40 megapixels and 12,000 a side."),
            params={"width": width, "height": height},
        )
    if picture.format not in STORED_AS and getattr(picture, "n_frames", 1) > 1:
        raise ValidationError(_("Animated pictures are not accepted."))
    return picture


def normalised(file) -> ContentFile:
    """The picture upright, in sRGB, with its credit for all metadata, at most 2,560 pixels a side.

    Made small before anything else, since a copy of what telephones take fills a hundred megabytes.
    """
    picture = open_checked(file)
    kind = STORED_AS.get(picture.format, picture.format)
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
        raise ValidationError(DAMAGED) from error
    result = ContentFile(buffer.getvalue(), name=f"picture{FORMATS[kind]}")
    result.colour = dominant_colour(plain)
    return result


def _credit_of(picture) -> Image.Exif:
    found, exif = picture.getexif(), Image.Exif()
    for tag in CREDIT_TAGS:
        if isinstance(value := found.get(tag), str):
            # As bytes: of a text Pillow keeps the ASCII letters alone.
            exif[tag] = _as_written(value).strip("\0 ")[:200].encode()
    return exif


def _as_written(value: str) -> str:
    """What was meant by letters that Pillow reads as Latin-1: UTF-8 today, Windows-1251 once."""
    try:
        written = value.encode("latin-1")
    except UnicodeEncodeError:
        return value
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        # A name in Western letters has plain ones beside those with accents.
        is_western = re.search(r"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]", value)
        return value if is_western else written.decode("cp1251", "replace")


def _smoothly_scalable(picture):
    """Palettes and 16 bits of grey as what Pillow scales well; everything else as it is, not yet decoded."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("P", "PA", "1"):
        return picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    return picture


def _in_srgb(picture):
    """RGB or RGBA in the colours that browsers assume where no profile is named, since ours is cut off."""
    profile = picture.info.get("icc_profile")
    if "transparency" in picture.info:
        picture = picture.convert("RGBA")
    alpha = picture.getchannel("A") if "A" in picture.getbands() else None
    if picture.mode in OPAQUE:
        picture = picture.convert(OPAQUE[picture.mode])
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        # A profile that nobody can read leaves the colours as they stand.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            picture = ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")
    picture = picture.convert("RGB")
    if alpha is not None:
        picture.putalpha(alpha)
    return picture


def dominant_colour(image) -> str:
    """The one colour a reader sees from afar, as #rrggbb; none of what lets the page shine through."""
    if "A" in image.getbands() and image.getchannel("A").getextrema()[0] < 255:
        return ""
    red, green, blue = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"


def check_png(file):
    """A PNG that is handed out as it came: a logo of the press kit."""
    picture = open_checked(file)
    if picture.format != "PNG":
        raise ValidationError(_("The content of the file does not match its name."))
    try:
        picture.load()
    except BROKEN as error:
        raise ValidationError(DAMAGED) from error
