"""The navigation of the office: everything by the task it serves, where its kind says.

A model that is no declared kind stands in the last section, so that nothing is ever out of reach.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from infocentre.accounts.rights import may
from infocentre.accounts.roles import Role, roles_of
from infocentre.content.kinds import kind_of
from infocentre.office.bin import kinds as bin_kinds


@dataclass(frozen=True)
class Screen:
    """A screen of the office that is no list of a model; `is_for` says whether a user may open it."""

    name: str
    label: Promise
    is_for: Callable[[object], bool]


@dataclass(frozen=True)
class Section:
    key: str
    label: Promise
    screens: tuple[Screen, ...] = ()


def may_remove_examples(user) -> bool:
    return user.is_superuser or Role.DIRECTOR in roles_of(user)


def deletes_something(user) -> bool:
    return any(may(user, "delete", model) for model in bin_kinds())


def changes_something(user) -> bool:
    return any(may(user, "change", model) for model in bin_kinds())


SECTIONS = (
    Section(
        "content",
        pgettext_lazy("section of the office", "Content"),
        (Screen("translations:board", _("Translations"), changes_something),),
    ),
    Section("taking-part", pgettext_lazy("section of the office", "Opportunities and study")),
    Section("people", pgettext_lazy("section of the office", "People")),
    Section("library", pgettext_lazy("section of the office", "Library")),
    Section(
        "site",
        pgettext_lazy("section of the office", "Site"),
        (
            Screen("office:bin", _("Bin"), deletes_something),
            Screen("office:examples", _("Examples"), may_remove_examples),
        ),
    ),
)
BY_KEY = {section.key: section for section in SECTIONS}
LAST = (SECTIONS[-1], inf)


def place_of(model):
    """The section a model stands in and its place there."""
    kind = kind_of(model)
    return (BY_KEY[kind.office.section], kind.office.place) if kind else LAST


def order(model):
    """Sorts models as the navigation shows them."""
    section, place = place_of(model)
    return SECTIONS.index(section), place


def in_order(models) -> list[type]:
    """Models as the navigation shows them."""
    return sorted(models, key=order)


def section_of(model) -> Section:
    return place_of(model)[0]


def navigation(app_list, request) -> list[dict]:
    """Django's list by application, which holds only what the user may see, arranged by task.

    It keeps the form of Django's list; `current` marks where the user is.
    """
    models = [model for app in app_list for model in app["models"]]
    sections = []
    for section in SECTIONS:
        own = sorted((each for each in models if section_of(each["model"]) is section), key=_place)
        entries = [*own, *(_entry(screen) for screen in section.screens if screen.is_for(request.user))]
        if entries:
            sections.append(
                {
                    "name": section.label,
                    "app_label": section.key,
                    "app_url": "",
                    "has_module_perms": True,
                    "models": [entry | {"current": _current(entry, request.path)} for entry in entries],
                }
            )
    return sections


def _place(entry):
    return place_of(entry["model"])[1]


def _entry(screen):
    return {"name": screen.label, "admin_url": reverse(screen.name), "add_url": None, "perms": {}}


def _current(entry, path):
    """What `aria-current` says of an entry: this very screen, or one below it."""
    address = entry["admin_url"]
    if not address or not path.startswith(address):
        return ""
    return "page" if path == address else "true"
