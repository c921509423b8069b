"""A file as a table of texts, whatever kind of file it was."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from infocentre.bounded import RefusedError
from infocentre.cells import original
from infocentre.transfer.limits import MAX_COLUMNS, MAX_ROWS


class UnreadableError(RefusedError):
    """The file cannot be taken; says why in the language of the reader."""


@dataclass
class Table:
    headers: list[str]
    rows: list[list[str]]
    # The number of each row in the file: empty ones in between are passed over.
    numbers: list[int]
    notices: list[str] = field(default_factory=list)


def table_of(lines) -> Table:
    """From lines of cells, the first with the names of the columns; read no further than the limits."""
    headers, rows, numbers = None, [], []
    for number, line in enumerate(lines, 1):
        if number > MAX_ROWS + 1:
            message = _("The table has more than %(count)d rows. Split it.")
            raise UnreadableError(message % {"count": MAX_ROWS})
        cells = [original(cell.strip(" ")) for cell in line]
        if headers is None:
            headers = _headers([cell.strip() for cell in cells])
        elif any(cell.strip() for cell in cells):
            if any(cell.strip() for cell in cells[len(headers) :]):
                message = _("Row %(number)d has more cells than the first row has columns.")
                raise UnreadableError(message % {"number": number})
            rows.append((cells + [""] * len(headers))[: len(headers)])
            numbers.append(number)
    if headers is None:
        raise UnreadableError(_("The file is empty."))
    if not rows:
        raise UnreadableError(_("The table has no rows below its first one."))
    return Table(headers, rows, numbers)


def _headers(cells):
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > MAX_COLUMNS:
        raise UnreadableError(_("The table has more than %(count)d columns.") % {"count": MAX_COLUMNS})
    if not cells or not all(cells):
        raise UnreadableError(_("Each column needs a name in the first row."))
    if twice := sorted({cell for cell in cells if cells.count(cell) > 1}):
        raise UnreadableError(_("Duplicate columns: %(names)s.") % {"names": ", ".join(twice)})
    return cells
