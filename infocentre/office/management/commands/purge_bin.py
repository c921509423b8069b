from django.core.management.base import BaseCommand

from infocentre.office import bin


class Command(BaseCommand):
    help = "Deletes for good what has lain in the bin for 30 days; to be run once a day."

    def handle(self, *args, **options):
        self.stdout.write(f"{bin.purge()} deleted")
