"""Where an item is seen: most have a page of their own, the others appear on a page of the site."""

from django.urls import resolve, reverse
from django.utils import timezone

from infocentre.content.models import Publishable

# Kinds that are seen on a page which belongs to no single item.
PAGES = {
    "news.coverage": "news:media",
    "pages.sitesettings": "pages:home",
    "pages.presskit": "pages:press-kit",
}
# Kinds that are seen on the page of the item they are a part of.
HOSTS = {"lectures.recording": "lecture"}


def has_place(model) -> bool:
    return issubclass(model, Publishable) or model._meta.label_lower in {*PAGES, *HOSTS}


def host_of(item):
    """The item on whose page this one is seen: itself, or what it is a part of."""
    relation = HOSTS.get(item._meta.label_lower)
    return getattr(item, relation) if relation else item


def address_of(item) -> str:
    """The public address at which an item is seen in the active language, with the page of a long list."""
    name = PAGES.get(item._meta.label_lower)
    address = reverse(name) if name else item.get_absolute_url().partition("#")[0]
    view = getattr(resolve(address).func, "view_class", None)
    if not hasattr(view, "listed") or view.model is not type(item):
        return address
    keys = list(view.listed(timezone.now()).values_list("pk", flat=True))
    page = keys.index(item.pk) // view.paginate_by + 1 if item.pk in keys else 1
    return f"{address}?page={page}" if page > 1 else address
