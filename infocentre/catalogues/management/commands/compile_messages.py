from django.core.management.base import BaseCommand

from infocentre.catalogues.catalogues import compile_stale


class Command(BaseCommand):
    help = "Compiles the catalogues in locale/ that have changed; needs no GNU gettext."
    requires_system_checks = []

    def handle(self, *args, **options):
        for path in compile_stale():
            self.stdout.write(f"{path.parts[-3]} {path.stem}")
