"""The dry run, and the import that does exactly what the dry run has shown."""

import hashlib
import json
from dataclasses import dataclass, field

import tablib
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.db import DatabaseError, transaction
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from import_export.results import RowResult

from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.content.labels import field_name
from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.history import journal
from infocentre.history import models as history
from infocentre.transfer.table import Table, UnreadableError

NEW, CHANGED, SAME, WRONG = "new", "changed", "same", "wrong"
STATES = {
    RowResult.IMPORT_TYPE_NEW: NEW,
    RowResult.IMPORT_TYPE_UPDATE: CHANGED,
    RowResult.IMPORT_TYPE_SKIP: SAME,
}


@dataclass
class Row:
    """What happens, or would happen, to one row of the file."""

    number: int
    state: str
    key: str
    model: type
    instance: object = None
    # (column, old, new) of what changes; (column, errors) of what is wrong.
    changes: list = field(default_factory=list)
    errors: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    @property
    def shown_changes(self):
        """With the names of the fields as people read them."""
        return [(capfirst(field_name(self.model, name)), name, old, new) for name, old, new in self.changes]

    @property
    def shown_errors(self):
        return [
            (capfirst(field_name(self.model, name)) if name else "", error)
            for name, errors in self.errors
            for error in errors
        ]


@dataclass
class Outcome:
    rows: list[Row]

    def counted(self, state):
        return sum(row.state == state for row in self.rows)

    @property
    def new(self):
        return self.counted(NEW)

    @property
    def changed(self):
        return self.counted(CHANGED)

    @property
    def same(self):
        return self.counted(SAME)

    @property
    def wrong(self):
        return self.counted(WRONG)

    @property
    def is_possible(self):
        return not self.wrong and bool(self.new or self.changed)

    @property
    def fingerprint(self):
        """The same for the same changes: another one means that the content has moved on meanwhile."""
        facts = [(row.number, row.state, row.changes) for row in self.rows]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


class OutdatedError(Exception):
    """The import would not do what was shown."""

    def __init__(self, outcome):
        super().__init__()
        self.outcome = outcome


def check_columns(resource, table: Table):
    """Wrong columns are told before any row is looked at."""
    known = {each.column_name for each in resource.get_import_fields()}
    if unknown := [name for name in table.headers if name not in known]:
        raise UnreadableError(_("Unknown columns: %(names)s.") % {"names": ", ".join(unknown)[:300]})
    if resource.key not in table.headers:
        message = _("The column “%(name)s” is missing: rows are matched by it.")
        raise UnreadableError(message % {"name": resource.key})


def dry_run(resource, table: Table, user) -> Outcome:
    """Run the import and roll it back, which also finds what the database would refuse."""
    with translation.override(DEFAULT_LANGUAGE):
        return _outcome(resource, table, user, is_dry=True)


def run(resource, table: Table, user, fingerprint, file_name) -> Outcome:
    """Import all rows or none, and only if the result matches the dry run; otherwise `OutdatedError`."""
    model = resource._meta.model
    with translation.override(DEFAULT_LANGUAGE), transaction.atomic():
        outcome = _outcome(resource, table, user, is_dry=False)
        if not outcome.is_possible or outcome.fingerprint != fingerprint:
            raise OutdatedError(outcome)
        for row in outcome.rows:
            _note_history(row, user)
            if row.state in (NEW, CHANGED):
                journal.record_step(row.instance, history.Action.SAVED, user)
        counts = {"rows": len(outcome.rows), "created": outcome.new, "updated": outcome.changed}
        record(Action.IMPORTED, user, model, {"file": file_name[:100]} | counts)
    return outcome


def _outcome(resource, table, user, *, is_dry):
    data = tablib.Dataset(*table.rows, headers=table.headers)
    try:
        result = resource.import_data(
            data, dry_run=is_dry, use_transactions=True, rollback_on_validation_errors=True, user=user
        )
    except DatabaseError as error:
        raise UnreadableError(_("The database refuses a row of this file.")) from error
    if result.base_errors:
        raise result.base_errors[0].error
    place = table.headers.index(resource.key)
    return Outcome(
        [
            _row(resource, row_result, number, cells[place])
            for row_result, number, cells in zip(result.rows, table.numbers, table.rows, strict=True)
        ]
    )


def _row(resource, result, number, key):
    row = Row(number, STATES.get(result.import_type, WRONG), key, resource._meta.model, result.instance)
    if row.state == WRONG:
        row.errors = resource.row_errors(result)
        return row
    row.notes = result.instance.notes
    if row.state != SAME:
        names = [each.column_name for each in resource.get_import_fields()]
        pairs = zip(names, result.diff, strict=True)
        # What a new item has by default is told too.
        facts = ((name, "" if row.state == NEW else old, new) for name, (old, new) in pairs)
        row.changes = [change for change in facts if change[1] != change[2]]
    return row


def _note_history(row, user):
    """In the history of the item, as if it had been changed in its form."""
    if row.state == NEW:
        LogEntry.objects.log_actions(user.pk, [row.instance], ADDITION, [{"added": {}}])
    elif row.state == CHANGED:
        fields = map(row.instance._meta.get_field, (name for name, _old, _new in row.changes))
        with translation.override(None):
            names = [capfirst(str(field.verbose_name)) for field in fields]
        LogEntry.objects.log_actions(user.pk, [row.instance], CHANGE, [{"changed": {"fields": names}}])
