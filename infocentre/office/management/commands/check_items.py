from collections import Counter

from django.core.management.base import BaseCommand
from django.db import transaction

from infocentre.history import copies
from infocentre.history.rolled_back import rolled_back
from infocentre.office import bin
from infocentre.publishing import checklist
from infocentre.publishing.models import Checklist

CHUNK = 200


class Command(BaseCommand):
    help = "Computes the checklist of every item anew, such as after an import or when a check was added."

    def add_arguments(self, parser):
        parser.add_argument("--missing", action="store_true", help="only items that were never checked")

    def handle(self, *args, missing=False, verbosity=1, **options):
        codes, items = Counter(), 0
        for model in bin.kinds():
            for item in items_of(model, missing).iterator(chunk_size=CHUNK):
                findings = checked(item)
                codes.update((each.level, each.code) for each in findings)
                items += 1
        if verbosity:
            for (level, code), number in sorted(codes.items()):
                self.stdout.write(f"{number:6} {level} {code}")
            self.stdout.write(f"{items} items checked")


def items_of(model, missing):
    items = model._base_manager.filter(binned_at__isnull=True).order_by("pk")
    checked = Checklist.objects.of_kind(model).values("object_id")
    return items.exclude(pk__in=checked) if missing else items


@transaction.atomic
def checked(item):
    """What is found in an item, or in its working copy, as the form would find it."""
    copy = copies.copy_of(item)
    if copy is None:
        findings = checklist.check(item)
    else:
        with rolled_back():
            copies.apply_copy(copy, item)
            findings = checklist.check(item)
    checklist.save(item, findings)
    return findings
