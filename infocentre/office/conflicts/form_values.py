"""Forms as a browser sends them: the common ground on which two editors' texts are compared."""

import re
from dataclasses import dataclass, field

from django.forms import CheckboxInput, FileInput, MultiWidget
from django.forms.widgets import ChoiceWidget

from infocentre.content import richtext
from infocentre.content.widgets import RichTextWidget

BETWEEN_TAGS = re.compile(r">\s+<")


@dataclass
class FormValue:
    """One field: what is sent under each of its names, and the same in a form that can be compared."""

    values: dict[str, list[str]]
    key: tuple


@dataclass
class Row:
    """One part of an item in its formset; `pk` is empty for a new one."""

    pk: str
    fields: dict[str, FormValue] = field(default_factory=dict)
    is_deleted: bool = False

    @property
    def key(self):
        return {name: sent.key for name, sent in self.fields.items()}


def fields_of(form) -> dict[str, FormValue]:
    """What a browser would send of a form as it was opened."""
    return {name: _form_value(form[name], name) for name in form.fields if not _is_file(form[name])}


def fields_in(post, form, prefix="") -> dict[str, FormValue]:
    """The same fields as they came; `prefix` is that of a row of a formset."""
    found = {}
    for name in form.fields:
        if _is_file(form[name]):
            continue
        widget, own = _widget(form[name]), f"{prefix}{name}"
        names = [f"{own}_{place}" for place in range(_places(widget))] or [own]
        values = {each: post.getlist(each) for each in names}
        found[name] = FormValue(_relative(values, prefix), _key(widget, values))
    return found


def rows_of(formset) -> list[Row]:
    pk = formset.model._meta.pk.name
    return [
        Row(str(form.instance.pk), {n: s for n, s in _row_fields(form).items() if n != pk})
        for form in formset.initial_forms
    ]


def _row_fields(form):
    return {
        name: _form_value(form[name], name, f"{form.prefix}-")
        for name in form.fields
        if not _is_file(form[name])
    }


def rows_in(post, formset) -> list[Row]:
    pk, total = formset.model._meta.pk.name, post.get(f"{formset.prefix}-TOTAL_FORMS", "")
    rows = []
    for place in range(min(int(total), formset.absolute_max) if total.isdecimal() else 0):
        prefix = f"{formset.prefix}-{place}-"
        fields = fields_in(post, formset.empty_form, prefix)
        rows.append(Row(post.get(f"{prefix}{pk}", ""), fields, f"{prefix}DELETE" in post))
        for name in (pk, "DELETE"):
            rows[-1].fields.pop(name, None)
    return rows


def _form_value(bound, name, prefix=""):
    widget, value = _widget(bound), bound.value()
    if isinstance(widget, MultiWidget):
        parts = value if isinstance(value, list) else widget.decompress(value)
        values = {
            f"{bound.html_name}_{place}": [str(single.format_value(part) or "")]
            for place, (part, single) in enumerate(zip(parts, widget.widgets, strict=True))
        }
    elif isinstance(widget, CheckboxInput):
        values = {bound.html_name: ["on"] if value else []}
    else:
        shown = widget.format_value(value)
        several = shown if isinstance(shown, list | tuple) else [shown]
        values = {bound.html_name: [str(each) for each in several if each is not None]}
    return FormValue(_relative(values, prefix), _key(widget, values))


def _relative(values, prefix):
    """Names within a row do without its place: the other side may have it in another one."""
    return {name.removeprefix(prefix): value for name, value in values.items()}


def _widget(bound):
    return getattr(bound.field.widget, "widget", bound.field.widget)


def _places(widget):
    return len(widget.widgets) if isinstance(widget, MultiWidget) else 0


def _is_file(bound):
    return isinstance(_widget(bound), FileInput)


def _key(widget, values) -> tuple:
    sent = [value.replace("\r\n", "\n").strip() for several in values.values() for value in several]
    if isinstance(widget, RichTextWidget):
        return tuple(BETWEEN_TAGS.sub("><", richtext.clean(value)) for value in sent if value)
    filled = tuple(value for value in sent if value)
    return tuple(sorted(filled)) if isinstance(widget, ChoiceWidget) else filled
