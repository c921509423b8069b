"""Threads that meet in the database: a test holds a row until all who want it wait for it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection, transaction

# Read from the shared memory of the server: what else a transaction reads may be older.
WAITING = """
    SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database()
"""


def _number_waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(WAITING)
        return cursor.fetchone()[0]


def _in_thread(act):
    try:
        return act()
    finally:
        connection.close()


@contextmanager
def row_held(item):
    """Hold the row of `item`; what `start` is given runs in a thread of its own until it waits or is done.

    Whoever waits first gets the row first when the block ends.
    """
    waiting = 0
    with ThreadPoolExecutor(4) as pool, transaction.atomic():
        type(item)._base_manager.select_for_update().get(pk=item.pk)

        def start(act):
            nonlocal waiting
            thread = pool.submit(_in_thread, act)
            while not thread.done() and _number_waiting() <= waiting:
                pass
            waiting = _number_waiting()
            return thread

        yield start
