"""What the columns are called and what they take, as the page of the import explains it."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from infocentre.content.labels import field_name
from infocentre.transfer import values


@dataclass
class Explained:
    name: str
    label: str
    takes: str
    codes: list


def columns_of(resource):
    model = resource._meta.model
    explained = []
    for field in resource.get_import_fields():
        model_field = model._meta.get_field(field.attribute)
        choices = getattr(model_field, "base_field", model_field).flatchoices
        codes = [(code, label) for code, label in choices if code]
        label = capfirst(field_name(model, field.column_name))
        explained.append(Explained(field.column_name, label, _takes(field.widget), codes))
    return explained


def _takes(widget):
    match widget:
        case values.DayWidget():
            return _("a date, as in 2026-03-01 or 01.03.2026")
        case values.MomentWidget():
            return _("date and time, as in 2026-03-01 09:30, Almaty time")
        case values.NumberWidget():
            return _("a whole number")
        case values.ItemWidget():
            return _("the address of one item")
        case values.ItemsWidget():
            return _("addresses of items, separated by commas")
        case values.CodesWidget():
            return _("codes, separated by commas")
        case values.LinesWidget():
            return _("addresses of pages, one per line")
    return ""
