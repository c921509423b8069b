"""Presentations and texts of office programs: a zip of the right kind, without macros."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from infocentre.library.files import archives

OPEN_DOCUMENT = {
    "odp": b"application/vnd.oasis.opendocument.presentation",
    "odt": b"application/vnd.oasis.opendocument.text",
}
MAIN_PART = {"pptx": "presentationml.presentation.main+xml", "docx": "wordprocessingml.document.main+xml"}


def check(file):
    kind = file.name.rpartition(".")[2].lower()
    with archives.opened(file) as package:
        if kind in OPEN_DOCUMENT:
            is_genuine = package.mimetype() == OPEN_DOCUMENT[kind]
        else:
            is_genuine = package.main_part(MAIN_PART[kind]) != ""
    if not is_genuine:
        raise ValidationError(_("The content of the file does not match its name."))
