"""Names of fields as people read them."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from infocentre.content.languages import LANGUAGES, SHORT_NAMES


def field_name(model, name: str) -> str:
    """`title_kk` as the form calls it, with the language it is in; an unknown name as it is."""
    base, _dash, code = name.rpartition("_")
    language = code if base and code in LANGUAGES else None
    try:
        field = model._meta.get_field(base if language else name)
    except (AttributeError, FieldDoesNotExist):
        return _(name)
    label = str(field.verbose_name)
    return f"{label} ({SHORT_NAMES[language]})" if language else label
