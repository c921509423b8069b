"""Pictures as they come from people: checked before decoding, re-encoded, offered in several sizes."""

import io
import secrets
import warnings
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from infocentre.content.slugs import make_slug

MAX_PIXELS = 40_000_000
MAX_SIDE = 12_000
MAX_STORED_SIDE = 2560
TOO_LARGE = _("The picture is far too large: 40 megapixels and 12,000 pixels a side are the limit.")
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif"}
WIDTHS = (480, 960, 1600)
RENDITION_FORMATS = {"avif": {"quality": 55, "speed": 8}, "webp": {"quality": 76, "method": 4}}


def upload_path(instance, filename: str) -> str:
    """A name that tells nothing of the uploader's disk and cannot be guessed or overwritten."""
    name = PurePosixPath(filename.replace("\\", "/")).name
    suffix = PurePosixPath(name).suffix.lower()
    stem = make_slug(PurePosixPath(get_valid_filename(name)).stem, fallback="file")[:60]
    return f"{instance._meta.model_name}s/{stem}-{secrets.token_hex(4)}{suffix}"


def open_checked(file) -> Image.Image:
    """Open a picture without decoding it; refuse what is none or would unfold beyond our limits.

    Raises ValidationError. Pillow itself only warns about a 20 KB file that unfolds to 483 MB.
    """
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=list(FORMATS))
    except Image.DecompressionBombError as error:
        raise ValidationError(TOO_LARGE) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise ValidationError(_("This file is not a picture in JPEG, PNG, WebP or AVIF.")) from error
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise ValidationError(
            _("The picture is %(width)d × %(height)d pixels; the limit is 40 megapixels and 12,000 a side."),
            params={"width": width, "height": height},
        )
    if getattr(picture, "n_frames", 1) > 1:
        raise ValidationError(_("Moving pictures are not taken."))
    return picture


def validate_picture(file):
    """Refuse what is no picture we can show; one that is stored already was checked when it came."""
    if getattr(file, "_committed", False):
        return
    picture = open_checked(file)
    try:
        picture.load()
    except (OSError, ValueError, SyntaxError) as error:
        raise ValidationError(_("The picture is damaged and cannot be read.")) from error
    finally:
        file.seek(0)


def normalised(file) -> ContentFile:
    """The picture upright, without personal metadata, at most 2,560 pixels a side, encoded anew."""
    picture = open_checked(file)
    kind = picture.format
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((MAX_STORED_SIDE, MAX_STORED_SIDE), Image.Resampling.LANCZOS)
    if kind == "JPEG" and upright.mode not in ("RGB", "L"):
        upright = upright.convert("RGB")
    upright.info = {}
    buffer = io.BytesIO()
    upright.save(buffer, format=kind, **({"quality": 88, "progressive": True} if kind == "JPEG" else {}))
    return ContentFile(buffer.getvalue(), name=f"picture{FORMATS[kind]}")


def safe_name(name: str, file) -> str:
    """`name` with the ending that its content has."""
    return str(PurePosixPath(name.replace("\\", "/")).with_suffix(PurePosixPath(file.name).suffix))


def rendition_name(name: str, width: int, format: str) -> str:
    path = PurePosixPath(name)
    return str(path.parent / f"{path.stem}-{width}.{format}")


def make_renditions(picture) -> None:
    """Store smaller copies of a library picture, never enlarging it."""
    with picture.file.open("rb") as file:
        source = Image.open(file)
        source.load()
    mode = "RGBA" if "A" in source.getbands() or "transparency" in source.info else "RGB"
    source = source.convert(mode)
    for width in widths(source.width):
        copy = source.resize((width, round(source.height * width / source.width)), Image.Resampling.LANCZOS)
        for format, options in RENDITION_FORMATS.items():
            buffer = io.BytesIO()
            copy.save(buffer, format=format.upper(), **options)
            name = rendition_name(picture.file.name, width, format)
            default_storage.delete(name)
            default_storage.save(name, ContentFile(buffer.getvalue()))


def widths(full: int) -> list[int]:
    return [width for width in WIDTHS if width < full] + ([full] if full <= WIDTHS[-1] else [])


def renditions(picture) -> dict[str, list[tuple[str, int]]]:
    """Addresses of the copies that `make_renditions` stored, from the stored width alone (no disk access)."""
    return {
        format: [
            (default_storage.url(rendition_name(picture.file.name, width, format)), width)
            for width in widths(picture.width or 0)
        ]
        for format in RENDITION_FORMATS
    }
