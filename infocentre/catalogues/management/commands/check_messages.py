from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from infocentre.catalogues.catalogues import gaps, parsed, sources

COLLECT = {
    "locale": ["kk", "ru"],
    "no_obsolete": True,
    "add_location": "file",
    "no_wrap": True,
    "ignore_patterns": [".venv", "var", "tests", "docs"],
}


class Command(BaseCommand):
    """With --update the catalogues are brought up to date; without it they are compared and put back."""

    help = "Collects the strings of the code and says which are missing, fuzzy or untranslated in kk and ru."

    def add_arguments(self, parser):
        parser.add_argument("--update", action="store_true", help="keep the collected catalogues")

    def handle(self, *args, update, **options):
        own = [po for po in sources() if po.is_relative_to(settings.BASE_DIR / "locale" / po.parts[-3])]
        before = {po: po.read_bytes() for po in own}
        known = {po: {(message.id, message.context) for message in parsed(po)} for po in own}
        for domain in ("django", "djangojs"):
            call_command("makemessages", domain=domain, verbosity=0, **COLLECT)
        faults = []
        for po in sources():
            catalogue = parsed(po)
            faults += [
                f"{po.parts[-3]}/{po.stem}: {message!r} has no translation" for message in gaps(catalogue)
            ]
            if po in known and not update:
                now = {(message.id, message.context) for message in catalogue}
                faults += [f"{po.parts[-3]}/{po.stem}: {message!r} is new" for message, _c in now - known[po]]
                faults += [
                    f"{po.parts[-3]}/{po.stem}: {message!r} is no longer used"
                    for message, _c in known[po] - now
                ]
        if not update:
            for po, content in before.items():
                po.write_bytes(content)
        if faults:
            raise CommandError("\n".join(dict.fromkeys(faults)))
        self.stdout.write("Every string of the project is translated.")
