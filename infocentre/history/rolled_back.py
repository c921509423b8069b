"""Runs code as if something were saved, then rolls the transaction back.

Working copies and previews need no second tables for drafts: a text is put into its row, the page or the
form is made of it, and the transaction is undone before anyone else could see it.
"""

from contextlib import contextmanager

from django.db import transaction


@contextmanager
def rolled_back():
    """Roll back everything written inside the block; render templates inside it."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
