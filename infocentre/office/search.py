"""Search of the office: by name or address, in everything the user may see."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q

from infocentre.content.composition import items_with_history
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable
from infocentre.office.admin import SingletonAdmin
from infocentre.office.rows import Item, Kind, Kinds
from infocentre.search.results import words_of

# How many rows of one kind are shown; one more is asked for, to know whether there are more.
MAX_ROWS = 8


@dataclass(frozen=True)
class Group:
    """What was found of one kind."""

    kind: Kind
    items: list[Item]
    more: str


def searchable(site, request) -> Kinds:
    """Content and library: whatever has a name in our languages and a list of its own."""
    admins = map(site.get_model_admin, filter(site.is_registered, items_with_history()))
    return Kinds(Kind(each) for each in admins if not isinstance(each, SingletonAdmin)).allowing(
        "view", request
    )


def named_by(kind, words) -> Q:
    """Objects whose name, in any language, or address contains all the words."""
    columns = {column for code in LANGUAGES for column in kind.name_columns(code)}
    columns |= {"slug"} & kind.columns
    condition = Q()
    for word in words:
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__icontains": word})
        condition &= anywhere
    return condition


def search(site, request, text) -> list[Group]:
    """Groups in the order of the navigation; one query, whatever the number of kinds."""
    words = words_of(text)
    if not words:
        return []
    kinds = searchable(site, request)

    def rows(kind):
        objects = kind.model._default_manager
        objects = objects.outside_bin() if issubclass(kind.model, Publishable) else objects.all()
        return kind.rows(objects.filter(named_by(kind, words)))

    found = {}
    for item in kinds.items_of_each(rows, MAX_ROWS + 1):
        found.setdefault(item.kind.label, []).append(item)
    return [_group(kind, found[kind.label], text) for kind in kinds if kind.label in found]


def _group(kind, items, text):
    more = kind.address("changelist", query=urlencode({"q": text})) if len(items) > MAX_ROWS else ""
    return Group(kind, items[:MAX_ROWS], more)
