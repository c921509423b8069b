"""A form as it stands, shown as a page: stored inside a transaction that is undone."""

from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, models, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.history.rolled_back import rolled_back
from infocentre.office.preview.rendering import NotShownError, for_embedding, page_of


@dataclass
class Typed:
    """What became of a form: the item as typed, its page, and what could not be taken with its reasons."""

    item: object
    page: str = ""
    left_out: list[tuple[str, list[str]]] = field(default_factory=list)


def show_typed(model_admin, request, pk, language, bar) -> Typed:
    """The page that the form in `request` would give; fields that cannot stand keep what is stored.

    The form is the one of the admin, so nobody shows what they may not write.
    """
    with rolled_back():
        model_admin, item = model_admin.opened_for(request, pk)
        form = model_admin.get_form(request, item, change=item is not None)(
            request.POST, request.FILES, instance=item
        )
        shown = Typed(form.instance)
        before = {each.attname: getattr(form.instance, each.attname) for each in _columns(form.instance)}
        form.is_valid()
        shown.left_out = [*_left_out(form, before)]
        try:
            with transaction.atomic():
                _store(form)
                shown.left_out += _store_parts(model_admin, request, form.instance, item is not None)
                shown.page = for_embedding(page_of(form.instance, language, request, bar))
        except (DatabaseError, ValidationError, NotShownError):
            shown.left_out = shown.left_out or [(_("The form"), [])]
    return shown


def _columns(item):
    return [each for each in item._meta.concrete_fields if not each.primary_key]


def _left_out(form, before):
    """Give fields that were refused what they held before, and name them."""
    for name, errors in form.errors.items():
        if name == NON_FIELD_ERRORS:
            yield _("The form"), list(errors)
            continue
        column = next((each for each in _columns(form.instance) if each.name == name), None)
        if column is not None:
            setattr(form.instance, column.attname, before[column.attname])
        yield _label(form, name), list(errors)


def _label(form, name):
    """Labels inside the tabs do without the language; here it is needed."""
    try:
        return str(form.instance._meta.get_field(name).verbose_name)
    except LookupError:
        return str(form.fields[name].label)


def _store(form):
    item = form.instance
    for column in _columns(item):
        if not column.null and getattr(item, column.attname) is None and not column.has_default():
            setattr(item, column.attname, _stand_in(column))
    with translation.override(DEFAULT_LANGUAGE):
        item.save()
        form._save_m2m()


def _stand_in(column):
    """A placeholder for a required field while the page is rendered."""
    match column:
        case models.DateTimeField():
            return timezone.now()
        case models.DateField():
            return timezone.localdate()
    return None


def _store_parts(model_admin, request, item, change):
    """Store what is edited inside the form, group by group; one that has errors stays as it is stored."""
    formsets, _inlines = model_admin._create_formsets(request, item, change=change)
    left_out = []
    for formset in formsets:
        with translation.override(DEFAULT_LANGUAGE):
            if formset.is_valid():
                formset.save()
                continue
        errors = [error for form in formset.forms for row in form.errors.values() for error in row]
        left_out.append((str(formset.model._meta.verbose_name_plural), [*formset.non_form_errors(), *errors]))
    return left_out
