from django.core.management.base import BaseCommand

from infocentre.contact import retention
from infocentre.contact.models import Enquiry


class Command(BaseCommand):
    """By hand what the worker does daily.

    Deletes enquiries 12 months after they were answered or closed, spam after 30 days, and the counted
    sendings of more than a day ago. Nothing open is ever deleted: enquiries that nobody has answered for
    12 months are counted in the output, for their senders were promised an end too.
    """

    help = "Delete enquiries whose time is over: 12 months after the answer, 30 days for spam."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Only say how many would be deleted.")

    def handle(self, *, dry_run, **options):
        if dry_run:
            self.stdout.write(f"{Enquiry.objects.expired().count()} enquiries would be deleted.")
        else:
            self.stdout.write(f"{retention.purge()} enquiries deleted.")
        if forgotten := retention.count_unanswered():
            self.stderr.write(f"{forgotten} enquiries have been open for more than 12 months: settle them.")
