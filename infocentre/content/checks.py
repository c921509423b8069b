"""System checks of what the project relies on."""

from infocentre.postgres.checks import check_database_knows_cyrillic

__all__ = ["check_database_knows_cyrillic"]
