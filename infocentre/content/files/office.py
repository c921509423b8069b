"""Presentations and texts of office programs: a zip of the right kind, without macros."""

import zipfile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

OPEN_DOCUMENT = {
    "odp": b"application/vnd.oasis.opendocument.presentation",
    "odt": b"application/vnd.oasis.opendocument.text",
}
MAIN_PART = {"pptx": "ppt/presentation.xml", "docx": "word/document.xml"}


def check(file):
    kind = file.name.rpartition(".")[2].lower()
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
        raise ValidationError(_("The content of the file is not what its name says."))
    if any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names):
        raise ValidationError(_("The file holds macros. Save it again without them."))
