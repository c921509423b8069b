"""The checklist of an item: what must be mended before it is published, and what is worth a look."""

from infocentre.publishing.checklist.checks import check, save
from infocentre.publishing.checklist.finding import Finding, Findings, shown

__all__ = ["Finding", "Findings", "check", "save", "shown"]
