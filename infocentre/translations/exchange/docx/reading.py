"""DOCX as it comes back from Word, LibreOffice or Google Docs.

Only the text of the tables is read, from the one part that holds it: pictures, styles, links to elsewhere
and whatever else a document may bring along is never opened.
"""

import io
import re

from defusedxml import DefusedXmlException
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from infocentre.library.files import archives, office
from infocentre.translations.exchange.limits import MAX_PARTS, MAX_ROWS, MAX_UNPACKED
from infocentre.translations.exchange.notation import words_of
from infocentre.translations.exchange.parsing import parsed
from infocentre.translations.exchange.rows import REFERENCE, ReturnedFile, Row, UnreadableError, unit_parts

# What a revision has taken out, and what is no text of the document.
PASSED_OVER = {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "AlternateContent", "txbxContent"}
SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "‑", "softHyphen": "\u00ad"}
# What some programs put into long words without being asked.
INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")


def read(content: bytes) -> ReturnedFile:
    root = _body(content)
    returned = ReturnedFile("", "")
    for table in (each for each in root.iter() if _name(each) == "tbl"):
        lines = list(_inside(table, "tr", {"tbl"}))
        for place, line in enumerate(lines):
            row = _row(len(returned.rows) + 1, _texts(line), returned, is_head=place == 0)
            if row is not None:
                returned.rows.append(row)
            if len(returned.rows) > MAX_ROWS:
                raise UnreadableError(
                    _("The file has more than %(count)d rows. Split it.") % {"count": MAX_ROWS}
                )
    if not returned.source:
        raise UnreadableError(_("The document has no row with a reference from this site."))
    return returned


def _body(content):
    try:
        with archives.opened(
            io.BytesIO(content), most_parts=MAX_PARTS, most_unpacked=MAX_UNPACKED
        ) as package:
            name = package.main_part(office.MAIN_PART["docx"])
            if not name:
                raise UnreadableError(_("The file is neither XLIFF nor DOCX."))
            return _parsed(package.archive, name)
    except ValidationError as error:
        raise UnreadableError(error.messages[0]) from error


def _parsed(archive, name):
    try:
        with archive.open(name) as part:
            return parsed(part, {"rPr", "pPr", "tcPr", "tblPr", "sectPr"})
    except DefusedXmlException as error:
        raise UnreadableError(
            _("The file contains its own definitions (DOCTYPE), which no word processor writes.")
        ) from error


def _name(element) -> str:
    """Without the namespace: Word and the strict variant of the standard have different ones."""
    return element.tag.rpartition("}")[2]


def _inside(element, name, barred):
    """Elements of a name, not looking into those that are barred."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in barred | PASSED_OVER:
            yield from _inside(child, name, barred)


def _texts(line) -> list[str]:
    """The cells of a row; of the source its first paragraph: below it stand codes and terms explained."""
    cells = []
    for place, cell in enumerate(_inside(line, "tc", {"tbl"})):
        lines = ["".join(_signs(paragraph)) for paragraph in _inside(cell, "p", set())]
        cells.append(words_of(lines[0]) if place == 1 and lines else "\n".join(lines))
    return cells


def _signs(element):
    for child in element:
        name = _name(child)
        if name in PASSED_OVER:
            continue
        if name == "t":
            yield child.text or ""
        elif name in SIGNS:
            yield SIGNS[name]
        else:
            yield from _signs(child)


def _row(number, cells, returned, *, is_head):
    """A row of a table; None for its head and for what holds nothing."""
    name = INVISIBLE.sub("", cells[0]) if cells else ""
    reference = REFERENCE.search(re.sub(r"[ \t]", "", name))
    parts = reference and unit_parts(reference["unit"])
    if not parts:
        is_empty = not any(each.strip() for each in cells[1:])
        words = _("The reference is missing or was changed.")
        shown = cells[1] if len(cells) > 1 else name
        return None if is_head or is_empty else Row(number, source=shown, problem=words)
    row = Row(number, reference["kind"], int(reference["pk"]), **parts)
    languages = reference["source"], reference["target"]
    if not returned.source:
        returned.source, returned.target = languages
    if languages != (returned.source, returned.target):
        row.problem = _("The row is for different languages than the rest of the file.")
    elif len(cells) != 3:
        row.problem = _("The row does not have three cells: restore the missing ones.")
    else:
        row.source, row.target = cells[1:]
    return row
