"""Signing in and out, passwords, second factors, roles: what happens to accounts, whoever causes it."""

from datetime import timedelta

from django.apps import apps
from django.contrib.auth import get_user_model, signals
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.utils import timezone

from infocentre.audit.actions import Action
from infocentre.audit.current_request import is_visitor
from infocentre.audit.log import record
from infocentre.audit.models import Entry

# A guessing program must not fill the log: so many failures a minute are noted for one account, and of
# names that no account has.
FAILURES_NOTED, UNKNOWN_NOTED = 10, 1
RIGHTS = ("is_superuser", "is_staff")


def connect():
    user = get_user_model()
    signals.user_logged_in.connect(signed_in, dispatch_uid="audit.in")
    signals.user_logged_out.connect(signed_out, dispatch_uid="audit.out")
    signals.user_login_failed.connect(sign_in_failed, dispatch_uid="audit.failed")
    pre_save.connect(compare, sender=user, dispatch_uid="audit.compare")
    post_save.connect(saved, sender=user, dispatch_uid="audit.saved")
    post_delete.connect(deleted, sender=user, dispatch_uid="audit.deleted")
    m2m_changed.connect(roles_changed, sender=user.groups.through, dispatch_uid="audit.groups")
    m2m_changed.connect(rights_changed, sender=user.user_permissions.through, dispatch_uid="audit.rights")
    if apps.is_installed("axes"):
        from axes.signals import user_locked_out

        user_locked_out.connect(locked_out, dispatch_uid="audit.locked")
    if apps.is_installed("allauth.mfa"):
        from allauth.mfa import signals as mfa

        mfa.authenticator_added.connect(factor_added, dispatch_uid="audit.factor-added")
        mfa.authenticator_removed.connect(factor_removed, dispatch_uid="audit.factor-removed")
        mfa.authenticator_reset.connect(factor_renewed, dispatch_uid="audit.factor-renewed")


def signed_in(sender, user, **kwargs):
    record(Action.SIGNED_IN, user, user)


def signed_out(sender, user, **kwargs):
    if user is not None:
        record(Action.SIGNED_OUT, user, user)


def sign_in_failed(sender, credentials, **kwargs):
    """Store the typed name only if such an account exists: it may be a password typed too early."""
    user = _account(credentials.get(get_user_model().USERNAME_FIELD))
    recent = Entry.objects.filter(
        action=Action.SIGN_IN_FAILED,
        object_id=str(user.pk) if user else "",
        at__gt=timezone.now() - timedelta(minutes=1),
    )
    if recent.count() < (FAILURES_NOTED if user else UNKNOWN_NOTED):
        record(Action.SIGN_IN_FAILED, item=user)


def locked_out(sender, username=None, **kwargs):
    record(Action.LOCKED_OUT, item=_account(username))


def _account(name):
    return get_user_model().objects.filter(username=name).first() if name else None


def factor_added(sender, user, authenticator, **kwargs):
    record(Action.FACTOR_ADDED, item=user, detail={"factor": str(authenticator.type)})


def factor_removed(sender, user, authenticator, **kwargs):
    record(Action.FACTOR_REMOVED, item=user, detail={"factor": str(authenticator.type)})


def factor_renewed(sender, user, authenticator, **kwargs):
    record(Action.FACTOR_RENEWED, item=user, detail={"factor": str(authenticator.type)})


def compare(sender, instance, update_fields=None, raw=False, **kwargs):
    """Remember an account's rights before saving; updates of `last_login` alone cost no query."""
    watched = {"is_active", *RIGHTS}
    concerns = update_fields is None or watched & set(update_fields)
    instance._audited = None
    if instance.pk and concerns and not raw:
        instance._audited = sender.objects.filter(pk=instance.pk).values(*watched).first()


def saved(sender, instance, created, raw=False, **kwargs):
    if raw:
        return
    if created:
        record(Action.ACCOUNT_CREATED, item=instance)
    # A hash that is renewed at signing in is no change of the password: nothing has been typed then.
    elif instance._password is not None:
        record(Action.PASSWORD_RESET if is_visitor() else Action.PASSWORD_CHANGED, item=instance)
    former = getattr(instance, "_audited", None)
    if former is None:
        return
    if former["is_active"] != instance.is_active:
        action = Action.ACCOUNT_REACTIVATED if instance.is_active else Action.ACCOUNT_DEACTIVATED
        record(action, item=instance)
    if changed := [name for name in RIGHTS if former[name] != getattr(instance, name)]:
        given = [name for name in changed if getattr(instance, name)]
        taken = [name for name in changed if name not in given]
        record(Action.ROLE_CHANGED, item=instance, detail=_given_and_taken(given, taken))


def deleted(sender, instance, **kwargs):
    record(Action.ACCOUNT_DELETED, item=instance)


def roles_changed(sender, instance, **kwargs):
    _memberships_changed(instance, "groups", lambda group: group.name, **kwargs)


def rights_changed(sender, instance, **kwargs):
    _memberships_changed(instance, "user_permissions", lambda right: right.codename, **kwargs)


def _memberships_changed(instance, relation, name_of, action, reverse, model, pk_set, **kwargs):
    """Record which roles or rights were added and removed, from either side of the relation."""
    if action == "pre_clear":
        others = getattr(instance, "user_set" if reverse else relation).all()
    elif action in ("post_add", "post_remove") and pk_set:
        others = model._default_manager.filter(pk__in=pk_set)
    else:
        return
    pairs = [(other, instance) if reverse else (instance, other) for other in others]
    for user in dict.fromkeys(user for user, _granted in pairs):
        names = sorted(name_of(granted) for holder, granted in pairs if holder == user)
        given, taken = (names, []) if action == "post_add" else ([], names)
        record(Action.ROLE_CHANGED, item=user, detail=_given_and_taken(given, taken))


def _given_and_taken(given, taken):
    return {key: names for key, names in (("given", given), ("taken", taken)) if names}
