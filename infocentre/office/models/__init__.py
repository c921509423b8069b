"""What the office keeps about items: who has their forms open, links that show drafts."""

from infocentre.office.models.links import PreviewLink
from infocentre.office.models.presence import Presence

__all__ = ["Presence", "PreviewLink"]
