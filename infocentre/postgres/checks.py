"""Refuse a database that does not know Cyrillic, whichever server it lives on."""

from django.core.checks import Error, Tags, register
from django.db import connections

QUESTION = """
    SELECT lower('ҒЫЛЫМ') = 'ғылым', datctype NOT IN ('C', 'POSIX')
    FROM pg_database WHERE datname = current_database()
"""


@register(Tags.database)
def check_database_knows_cyrillic(databases=None, **kwargs):
    """Both matter: lower() asks the locale provider, trigrams ask LC_CTYPE whatever the provider says.

    Nothing uses trigrams yet; search will, and a database cannot change its LC_CTYPE once it is made.
    """
    return [
        Error(
            f'The database "{alias}" does not know Cyrillic letters: search would miss Kazakh words.',
            hint="Create it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.",
            obj=alias,
            id="infocentre.E001",
        )
        for alias in databases or []
        if connections[alias].vendor == "postgresql" and not knows_cyrillic(connections[alias])
    ]


def knows_cyrillic(connection):
    with connection.cursor() as cursor:
        cursor.execute(QUESTION)
        return all(cursor.fetchone())
