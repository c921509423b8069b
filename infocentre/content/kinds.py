"""The kinds of things the site holds, and what its rooms need to know of each.

Every app declares its kinds in a module `kinds.py`, which is found by itself. Navigation, roles, search,
sitemap, structured data, previews and checklist go through them and name none of their own. What one room
alone understands is an object of that room, such as `search.sources.Searchable`: here it is only kept.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise

from infocentre.content.models import FormerAddress, Topic


@dataclass(frozen=True)
class Without:
    """Stands in the place of a value that a kind does without, and says why."""

    reason: str

    def __bool__(self):
        return False


class Rights(StrEnum):
    """What is granted together; `accounts.roles` says to whom. Parts go with what they belong to."""

    ITEMS = "items"
    EVENTS = "events"
    PAGES = "pages"
    LIBRARY = "library"
    # What items refer to and editors seldom touch: topics, venues, outlets.
    SUPPORT = "support"
    GLOSSARY = "glossary"
    # What stands around every page.
    SITE = "site"
    FORMER_ADDRESSES = "former addresses"
    LINKS = "links"
    ENQUIRIES = "enquiries"
    AUDIT_LOG = "audit log"
    USERS = "users"
    GROUPS_AND_JOBS = "groups and jobs"


@dataclass(frozen=True)
class OfficePlace:
    """Where the navigation of the office lists a kind: the key of a section, the place in it."""

    section: str
    place: int


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page that is always there, such as a list or a form, by the name of its address."""

    address: str
    title: Promise
    args: tuple[str, ...] = ()
    # The entry of the main menu that is marked on every page whose address begins alike.
    marks: str = ""
    # The drawing behind its title where the page is passed on; empty: it has no picture of its own.
    cover: str = ""
    # Its place among the pages that a menu can lead to, and its name there if that is not its title.
    in_menus: int | None = None
    menu_title: Promise | None = None
    # Its place in the sitemap.
    in_sitemap: int | None = None

    @property
    def url(self) -> str:
        return reverse(self.address, args=self.args)


@dataclass(frozen=True)
class Choice:
    """Editors can choose an item by hand; its line shows these columns besides its title."""

    columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What the office keeps."""

    model: type[Model]
    rights: Rights | Without
    office: OfficePlace
    # Where on the site a thing is seen that has no page of its own.
    shown_on: SitePage | None = None
    # Pages that go with it, besides the list of an item.
    pages: tuple[SitePage, ...] = ()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def site_pages(self) -> tuple[SitePage, ...]:
        return tuple(filter(None, (self.shown_on, *self.pages)))


@dataclass(frozen=True, kw_only=True)
class PublicKind(Kind):
    """What is published item by item. Nothing of it can be forgotten: what a kind lacks, it says why."""

    # The list that leads to an item; its title stands above it on the way from the home page.
    listed_on: SitePage
    # The columns that the address of an item is made of, first the one that tells it from the others.
    address: tuple[str, ...]
    # The drawing of an item without a picture, one of `covers.KINDS`.
    cover: str | Without
    # Its name in the address of the picture of an item's page, for those who pass it on.
    preview: str | Without
    # A `search.sources.Searchable`: how it is found.
    search: object | Without
    # Describes an item for search engines: (item, surroundings of its page) → words of schema.org.
    structured: Callable | Without
    # The name of its section of the sitemap.
    sitemap: str | Without
    chosen: Choice | Without
    # What is looked at before an item is published: each is given the item and yields findings.
    checks: tuple[Callable, ...] = ()
    # Whether items are passed on with their picture, so that a drawing hardly does.
    wants_cover: bool = False
    # Gives an unfinished item what the database asks of a public one, for its preview.
    make_up: Callable | None = None

    @property
    def site_pages(self):
        return (self.listed_on, *super().site_pages)


_kinds: dict[type[Model], Kind] = {}
_pages: list[SitePage] = []


def register(*kinds: Kind) -> None:
    for kind in kinds:
        if kind.model in _kinds:
            raise ValueError(f"{kind.label} is declared already.")
        _kinds[kind.model] = kind


def register_pages(*pages: SitePage) -> None:
    """Pages of the site that go with no kind."""
    _pages.extend(pages)


def kind_of(model: type[Model]) -> Kind | None:
    return _kinds.get(model)


def all_kinds() -> list[Kind]:
    """In the order of the apps, those of one app as they are declared."""
    return list(_kinds.values())


def kinds_with(name: str) -> Iterable[PublicKind]:
    """The kinds that say something of this name."""
    return (kind for kind in _kinds.values() if getattr(kind, name, None))


def site_pages() -> list[SitePage]:
    """Every page that is always there, each once."""
    pages = [*(page for kind in _kinds.values() for page in kind.site_pages), *_pages]
    return list({(page.address, page.args): page for page in pages}.values())


register(
    Kind(model=Topic, rights=Rights.SUPPORT, office=OfficePlace("library", 30)),
    Kind(model=FormerAddress, rights=Rights.FORMER_ADDRESSES, office=OfficePlace("site", 70)),
)
