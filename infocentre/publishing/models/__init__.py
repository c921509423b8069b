"""What decides about an item on its way to the site: its checklist, and what colleagues say of it."""

from infocentre.publishing.models.checklist import Checklist
from infocentre.publishing.models.comments import Comment

__all__ = ["Checklist", "Comment"]
