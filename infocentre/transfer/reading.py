"""Reads uploaded files by content, whatever their names say."""

import csv
import io
import json

from django.utils.translation import gettext as _

from infocentre import bounded
from infocentre.library.files import texts
from infocentre.transfer import workbooks
from infocentre.transfer.limits import MAX_FILE, MEGABYTE
from infocentre.transfer.table import Table, UnreadableError, table_of

# A text of the library may be longer than what Python's reader takes by default.
csv.field_size_limit(MAX_FILE)
PACKED, OLD_OFFICE = b"PK", b"\xd0\xcf\x11\xe0"
SEPARATORS = ",;\t"


def read(file) -> Table:
    """The table in an uploaded file, XLSX, ODS or CSV; `UnreadableError` says what is wrong with it."""
    if file.size > MAX_FILE:
        raise UnreadableError(_("The file is larger than %(size)d MB.") % {"size": MAX_FILE // MEGABYTE})
    content = file.read(MAX_FILE + 1)
    if not content.strip():
        raise UnreadableError(_("The file is empty."))
    if content.startswith(OLD_OFFICE):
        raise UnreadableError(_("This is a file of old Excel, or one with a password. Save it as XLSX."))
    return _read_workbook(file) if content.startswith(PACKED) else _read_csv(content)


def _read_workbook(file):
    """In a process of its own: what a workbook unfolds to is not seen from outside."""
    try:
        _facts, content = bounded.run(f"{__name__}:workbook", file)
    except bounded.RefusedError as error:
        raise UnreadableError(str(error)) from error
    return Table(*json.loads(content))


def workbook(file):
    table = workbooks.read(file.read())
    return {}, json.dumps([table.headers, table.rows, table.numbers]).encode()


def _read_csv(content):
    try:
        found = texts.decoded(content)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            _("The file is no table, or its text is damaged. Save it as XLSX, ODS or CSV in UTF-8.")
        ) from error
    separator, text = _separator(found.text)
    try:
        table = table_of(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        message = _("The file is not a valid CSV table: a quotation mark is out of place.")
        raise UnreadableError(message) from error
    if found.is_guessed:
        table.notices.append(
            _("The file is in Windows-1251, which has no Kazakh letters: check that none are lost.")
        )
    return table


def _separator(text):
    """As Excel's own first line names it, or what stands between the names of the columns."""
    first, _end, rest = text.partition("\n")
    named = first.strip("\r\"' ")
    if named.lower().startswith("sep=") and len(named) == 5:
        return named[4], rest
    if named.lower() == "sep=" and first.rstrip("\r").endswith("\t"):
        return "\t", rest
    return max(SEPARATORS, key=first.count), text
