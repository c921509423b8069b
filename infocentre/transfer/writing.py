"""Tables as files: read back, they change nothing."""

import csv
import io

from django.utils.translation import gettext as _

from infocentre.cells import harmless
from infocentre.content.languages import reader_language
from infocentre.transfer import workbooks
from infocentre.transfer.limits import MAX_CELL

# Spreadsheets take a file for UTF-8 only with it.
BYTE_ORDER_MARK = "\ufeff"


class TooLongError(Exception):
    """A text that a cell cannot hold."""


def export_rows(resource, items):
    """Headers and rows of texts, none of which a spreadsheet would run."""
    names = [field.attribute for field in resource.get_export_fields()]
    relations = [field for field in map(resource._meta.model._meta.get_field, names) if field.is_relation]
    single = [field.name for field in relations if not field.many_to_many]
    many = [field.name for field in relations if field.many_to_many]
    items = items.select_related(*single).prefetch_related(*many)
    rows = [
        [harmless(text) for text in resource.export_resource(item)] for item in resource.in_order(list(items))
    ]
    return resource.get_export_headers(), rows


class Xlsx:
    content_type = workbooks.KIND

    @staticmethod
    def write(headers, rows):
        for row in rows:
            if long := next((text for text in row if len(text) > MAX_CELL), None):
                place = {"key": row[0], "text": long[:40]}
                message = _("A text of “%(key)s” is too long for a cell (“%(text)s…”). Use CSV.")
                raise TooLongError(message % place)
        return workbooks.write(headers, rows)


class Csv:
    content_type = "text/csv; charset=utf-8"

    @staticmethod
    def write(headers, rows):
        """With the separator that spreadsheets set to the reader's language expect."""
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, delimiter="," if reader_language() == "en" else ";")
        writer.writerows([headers, *rows])
        return (BYTE_ORDER_MARK + buffer.getvalue()).encode()


FORMATS = {"xlsx": Xlsx, "csv": Csv}
