from django.core.management.base import BaseCommand

from infocentre.translations.bulk_refresh import refresh_all


class Command(BaseCommand):
    help = "Finds out how far each language of each item is, such as after an import past the office."

    def add_arguments(self, parser):
        parser.add_argument("--missing", action="store_true", help="only items whose state is not known yet")

    def handle(self, *args, missing=False, verbosity=1, **options):
        items = refresh_all(missing)
        if verbosity:
            self.stdout.write(f"{items} items looked at")
