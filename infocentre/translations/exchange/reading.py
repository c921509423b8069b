"""Reads returned files by content, whatever their names say."""

from django.utils.translation import gettext as _

from infocentre.translations.exchange.docx import unpacking
from infocentre.translations.exchange.limits import MAX_FILE, MAX_ITEMS, MEGABYTE
from infocentre.translations.exchange.rows import ReturnedFile, UnreadableError
from infocentre.translations.exchange.xliff import reading as xliff_reading

# How XML begins, in the encodings that it may have.
XML_BEGINS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<", b"\x00<", b"<\x00")


def read(file) -> ReturnedFile:
    """What an uploaded file brings; `UnreadableError` says what is wrong with it."""
    if file.size > MAX_FILE:
        raise UnreadableError(_("The file is larger than %(size)d MB.") % {"size": MAX_FILE // MEGABYTE})
    content = file.read(MAX_FILE + 1)
    if not content.strip():
        raise UnreadableError(_("The file is empty."))
    if content.startswith(b"PK"):
        returned = unpacking.read(file)
    elif content.lstrip().startswith(XML_BEGINS):
        returned = xliff_reading.read(content)
    else:
        raise UnreadableError(_("The file is neither XLIFF nor DOCX."))
    if len({row.item for row in returned.rows}) > MAX_ITEMS:
        words = _("At most %(count)d items go into one file.")
        raise UnreadableError(words % {"count": MAX_ITEMS})
    returned.name = file.name[:100]
    return returned
