"""Who may do what in the editorial office: one table, granted to the groups after each migration.

Each kind of thing says in its declaration with which others it is granted. The groups of people are named by
stable keys; people read their labels. What a permission cannot say (which language a translator may touch,
what an author may still change) is decided where the work is done, by these roles.
"""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth import get_permission_codename
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.composition import all_parts_of
from infocentre.content.kinds import Rights, all_kinds
from infocentre.content.languages import LANGUAGES


class Role(models.TextChoices):
    AUTHOR = "author", _("Author")
    TRANSLATOR_KK = "translator-kk", _("Translator into Kazakh")
    TRANSLATOR_RU = "translator-ru", _("Translator into Russian")
    TRANSLATOR_EN = "translator-en", _("Translator into English")
    EDITOR = "editor", _("Editor")
    EVENT_MANAGER = "event-manager", _("Event manager")
    ENQUIRIES = "enquiries", _("Enquiries")
    DIRECTOR = "director", _("Director")


TRANSLATORS = {f"translator-{code}": code for code in LANGUAGES}

VIEW = ("view",)
EDIT = ("view", "add", "change")
MANAGE = (*EDIT, "delete")
PUBLISH = (*MANAGE, "publish")
TRANSLATE = ("view", "change")

ITEMS = (Rights.ITEMS, Rights.EVENTS)
EVERYTHING = (*ITEMS, Rights.PAGES, Rights.LIBRARY, Rights.SUPPORT, Rights.SITE)


@dataclass(frozen=True)
class Grant:
    """What may be done with the kinds of some groups, and with the parts edited inside their forms."""

    actions: tuple[str, ...]
    groups: tuple[Rights, ...]
    with_parts: tuple[str, ...] = ()


EDITING = [
    Grant(PUBLISH, (*ITEMS, Rights.PAGES), with_parts=MANAGE),
    Grant(MANAGE, (Rights.LIBRARY, Rights.SUPPORT, Rights.SITE, Rights.GLOSSARY), with_parts=MANAGE),
    Grant(VIEW, (Rights.FORMER_ADDRESSES,)),
    Grant(TRANSLATE, (Rights.LINKS,)),
]
TRANSLATING = [Grant(TRANSLATE, EVERYTHING, with_parts=TRANSLATE), Grant(EDIT, (Rights.GLOSSARY,))]
ENQUIRING = [Grant(("view", "change", "delete"), (Rights.ENQUIRIES,))]
GRANTED = {
    Role.AUTHOR: [
        Grant(EDIT, (*ITEMS, Rights.LIBRARY, Rights.SUPPORT), with_parts=MANAGE),
        Grant(VIEW, (Rights.PAGES,), with_parts=VIEW),
    ],
    Role.TRANSLATOR_KK: TRANSLATING,
    Role.TRANSLATOR_RU: TRANSLATING,
    Role.TRANSLATOR_EN: TRANSLATING,
    Role.EDITOR: EDITING,
    Role.EVENT_MANAGER: [
        Grant(PUBLISH, (Rights.EVENTS,), with_parts=MANAGE),
        Grant(EDIT, (Rights.LIBRARY, Rights.SUPPORT)),
        Grant(VIEW, EVERYTHING, with_parts=VIEW),
    ],
    Role.ENQUIRIES: ENQUIRING,
    Role.DIRECTOR: [
        *EDITING,
        *ENQUIRING,
        Grant(VIEW, (Rights.AUDIT_LOG,)),
        Grant(MANAGE, (Rights.USERS,)),
        Grant(TRANSLATE, (Rights.GROUPS_AND_JOBS,)),
    ],
}


def permissions_of(role) -> set[tuple[str, str]]:
    """(app label, codename) of everything that is granted to `role`."""
    found = set()
    for each in GRANTED[role]:
        for kind in all_kinds():
            if kind.rights in each.groups:
                found |= permissions(each.actions, [kind.model])
                found |= permissions(each.with_parts, all_parts_of(kind.model))
    return found


def permissions(actions, models) -> set[tuple[str, str]]:
    return {
        (model._meta.app_label, get_permission_codename(action, model._meta))
        for model in models
        for action in actions
    }


def grant(**kwargs):
    """Give each group exactly what the table says; called when permissions exist, after each migration."""
    every = apps.get_model("auth.Permission").objects.select_related("content_type")
    known = {(each.content_type.app_label, each.codename): each for each in every}
    for role in Role:
        group, _made = apps.get_model("auth.Group").objects.get_or_create(name=role.value)
        group.permissions.set([known[key] for key in permissions_of(role) if key in known])


def roles_of(user) -> set[str]:
    """The roles of a user, asked once; a superuser has no need of any."""
    if not hasattr(user, "_roles"):
        user._roles = set(user.groups.values_list("name", flat=True)) if user.pk else set()
    return user._roles


def languages_of(user) -> tuple[str, ...]:
    """The languages whose texts a user may write: all, unless translating is their only role."""
    if user.is_superuser:
        return LANGUAGES
    roles = roles_of(user)
    if roles & {Role.AUTHOR, Role.EDITOR, Role.EVENT_MANAGER, Role.DIRECTOR}:
        return LANGUAGES
    return tuple(code for role, code in TRANSLATORS.items() if role in roles)


def only_translates(user) -> bool:
    """Whether a user may change texts in languages of theirs and nothing else of an item."""
    return not user.is_superuser and languages_of(user) != LANGUAGES
