"""How the screens of the office write moments."""

from django import template

from infocentre.content.admin.columns import as_typed
from infocentre.content.models import Precision

register = template.Library()


@register.filter
def as_typed_moment(moment):
    """A moment to the minute, Almaty time, as the reader's language types it."""
    return as_typed(moment, Precision.TIME)
