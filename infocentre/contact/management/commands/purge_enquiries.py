from django.core.management.base import BaseCommand
from django.utils import timezone

from infocentre.contact.models import KEPT, Attempt, Enquiry
from infocentre.contact.rate import DAY


class Command(BaseCommand):
    """Keep the promise of the privacy page; run it daily.

    Deletes enquiries 12 months after they were answered or closed, spam after 30 days, and the counted
    sendings of more than a day ago. Nothing open is ever deleted: enquiries that nobody has answered for
    12 months are counted in the output, for their senders were promised an end too.
    """

    help = "Delete enquiries whose time is over: 12 months after the answer, 30 days for spam."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Only say how many would be deleted.")

    def handle(self, *, dry_run, **options):
        now = timezone.now()
        expired = Enquiry.objects.expired(now)
        if dry_run:
            self.stdout.write(f"{expired.count()} enquiries would be deleted.")
        else:
            deleted, _rows = expired.delete()
            Attempt.objects.filter(created_at__lte=now - DAY).delete()
            self.stdout.write(f"{deleted} enquiries deleted.")
        forgotten = Enquiry.objects.open().filter(created_at__lt=now - KEPT).count()
        if forgotten:
            self.stderr.write(f"{forgotten} enquiries have been open for more than 12 months: settle them.")
