"""Detects database writes: by statement, and by a checksum of each table."""

from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

# What only says that somebody is there; it changes with every request.
OF_VISIT = {"django_session", "accounts_session"}


@contextmanager
def watched():
    """The statements that write something, as they are sent."""
    seen = []

    def note(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE", "DELETE")) and not any(name in sql for name in OF_VISIT):
            seen.append(sql[:80])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield seen


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def everything() -> dict[str, str]:
    """A short sum of each table."""
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)} - OF_VISIT
    with connection.cursor() as cursor:
        parts = (
            f"SELECT '{table}', md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table} t"
            for table in sorted(tables)
        )
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())
