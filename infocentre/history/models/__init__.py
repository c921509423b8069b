"""What is kept of an item in time: the steps of its history, the working copy of its next text."""

from infocentre.history.models.copies import WorkingCopy
from infocentre.history.models.steps import Action, Step

__all__ = ["Action", "Step", "WorkingCopy"]
