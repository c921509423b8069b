"""One saving that met another: what the form then shows, and what it sends the next time."""

from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.admin.utils import flatten_fieldsets
from django.db import IntegrityError
from django.utils.translation import gettext as _

from infocentre.content.dates import as_typed
from infocentre.content.models import Precision
from infocentre.history import blocks, comparison, copies, journal, snapshots, token, words
from infocentre.history.readable import Names, column_of, is_rich, is_text, readable
from infocentre.history.rolled_back import rolled_back
from infocentre.office.conflicts import form_values, merge
from infocentre.office.requests import as_get, with_post


@dataclass
class FieldConflict:
    """What a colleague made of one field: taken over, or beside what was typed here."""

    name: str
    is_merged: bool
    change: comparison.Change | None = None
    # Their text for people and, where a script can put it into the field, as it would be sent.
    theirs: str = ""
    theirs_blocks: list = field(default_factory=list)
    raw: str | None = None


@dataclass
class Conflict:
    who: object
    moment: datetime | None
    # Whether the form said which version it was opened with; without that every difference is shown.
    knows_version: bool = True
    fields: dict[str, FieldConflict] = field(default_factory=dict)
    parts: list = field(default_factory=list)
    parts_conflict: bool = False

    @property
    def sentence(self):
        if not self.knows_version:
            return _(
                "It is not clear which version of the item this form was opened with. Nothing has been "
                "saved yet: compare the marked fields with the current content and save again."
            )
        who = (self.who.get_full_name() or self.who.get_username()) if self.who else "–"
        return _(
            "%(who)s saved this item at %(time)s, after you opened it. Nothing is lost, but your changes "
            "are not saved yet: check the marked fields and save again."
        ) % {"who": who, "time": as_typed(self.moment, Precision.TIME) or "–"}


def find(model_admin, request, item, opened_with):
    """The conflict with what a colleague stored meanwhile, and the request brought together with theirs.

    None, and the request as it came, when nobody changed the text.
    """
    if opened_with == token.version_of(item):
        return None, request
    base, theirs = token.text_of(item, opened_with), snapshots.take(item)
    if base is not None and not comparison.summary(type(item), base, theirs):
        return None, request
    conflict = Conflict(*_author_of(item), knows_version=bool(opened_with))
    own_form, own_parts = _forms(model_admin, request, item)
    theirs_fields = form_values.fields_of(own_form)
    base_fields, base_rows = _original_values(model_admin, request, item, base)
    post = request.POST.copy()
    mine = form_values.fields_in(post, own_form)
    result = merge.merge_fields(base_fields, theirs_fields, mine)
    for name in result.merged:
        for key, values in result.fields[name].values.items():
            post.setlist(key, values)
    _show_fields(conflict, type(item), base, theirs, result, mine, theirs_fields)
    for formset in own_parts:
        _merge_parts(conflict, post, formset, base_rows)
    if base is not None:
        conflict.parts = comparison.compare(type(item), base, theirs).parts
    return conflict, with_post(request, post)


def _author_of(item):
    """Who stored last, and when."""
    if copy_of := copies.copy_of(item):
        return copy_of.updated_by, copy_of.updated_at
    step = journal.latest(item)
    return (step.revision.user, step.revision.date_created) if step else (None, None)


def _forms(model_admin, request, item):
    """The form and the formsets that may be changed, as they would be opened now."""
    twin = as_get(request)
    names = flatten_fieldsets(model_admin.get_fieldsets(twin, item))
    form = model_admin.get_form(twin, item, change=True, fields=names)(instance=item)
    formsets, inlines = model_admin._create_formsets(twin, item, change=True)
    pairs = zip(formsets, inlines, strict=True)
    return form, [formset for formset, inline in pairs if inline.has_change_permission(twin, item)]


def _original_values(model_admin, request, item, base):
    """The same forms as they were opened, by putting the former text back for a moment."""
    if base is None:
        return None, {}
    try:
        with rolled_back():
            former = type(item)._base_manager.get(pk=item.pk)
            snapshots.apply(former, base)
            form, formsets = _forms(model_admin, request, former)
            return form_values.fields_of(form), {each.prefix: form_values.rows_of(each) for each in formsets}
    except IntegrityError:
        return None, {}


def _show_fields(conflict, model, base, theirs, result, mine, theirs_sent):
    names = Names()
    for text in (base, theirs):
        if text:
            names.want(model, text.fields)
    names.load()
    for name in (*result.merged, *result.conflicting):
        column = column_of(model, name)
        field_conflict = conflict.fields[name] = FieldConflict(name, is_merged=name in result.merged)
        if column is None:
            continue
        value = theirs.fields.get(name)
        if field_conflict.is_merged:
            field_conflict.change = comparison.change_of(column, base.fields.get(name), value, names)
            continue
        field_conflict.raw = _raw(theirs_sent[name])
        if is_rich(column):
            field_conflict.theirs_blocks = blocks.compare_blocks(value or "", value or "")
            field_conflict.change = comparison.change_of(column, _raw(mine[name]), value, names)
        else:
            field_conflict.theirs = readable(column, value, names)
            if is_text(column):
                text = (_raw(mine[name]) or "").replace("\r\n", "\n")
                field_conflict.change = comparison.Change(
                    name, "", pieces=words.compare_words(text, field_conflict.theirs)
                )


def _raw(value):
    """The one text that a field sends; None for a field that sends several."""
    (several,) = value.values.values() if len(value.values) == 1 else (None,)
    return several[0] if several and len(several) == 1 else "" if several == [] else None


def _merge_parts(conflict, post, formset, base_rows):
    theirs, base = form_values.rows_of(formset), base_rows.get(formset.prefix, [])
    if [(row.pk, row.key) for row in theirs] == [(row.pk, row.key) for row in base]:
        return
    rows, has_conflicts = merge.merge_rows(base, theirs, form_values.rows_in(post, formset))
    conflict.parts_conflict = conflict.parts_conflict or has_conflicts
    prefix, pk = formset.prefix, formset.model._meta.pk.name
    for key in [key for key in post if key.startswith(f"{prefix}-") and key[len(prefix) + 1].isdecimal()]:
        del post[key]
    for place, row in enumerate(rows):
        post[f"{prefix}-{place}-{pk}"] = row.pk
        post[f"{prefix}-{place}-{formset.fk.name}"] = str(formset.instance.pk)
        if row.is_deleted:
            post[f"{prefix}-{place}-DELETE"] = "on"
        for value in row.fields.values():
            for name, several in value.values.items():
                post.setlist(f"{prefix}-{place}-{name}", several)
    post[f"{prefix}-TOTAL_FORMS"] = str(len(rows))
    post[f"{prefix}-INITIAL_FORMS"] = str(sum(bool(row.pk) for row in rows))
