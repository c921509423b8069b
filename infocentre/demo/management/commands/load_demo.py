from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from infocentre.demo.accounts import ensure_demo_accounts
from infocentre.demo.loader import load, remove


class Command(BaseCommand):
    help = "Loads the demo content; leaves alone what has been changed or deleted in the admin since."

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset", action="store_true", help="first delete what the demo brought, changed or not"
        )
        parser.add_argument("--force", action="store_true", help="allow it in production")

    def handle(self, *args, reset, force, **options):
        if settings.PRODUCTION and not force:
            raise CommandError("This would put demonstration content and a demo login on a production site.")
        if reset:
            remove()
        outcome = load()
        ensure_demo_accounts()
        self.stdout.write(
            f"Demo: {outcome.made} made, {outcome.renewed} renewed, {outcome.unchanged} unchanged, "
            f"{len(outcome.kept)} left to the editors."
        )
        if options["verbosity"] > 1:
            self.stdout.write("\n".join(outcome.kept))
