"""Where an item is seen: most have a page of their own, the others appear on a page of the site."""

from django.urls import resolve
from django.utils import timezone

from infocentre.content.kinds import kind_of
from infocentre.content.models import Publishable


def has_place(model) -> bool:
    """Whether visitors see it at all: on its own page, on one of the site, or with what it belongs to."""
    if issubclass(model, Publishable) or hasattr(model, "belongs_to"):
        return True
    return getattr(kind_of(model), "shown_on", None) is not None


def host_of(item):
    """The item on whose page this one is seen: itself, or what it is a part of."""
    return item.belongs_to if hasattr(type(item), "belongs_to") else item


def address_of(item) -> str:
    """The public address at which an item is seen in the active language, with the page of a long list."""
    place = kind_of(type(item)).shown_on
    address = place.url if place else item.get_absolute_url().partition("#")[0]
    view = getattr(resolve(address).func, "view_class", None)
    if not hasattr(view, "list_queryset") or view.model is not type(item):
        return address
    keys = list(view.list_queryset(timezone.now()).values_list("pk", flat=True))
    page = keys.index(item.pk) // view.paginate_by + 1 if item.pk in keys else 1
    return f"{address}?page={page}" if page > 1 else address
