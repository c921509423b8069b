"""What the log tells apart, and the areas it can be narrowed to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Action(models.TextChoices):
    ADDED = "added", pgettext_lazy("what somebody did", "added")
    CHANGED = "changed", pgettext_lazy("what somebody did", "changed")
    DELETED = "deleted", pgettext_lazy("what somebody did", "deleted")
    BINNED = "binned", _("moved to the bin")
    UNBINNED = "unbinned", _("restored from the bin")
    RESTORED = "restored", _("older version restored")
    SENT_TO_REVIEW = "sent-to-review", _("sent to review")
    RETURNED = "returned", _("returned to the author")
    SCHEDULED = "scheduled", _("publication scheduled")
    PUBLISHED = "published", _("published")
    UNPUBLISHED = "unpublished", _("taken off the site")
    ARCHIVED = "archived", _("archived")
    CHECKLIST_OVERRIDDEN = "checklist-overridden", _("published despite errors")
    COPY_DROPPED = "copy-dropped", _("working copy discarded")
    PREVIEW_LINK_MADE = "preview-link-made", _("preview link made")
    PREVIEW_LINK_REVOKED = "preview-link-revoked", _("preview link revoked")
    SIGNED_IN = "signed-in", _("signed in")
    SIGN_IN_FAILED = "sign-in-failed", _("sign-in failed")
    SIGNED_OUT = "signed-out", _("signed out")
    LOCKED_OUT = "locked-out", _("locked out after failed sign-ins")
    SESSION_ENDED = "session-ended", _("session ended")
    PASSWORD_CHANGED = "password-changed", _("password changed")
    PASSWORD_RESET = "password-reset", _("password reset by e-mail")
    FACTOR_ADDED = "factor-added", _("second factor added")
    FACTOR_REMOVED = "factor-removed", _("second factor removed")
    FACTOR_RENEWED = "factor-renewed", _("recovery codes renewed")
    ROLE_CHANGED = "role-changed", _("roles changed")
    ACCOUNT_CREATED = "account-created", _("account created")
    ACCOUNT_DEACTIVATED = "account-deactivated", _("account deactivated")
    ACCOUNT_REACTIVATED = "account-reactivated", _("account reactivated")
    ACCOUNT_DELETED = "account-deleted", _("account deleted")
    PERSONAL_VIEWED = "personal-viewed", _("personal data viewed")
    PERSONAL_EXPORTED = "personal-exported", _("personal data exported")
    PERSONAL_DELETED = "personal-deleted", _("personal data deleted")
    EXPORTED = "exported", _("exported")
    IMPORTED = "imported", _("imported")
    LOG_EXPORTED = "log-exported", _("audit log exported")
    SETTINGS_CHANGED = "settings-changed", _("settings changed")


def known_actions():
    """Callable choices, so that a new action needs no migration."""
    return Action.choices


class Area(models.TextChoices):
    CONTENT = "content", _("Content")
    PUBLICATION = "publication", _("Publication")
    SIGNING_IN = "signing-in", _("Signing in")
    ACCOUNTS = "accounts", _("Accounts and rights")
    PERSONAL = "personal", _("Personal data")
    EXCHANGE = "exchange", _("Import and export")


ACTIONS_OF_AREA = {
    Area.CONTENT: [
        *(Action.ADDED, Action.CHANGED, Action.DELETED, Action.BINNED, Action.UNBINNED, Action.RESTORED),
        *(Action.COPY_DROPPED, Action.SETTINGS_CHANGED),
    ],
    Area.PUBLICATION: [
        *(Action.SENT_TO_REVIEW, Action.RETURNED, Action.SCHEDULED, Action.PUBLISHED, Action.UNPUBLISHED),
        *(
            Action.ARCHIVED,
            Action.CHECKLIST_OVERRIDDEN,
            Action.PREVIEW_LINK_MADE,
            Action.PREVIEW_LINK_REVOKED,
        ),
    ],
    Area.SIGNING_IN: [
        *(Action.SIGNED_IN, Action.SIGN_IN_FAILED, Action.SIGNED_OUT, Action.LOCKED_OUT),
        Action.SESSION_ENDED,
    ],
    Area.ACCOUNTS: [
        *(Action.PASSWORD_CHANGED, Action.PASSWORD_RESET, Action.ROLE_CHANGED),
        *(Action.FACTOR_ADDED, Action.FACTOR_REMOVED, Action.FACTOR_RENEWED),
        *(Action.ACCOUNT_CREATED, Action.ACCOUNT_DEACTIVATED, Action.ACCOUNT_REACTIVATED),
        Action.ACCOUNT_DELETED,
    ],
    Area.PERSONAL: [Action.PERSONAL_VIEWED, Action.PERSONAL_EXPORTED, Action.PERSONAL_DELETED],
    Area.EXCHANGE: [Action.EXPORTED, Action.IMPORTED, Action.LOG_EXPORTED],
}
