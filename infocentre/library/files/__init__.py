"""Validation of uploaded files by content, whatever their names say."""

from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from infocentre.library import limits
from infocentre.library.files import office, pdf, pictures, sound, svg, webvtt

# What the library takes, and what looks into it. Each check raises ValidationError with its reason.
CHECKS = {
    "pdf": pdf.check,
    "pptx": office.check,
    "odp": office.check,
    "docx": office.check,
    "odt": office.check,
    "mp3": sound.check_mp3,
    "m4a": sound.check_mp4,
    "mp4": sound.check_mp4,
    "ogg": sound.check_ogg,
    "webm": sound.check_webm,
    "svg": svg.check,
    "png": pictures.check,
    "vtt": webvtt.check,
}
EXTENSIONS = list(CHECKS)


def extension_of(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower().lstrip(".")


def validate_document(file):
    """Refuse a file that is not what its name says or could do harm; a stored one was checked already."""
    if getattr(file, "_committed", False):
        return
    extension = extension_of(file.name)
    check = CHECKS.get(extension)
    if check is None:
        raise ValidationError(_("Files of this type are not accepted."))
    if not file.size:
        raise ValidationError(_("The file is empty."))
    limits.check_size(file, limits.BY_KIND.get(extension, limits.PICTURE))
    file.seek(0)
    try:
        check(file)
    finally:
        file.seek(0)
