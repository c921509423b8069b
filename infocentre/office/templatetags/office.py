"""How the screens of the office write moments and people."""

from django import template

from infocentre.content.dates import as_typed
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


@register.filter
def person(user):
    """The name of a user; a dash for none or a deleted one."""
    return (user.get_full_name() or user.get_username()) if user else "–"


@register.inclusion_tag("admin/history/_saved.html", takes_context=True)
def saved_marks(context):
    """After saving, tells the browser which autosaved forms to discard."""
    session = getattr(context.get("request"), "session", None)
    return {"marks": session.pop("office_saved", []) if session is not None else []}
