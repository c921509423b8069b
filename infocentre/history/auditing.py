"""The steps of items to the site and back, as the office takes them."""

from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.history import models as history
from infocentre.history.journal import step_recorded

# Saving alone is noted by Django's own history, see `audit.office`.
ACTIONS = {
    history.Action.SENT: Action.SENT_TO_REVIEW,
    history.Action.RETURNED: Action.RETURNED,
    history.Action.PUBLISHED: Action.PUBLISHED,
    history.Action.SCHEDULED: Action.SCHEDULED,
    history.Action.UNPUBLISHED: Action.UNPUBLISHED,
    history.Action.ARCHIVED: Action.ARCHIVED,
    history.Action.DROPPED: Action.COPY_DROPPED,
    history.Action.RESTORED: Action.RESTORED,
    history.Action.BINNED: Action.BINNED,
    history.Action.UNBINNED: Action.UNBINNED,
    history.Action.OVERRIDDEN: Action.CHECKLIST_OVERRIDDEN,
}


def connect():
    step_recorded.connect(_step_taken, dispatch_uid="audit.steps")


def _step_taken(sender, item, step, user, **kwargs):
    if action := ACTIONS.get(step.action):
        record(action, user, item, {"reason": step.note} if step.note else None)
