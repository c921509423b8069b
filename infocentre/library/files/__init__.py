"""The one place where uploads are taken in: judged by content, whatever their names say, made fit to store.

What comes is read in a process of its own, under limits of time and memory (`infocentre.bounded`); what is
returned is a file of ours, which nobody has to look into again.
"""

from datetime import timedelta
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _

from infocentre import bounded
from infocentre.library import limits

PICTURES = ["jpg", "jpeg", "png", "webp", "avif", "heic", "heif"]
OFFICE, SOUND = ["pdf", "pptx", "odp", "docx", "odt"], ["mp3", "m4a", "mp4", "ogg", "webm"]
DOCUMENTS = [*OFFICE, *SOUND, "svg", "png", "vtt", "srt"]
LONGEST_NAME = 200


def extension_of(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower().lstrip(".")


def short_name(name: str, ending="") -> str:
    """The name of an upload without its folders, of bearable length, with the ending that its content has."""
    path = PurePosixPath(name.replace("\\", "/").replace("\0", ""))
    stem = path.stem[:LONGEST_NAME] or "file"
    return stem + (ending or path.suffix[:20].lower())


def take_document(upload):
    """The file to store for an upload, with what is known of it; raises ValidationError with a reason."""
    FileExtensionValidator(DOCUMENTS)(upload)
    extension = extension_of(upload.name)
    _check_size(upload, limits.BY_KIND.get(extension, limits.PICTURE))
    facts, content = _read("document", upload, extension=extension)
    taken = upload
    if content:
        taken = SimpleUploadedFile(short_name(upload.name, facts.get("ending", "")), content)
    else:
        upload.name = short_name(upload.name)
    seconds = facts.get("seconds")
    taken.duration = None if seconds is None else timedelta(seconds=seconds)
    taken.captions = facts if "beginning" in facts else None
    return _judged(taken)


def take_picture(upload):
    """The picture to store for an upload: encoded anew; raises ValidationError with a reason."""
    _check_size(upload, limits.PICTURE)
    facts, content = _read("picture", upload)
    FileExtensionValidator(PICTURES)(upload)
    taken = SimpleUploadedFile(short_name(upload.name, facts["ending"]), content)
    taken.colour = facts["colour"]
    return _judged(taken)


def _check_size(upload, limit):
    if getattr(upload, "is_lost", False):
        raise ValidationError(limits.DISK_FULL)
    if not upload.size:
        raise ValidationError(_("The file is empty."))
    limits.check_size(upload, limit)


def _read(reader, upload, **facts):
    try:
        return bounded.run(f"infocentre.library.files.judging:{reader}", upload, **facts)
    except bounded.RefusedError as error:
        raise ValidationError(str(error)) from error
    finally:
        upload.seek(0)


def _judged(taken):
    taken.is_judged = True
    taken.seek(0)
    return taken


def is_judged(file) -> bool:
    """Whether a file was stored before, or came through here: it need not be looked into."""
    if getattr(file, "_committed", False):
        return True
    # The field of a model holds the upload inside of its own file.
    return any(getattr(each, "is_judged", False) for each in (file, getattr(file, "file", None)))


def validate_document(file):
    """For whoever stores a document without a form."""
    if not is_judged(file):
        take_document(file)
