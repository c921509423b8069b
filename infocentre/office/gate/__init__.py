"""The checklist of an item: what must be mended before it is published, and what is worth a look."""

from infocentre.office.gate.checks import check, keep
from infocentre.office.gate.finding import Finding, Findings, shown

__all__ = ["Finding", "Findings", "check", "keep", "shown"]
