"""What the form of an item says around its fields: where it stands, what can be done, what was found."""

from dataclasses import dataclass, field

from infocentre.accounts import rights
from infocentre.content.models import Status
from infocentre.history.models import WorkingCopy
from infocentre.publishing import checklist, workflow
from infocentre.publishing.models import Checklist, Comment


@dataclass
class Panel:
    item: object
    copy: WorkingCopy | None
    status: str
    form: object
    is_seen: bool = False
    may_save: bool = True
    may_publish: bool = False
    may_override: bool = False
    buttons: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    checklist: Checklist | None = None
    comments: list = field(default_factory=list)
    missing: list = field(default_factory=list)
    step_address: str = ""
    # Where it is moved to the bin; empty for whoever may not.
    delete_address: str = ""

    @property
    def status_label(self):
        return Status(self.status).label

    @property
    def findings(self):
        return checklist.shown(self.checklist.findings, type(self.item)) if self.checklist else []


def panel_of(intent, form) -> Panel:
    item, user, model = intent.item, intent.by, intent.model
    panel = Panel(item, intent.copy, intent.status, form, missing=intent.missing)
    panel.may_save = bool(rights.writable_languages(user, model, item))
    panel.may_publish = rights.may_publish(user, model)
    panel.may_override = rights.may_override(user)
    if panel.may_save:
        panel.buttons = workflow.buttons(item, intent.copy, user, model)
    if item is not None:
        panel.is_seen = item.is_public
        panel.checklist = Checklist.objects.of(item).first()
        panel.comments = list(Comment.objects.of(item).select_related("author"))
        panel.steps = workflow.other_steps(item, intent.copy, user) if panel.may_save else []
    return panel
