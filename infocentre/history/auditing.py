"""The steps of items to the site and back, as the office takes them."""

from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.history.journal import kept
from infocentre.history.models import Action as Step

# Saving alone is noted by Django's own history, see `audit.office`.
ACTIONS = {
    Step.SENT: Action.SENT_TO_REVIEW,
    Step.RETURNED: Action.RETURNED,
    Step.PUBLISHED: Action.PUBLISHED,
    Step.SCHEDULED: Action.SCHEDULED,
    Step.UNPUBLISHED: Action.UNPUBLISHED,
    Step.ARCHIVED: Action.ARCHIVED,
    Step.DROPPED: Action.COPY_DROPPED,
    Step.RESTORED: Action.RESTORED,
    Step.BINNED: Action.BINNED,
    Step.UNBINNED: Action.UNBINNED,
    Step.OVERRIDDEN: Action.GATE_OVERRIDDEN,
}


def connect():
    kept.connect(_step_taken, dispatch_uid="audit.steps")


def _step_taken(sender, item, step, user, **kwargs):
    if action := ACTIONS.get(step.action):
        record(action, user, item, {"reason": step.note} if step.note else None)
