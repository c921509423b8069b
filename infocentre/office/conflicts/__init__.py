"""Two savings of one item that met: brought together, or shown side by side."""

from infocentre.office.conflicts.conflict import Conflict, find

__all__ = ["Conflict", "find"]
