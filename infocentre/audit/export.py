"""The log as a file for a spreadsheet."""

import csv

from django.http import StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from infocentre.audit.wording import kind_name, sentence
from infocentre.cells import harmless

CHUNK_SIZE = 2000
# Spreadsheets take a file for UTF-8 only with it.
BYTE_ORDER_MARK = "\ufeff"


class Line:
    """A file-like object for `csv` that returns each line instead of storing it."""

    def write(self, line):
        return line


def as_csv(entries):
    """Streamed row by row, so that the size of the log does not matter."""
    name = f"audit-log-{timezone.localdate():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    lines = _lines(entries, translation.get_language())
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


def _lines(entries, language):
    # The body is made after the middleware has finished with the request and its language.
    writer = csv.writer(Line())
    with translation.override(language):
        titles = [
            _("moment"),
            _("who"),
            _("action"),
            _("kind"),
            _("object"),
            _("object ID"),
            _("details"),
        ]
        yield BYTE_ORDER_MARK + writer.writerow(titles)
        for entry in entries.iterator(chunk_size=CHUNK_SIZE):
            yield writer.writerow(map(harmless, _row(entry)))


def _row(entry):
    moment = timezone.localtime(entry.at).isoformat(timespec="seconds")
    action, kind = entry.get_action_display(), kind_name(entry.kind)
    return [moment, entry.actor_name, action, kind, entry.title, entry.object_id, sentence(entry)]
