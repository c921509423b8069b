"""Reads uploaded files by content, whatever their names say."""

import csv
import io

from django.utils.translation import gettext as _

from infocentre.transfer import workbooks
from infocentre.transfer.limits import MAX_FILE, MEGABYTE
from infocentre.transfer.table import Table, UnreadableError, table_of

# A text of the library may be longer than what Python's reader takes by default.
csv.field_size_limit(MAX_FILE)


def read(file) -> Table:
    """The table in an uploaded file, XLSX or CSV; `UnreadableError` says what is wrong with it."""
    if file.size > MAX_FILE:
        raise UnreadableError(_("The file is larger than %(size)d MB.") % {"size": MAX_FILE // MEGABYTE})
    content = file.read(MAX_FILE + 1)
    if not content.strip():
        raise UnreadableError(_("The file is empty."))
    return workbooks.read(content) if content.startswith(b"PK") else _read_csv(content)


def _read_csv(content):
    text, is_windows = _decoded(content)
    first = text.splitlines()[0] if text.splitlines() else ""
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        table = table_of(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        message = _("The file is not a valid CSV table: a quotation mark is out of place.")
        raise UnreadableError(message) from error
    if is_windows:
        table.notices.append(
            _("The file is in Windows-1251, which has no Kazakh letters: check that none are lost.")
        )
    return table


def _decoded(content):
    """UTF-8 with or without a mark, else what older Excel writes here."""
    if b"\0" in content:
        raise UnreadableError(_("The file is neither XLSX nor CSV."))
    try:
        return content.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1251"), True
    except UnicodeDecodeError as error:
        raise UnreadableError(_("The text is neither in UTF-8 nor in Windows-1251.")) from error
