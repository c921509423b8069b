"""What would be: the database as if something were saved, and back again.

Working copies and previews need no second tables for drafts: a text is put into its row, the page or the
form is made of it, and the transaction is undone before anyone else could see it.
"""

from contextlib import contextmanager

from django.db import transaction


@contextmanager
def rolled_back():
    """All that is written inside is undone at the end; what is rendered must be rendered inside."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
