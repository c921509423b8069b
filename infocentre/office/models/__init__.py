"""What the office keeps about items: history, working copies, checklists, what colleagues say."""

from infocentre.office.models.checklist import Checklist
from infocentre.office.models.copies import WorkingCopy
from infocentre.office.models.history import Action, Step
from infocentre.office.models.items import AboutItem
from infocentre.office.models.links import PreviewLink
from infocentre.office.models.presence import Presence
from infocentre.office.models.talk import Comment

__all__ = ["AboutItem", "Action", "Checklist", "Comment", "Presence", "PreviewLink", "Step", "WorkingCopy"]
