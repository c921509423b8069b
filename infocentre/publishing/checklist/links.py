"""Links from a text to pages and files of the site itself: whether visitors get there."""

import re
from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.urls import Resolver404, resolve
from django.utils import translation

from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.content.models import FormerAddress, Publishable
from infocentre.publishing.checklist.finding import Finding, Level
from infocentre.publishing.checklist.reading import rich_texts

REFERENCE = re.compile(r"item:([a-z]+\.[a-z]+):(\d+)")
# The part of an address that names an item: what the site's routes call it, and where the item keeps it.
NAMING = ("slug", "path")


@dataclass(frozen=True)
class Target:
    """An item that a link leads to, by the value of one of its columns."""

    model: type
    column: str
    value: str


BROKEN = object()


def internal_links(item):
    links = [(field, href) for field, reading in rich_texts(item) for href in reading.links]
    targets = {href: target for _field, href in links if (target := target_of(href)) is not None}
    seen = _reachable({target for target in targets.values() if target is not BROKEN}, item)
    for field, href in dict.fromkeys(links):
        target = targets.get(href)
        if target is BROKEN:
            yield Finding(Level.ERROR, "broken-link", field, (href[:120],))
        elif target is not None and target not in seen:
            yield Finding(Level.ERROR, "hidden-link", field, (href[:120],))


def target_of(href) -> Target | object | None:
    """The item that an address of the site names; BROKEN for no address, None for any other one."""
    if href.startswith("item:"):
        return _referred(href)
    if (path := _local_path(href)) is None:
        return None
    if path.startswith((settings.MEDIA_URL, settings.STATIC_URL)):
        return None if _is_file(path) else BROKEN
    match = _match(path) or _match(f"{path}/")
    if match is None:
        return BROKEN
    model = getattr(getattr(match.func, "view_class", None), "model", None)
    name = next((name for name in NAMING if name in match.kwargs), None)
    if name is None or not (isinstance(model, type) and issubclass(model, Publishable)):
        return None
    return Target(model, name, match.kwargs[name])


def _match(path):
    first = path.split("/", 2)[1]
    try:
        with translation.override(first if first in LANGUAGES else DEFAULT_LANGUAGE):
            return resolve(path)
    except Resolver404:
        return None


def _referred(href):
    match = REFERENCE.fullmatch(href)
    try:
        model = match and apps.get_model(match[1])
    except LookupError:
        model = None
    is_item = isinstance(model, type) and issubclass(model, Publishable)
    return Target(model, "pk", match[2]) if is_item else BROKEN


def _local_path(href):
    """The path of an address on the site itself, None for any other."""
    parts = urlsplit(href)
    if parts.netloc and f"{parts.scheme}://{parts.netloc}" != settings.SITE_ORIGIN.rstrip("/"):
        return None
    if parts.scheme and not parts.netloc:
        return None
    return unquote(parts.path) if parts.path.startswith("/") else None


def _is_file(path):
    if path.startswith(settings.STATIC_URL):
        return finders.find(path.removeprefix(settings.STATIC_URL)) is not None
    try:
        return default_storage.exists(path.removeprefix(settings.MEDIA_URL))
    except SuspiciousFileOperation:
        return False


def _reachable(targets, item) -> set[Target]:
    """Those targets that visitors reach, at their present or at a former address: a query or two a kind."""
    wanted = defaultdict(set)
    for target in targets:
        wanted[target.model, target.column].add(target.value)
    reached = set()
    for (model, column), values in wanted.items():
        found = {str(value) for value in _published(model, column, values)}
        if type(item) is model:
            found.add(str(getattr(item, column)))
        if column == "slug" and (rest := values - found):
            found |= set(_former(model, rest))
        reached |= {Target(model, column, value) for value in found}
    return reached


def _published(model, column, values):
    items = model.objects.published().filter(**{f"{column}__in": values})
    return items.values_list(column, flat=True)


def _former(model, slugs):
    former = FormerAddress.objects.filter(kind=model._meta.label_lower, slug__in=slugs)
    public = model.objects.published().values("pk")
    return former.filter(object_id__in=public).values_list("slug", flat=True)
