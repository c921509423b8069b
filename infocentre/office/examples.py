"""Content that only shows what a page looks like: counted by kind, and taken away all at once."""

from django.db import transaction

from infocentre.office import bin


def examples() -> dict:
    """The examples of each kind that has any, those in the bin left out."""
    found = {
        model: model._base_manager.filter(is_example=True, binned_at__isnull=True) for model in bin.kinds()
    }
    return {model: items for model, items in found.items() if items.exists()}


@transaction.atomic
def remove_all(user) -> list:
    """Move every example to the bin, where it stays as long as anything deleted does; give what was moved."""
    items = [item for found in examples().values() for item in found]
    for item in items:
        bin.move_in(item, user)
    return items
