"""XLSX files: a zip archive of XML, opened only after it has proved harmless."""

import io
import warnings
import zipfile
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from infocentre.transfer.limits import MAX_COLUMNS, MAX_PARTS, MAX_ROWS, MAX_UNPACKED
from infocentre.transfer.table import Table, UnreadableError, table_of

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NEEDED = {"[Content_Types].xml", "xl/workbook.xml"}


def read(content: bytes) -> Table:
    """The first sheet, its values as texts."""
    damaged = UnreadableError(_("The file is damaged and cannot be opened."))
    try:
        _check(content)
        with warnings.catch_warnings():
            # Whatever decoration openpyxl does not know is of no concern here.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            sheet = next((each for each in book.worksheets if each.sheet_state == "visible"), None)
            if sheet is None:
                raise damaged
            # What the file says of its own size is not believed.
            sheet.reset_dimensions()
            return table_of(_lines(sheet))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ParseError) as error:
        raise damaged from error
    except (KeyError, ValueError, IndexError, TypeError, AttributeError, EOFError) as error:
        raise damaged from error


def _check(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        # No part can unfold to more than its entry says: zipfile reads no further.
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise UnreadableError(_("The file is too large for a table when decompressed."))
        names = {part.filename for part in parts}
        if not names >= NEEDED:
            raise UnreadableError(_("The file is neither XLSX nor CSV."))
        if any("vbaproject" in name.lower() for name in names):
            raise UnreadableError(_("The file holds macros. Save it again without them."))
        try:
            for name in names:
                if name.endswith((".xml", ".rels")):
                    with archive.open(name) as part:
                        for _event, element in defusedxml.ElementTree.iterparse(part, forbid_dtd=True):
                            element.clear()
        except DefusedXmlException as error:
            raise UnreadableError(
                _("The file contains its own definitions, which no spreadsheet program writes.")
            ) from error


def _lines(sheet):
    for row in sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS + 1):
        yield [_text(cell) for cell in row]


def _text(cell):
    value = cell.value
    if cell.data_type == "f":
        place = {"cell": cell.coordinate}
        raise UnreadableError(_("Cell %(cell)s holds a formula. Put its value there.") % place)
    if cell.data_type == "e":
        raise UnreadableError(_("Cell %(cell)s holds an error.") % {"cell": cell.coordinate})
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)


def write(headers, rows) -> bytes:
    """A workbook of texts: nothing in it is ever taken for a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "B2"
    for row in (headers, *rows):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
