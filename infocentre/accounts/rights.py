"""Who may do what with an item in which state, beyond what permissions say."""

from django.contrib.auth import get_permission_codename

from infocentre.accounts.roles import TRANSLATORS, Role, roles_of
from infocentre.content.languages import LANGUAGES


def may(user, action, model) -> bool:
    """Whether a user has Django's permission for `action` on a kind."""
    return user.has_perm(f"{model._meta.app_label}.{get_permission_codename(action, model._meta)}")


def may_see(user, item) -> bool:
    """Whether the office shows a user an item at all."""
    return may(user, "view", type(item)) or may(user, "change", type(item))


def may_publish(user, model) -> bool:
    return may(user, "publish", model)


def may_override(user) -> bool:
    """Whether a user may publish despite errors in the checklist."""
    return user.is_superuser or bool(roles_of(user) & {Role.EDITOR, Role.DIRECTOR})


def writable_languages(user, model, item=None) -> tuple[str, ...]:
    """The languages whose texts a user may change in an item, or in a new one.

    Publishers may change everything, authors what they created themselves, translators the texts of
    their languages in every item. Without texts of one's own nothing else of it can be changed either.
    """
    if item is None:
        return LANGUAGES if may(user, "add", model) else ()
    if not may(user, "change", model):
        return ()
    if owner := getattr(item, "belongs_to", None):
        # A part with a form of its own is whoever's the whole is.
        return writable_languages(user, type(owner), owner)
    roles = roles_of(user)
    if user.is_superuser or not roles & {Role.AUTHOR, *TRANSLATORS}:
        return LANGUAGES
    own = getattr(item, "created_by_id", user.pk) == user.pk
    if may(user, "delete", model) or (Role.AUTHOR in roles and own):
        return LANGUAGES
    return tuple(code for role, code in TRANSLATORS.items() if role in roles)


def may_write_all(user, item) -> bool:
    """What holds every language is dropped or replaced by those alone who may write them all."""
    return writable_languages(user, type(item), item) == LANGUAGES


def may_write(user, item) -> bool:
    return bool(writable_languages(user, type(item), item))
