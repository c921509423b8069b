"""What was opened, what a colleague stored meanwhile and what was typed, brought together."""

from dataclasses import dataclass, field

from infocentre.office.conflicts.form_values import FormValue, Row


@dataclass
class MergeResult:
    """The fields as they stand after it; `taken` are a colleague's, of `conflicting` both typed something."""

    fields: dict[str, FormValue] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    conflicting: list[str] = field(default_factory=list)


def merge_fields(base: dict | None, theirs: dict, mine: dict) -> MergeResult:
    """Field by field; without `base` it is not known who changed what, so each difference clashes."""
    result = MergeResult()
    for name, own in mine.items():
        result.fields[name] = own
        other = theirs.get(name)
        if other is None or other.key == own.key:
            continue
        opened = base.get(name) if base is not None else None
        if opened is not None and opened.key == other.key:
            continue
        if opened is not None and opened.key == own.key:
            result.fields[name] = other
            result.merged.append(name)
        else:
            result.conflicting.append(name)
    return result


def merge_rows(base: list[Row], theirs: list[Row], mine: list[Row]) -> tuple[list[Row], bool]:
    """Parts of an item brought together, those that exist first; and whether both changed the same one."""
    opened, typed = {row.pk: row for row in base}, {row.pk: row for row in mine if row.pk}
    stored = {row.pk for row in theirs}
    rows, has_conflicts = [], False
    for other in theirs:
        own, before = typed.get(other.pk), opened.get(other.pk)
        if own is None:
            rows.append(other)
            continue
        they_changed = before is None or before.key != other.key
        if own.is_deleted and they_changed:
            # What a colleague still works on is not deleted unseen.
            rows.append(other)
            has_conflicts = True
            continue
        result = merge_fields(before.fields if before else None, other.fields, own.fields)
        has_conflicts = has_conflicts or bool(result.conflicting)
        rows.append(Row(other.pk, result.fields, own.is_deleted))
    for own in mine:
        if not own.pk:
            rows.append(own)
        elif own.pk not in stored and not own.is_deleted and _was_changed(own, opened.get(own.pk)):
            # A colleague deleted it, here it was written on: it stays, as a new one.
            rows.append(Row("", own.fields))
            has_conflicts = True
    return rows, has_conflicts


def _was_changed(own, before):
    return before is None or own.key != before.key
