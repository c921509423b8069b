"""How the screens of the office write moments."""

from django import template

from infocentre.content.admin.columns import as_typed
from infocentre.content.models import Precision

register = template.Library()


@register.filter
def as_typed_moment(moment):
    """A moment to the minute, Almaty time, as the reader's language types it."""
    return as_typed(moment, Precision.TIME)


@register.filter
def kind_label(item):
    """The kind of an item as addresses name it."""
    return item._meta.label_lower


@register.filter
def kind_name(item):
    return item._meta.verbose_name
