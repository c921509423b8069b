"""Presentations and texts of office programs: a zip of the right kind, without macros."""

import zipfile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

OPEN_DOCUMENT = {
    "odp": b"application/vnd.oasis.opendocument.presentation",
    "odt": b"application/vnd.oasis.opendocument.text",
}
# A list of parts longer than this is no presentation; reading it alone would fill the memory.
MOST_PARTS, LONGEST_LIST = 5_000, 1024 * 1024
MAIN_PART = {"pptx": "ppt/presentation.xml", "docx": "word/document.xml"}


def check(file):
    kind = file.name.rpartition(".")[2].lower()
    if not has_short_list(file):
        raise ValidationError(_("The file is damaged and cannot be opened."))
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if kind in OPEN_DOCUMENT:
                genuine = "mimetype" in names and archive.open("mimetype").read(100) == OPEN_DOCUMENT[kind]
            else:
                genuine = MAIN_PART[kind] in names and "[Content_Types].xml" in names
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise ValidationError(_("The file is damaged and cannot be opened.")) from error
    if not genuine:
        raise ValidationError(_("The content of the file does not match its name."))
    if any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names):
        raise ValidationError(_("The file holds macros. Save it again without them."))


def has_short_list(file) -> bool:
    """Whether the zip says of its list of parts, before that is read, that it is a reasonable one."""
    file.seek(max(0, file.size - 66_000))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        return False
    parts = int.from_bytes(tail[end + 10 : end + 12], "little")
    length = int.from_bytes(tail[end + 12 : end + 16], "little")
    return parts <= MOST_PARTS and length <= LONGEST_LIST
