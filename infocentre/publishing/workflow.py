"""From draft to the site and back: which steps there are, from where to where, and who may take them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from infocentre.accounts.rights import may_publish, may_write_all
from infocentre.content.models import Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history.models import Action

# Buttons of the form that store what is typed and then take a step.
SAVING = {
    "_review": Action.SENT,
    "_return": Action.RETURNED,
    "_publish": Action.PUBLISHED,
    "_schedule": Action.SCHEDULED,
}
# The status a step leads to; saving leaves it as it is.
LEADS_TO = {
    Action.SENT: Status.IN_REVIEW,
    Action.RETURNED: Status.DRAFT,
    Action.PUBLISHED: Status.PUBLISHED,
    Action.SCHEDULED: Status.SCHEDULED,
    Action.UNPUBLISHED: Status.DRAFT,
    Action.ARCHIVED: Status.ARCHIVED,
}
# The step that leads to a status, where one does.
STEP_TO = {
    Status.IN_REVIEW: Action.SENT,
    Status.PUBLISHED: Action.PUBLISHED,
    Status.SCHEDULED: Action.SCHEDULED,
    Status.ARCHIVED: Action.ARCHIVED,
}
GOING_PUBLIC = {Action.PUBLISHED, Action.SCHEDULED}
FOR_PUBLISHERS = {Action.RETURNED, Action.UNPUBLISHED, Action.ARCHIVED, *GOING_PUBLIC}


def is_allowed(action, user, model) -> bool:
    """Whether a user who may change an item of a kind may take this step with it."""
    return action not in FOR_PUBLISHERS or may_publish(user, model)


def needs_copy(item, user) -> bool:
    """What visitors see, or will see without a further decision, is not changed in place."""
    if item.is_public:
        return True
    return item.status == Status.SCHEDULED and not may_publish(user, type(item))


def status_after(action, status):
    return LEADS_TO.get(action, status)


@dataclass(frozen=True)
class Button:
    """A step that the form offers: the name it is sent under, its label, how it looks, what comes of it."""

    name: str
    label: str | Promise
    style: str = ""
    help: str | Promise = ""


def buttons(item, copy, user, model) -> list[Button]:
    """The steps that make sense now, for this user; the first is the main one."""
    status = copy.status if copy else item.status if item else Status.DRAFT
    publishes = may_publish(user, model)
    offered = []
    if publishes:
        label = _("Publish changes") if item is not None and (copy or item.is_public) else _("Publish")
        offered.append(Button("_publish", label, "primary"))
    if status == Status.IN_REVIEW and publishes:
        offered.append(Button("_return", _("Return to the author")))
    if status in (Status.DRAFT, Status.ARCHIVED) or (status in PUBLIC_STATUSES and not copy):
        style = "" if publishes else "primary"
        offered.append(Button("_review", _("Send for review"), style))
    return offered


def other_steps(item, copy, user) -> list[Button]:
    """Steps that need nothing typed; each says what comes of it."""
    offered = []
    if copy is not None and may_write_all(user, item):
        offered.append(
            Button("drop", _("Discard the working copy"), help=_("The item stays as visitors see it now."))
        )
    if may_publish(user, type(item)) and item.status in PUBLIC_STATUSES:
        offered += [
            Button(
                "unpublish", _("Take off the site"), help=_("It becomes a draft again; its address stays.")
            ),
            Button("archive", _("Archive"), help=_("It leaves the site for good but stays in the office.")),
        ]
    return offered
