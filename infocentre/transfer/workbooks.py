"""Spreadsheets of office programs, XLSX and ODS: opened only after they have proved harmless."""

import io
import warnings
from datetime import date, datetime, time

import defusedxml.ElementTree
from defusedxml import DefusedXmlException
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from infocentre.library.files import archives
from infocentre.transfer.limits import MAX_COLUMNS, MAX_PARTS, MAX_ROWS, MAX_UNPACKED
from infocentre.transfer.table import Table, UnreadableError, table_of

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAIN, OPEN_DOCUMENT = "spreadsheetml.sheet.main+xml", b"application/vnd.oasis.opendocument.spreadsheet"


def read(content: bytes) -> Table:
    """The first sheet, its values as texts."""
    try:
        with archives.opened(
            io.BytesIO(content), most_parts=MAX_PARTS, most_unpacked=MAX_UNPACKED
        ) as package:
            is_open_document = (
                "mimetype" in package.names and package.archive.read("mimetype") == OPEN_DOCUMENT
            )
            if not is_open_document and not package.main_part(MAIN):
                raise UnreadableError(_("The file is neither XLSX, ODS nor CSV."))
            _check_definitions(package)
        return table_of(_lines_of_ods(content) if is_open_document else _lines_of_xlsx(content))
    except ValidationError as error:
        raise UnreadableError(error.messages[0]) from error
    except (*archives.DAMAGED, CalamineError, TypeError, AttributeError) as error:
        raise UnreadableError(_("The file is damaged and cannot be opened.")) from error


def _check_definitions(package):
    try:
        for name in package.names:
            if name.endswith((".xml", ".rels")):
                with package.archive.open(name) as part:
                    for _event, element in defusedxml.ElementTree.iterparse(part, forbid_dtd=True):
                        element.clear()
    except DefusedXmlException as error:
        raise UnreadableError(
            _("The file contains its own definitions, which no spreadsheet program writes.")
        ) from error


def _lines_of_ods(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = (each.name for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible)
    for row in book.get_sheet_by_name(next(shown)).to_python(skip_empty_area=False, nrows=MAX_ROWS + 2):
        yield [_as_text(value) for value in row]


def _lines_of_xlsx(content):
    with warnings.catch_warnings():
        # Whatever decoration openpyxl does not know is of no concern here.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = next(each for each in book.worksheets if each.sheet_state == "visible")
        # What the file says of its own size is not believed.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS + 1):
            yield [_text(cell) for cell in row]


def _text(cell):
    if cell.data_type == "f":
        place = {"cell": cell.coordinate}
        raise UnreadableError(_("Cell %(cell)s holds a formula. Put its value there.") % place)
    if cell.data_type == "e":
        raise UnreadableError(_("Cell %(cell)s holds an error.") % {"cell": cell.coordinate})
    return _as_text(cell.value)


def _as_text(value):
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
