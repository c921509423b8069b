import hashlib
import os
import sys
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from infocentre.catalogues.catalogues import compile_stale
from infocentre.demo.accounts import ACCOUNTS, PASSWORD_FILE, USERNAME
from infocentre.demo.outdated import set_aside_outdated


class Command(BaseCommand):
    """What `make run` needs before the server starts, in one process and only where something changed."""

    help = "Compiles catalogues, migrates, loads the demo content, collects static files; prints where to go."

    def add_arguments(self, parser):
        parser.add_argument("--address", default="http://127.0.0.1:8000")

    def handle(self, *args, address, **options):
        if kept := set_aside_outdated():
            self.start_afresh(kept)
        compile_stale()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_demo", verbosity=0, stdout=StringIO())
        call_command("check_items", missing=True, verbosity=0)
        call_command("refresh_translations", missing=True, verbosity=0)
        self.collect_static()
        password = PASSWORD_FILE.read_text().strip()
        roles = ", ".join(name for name, role in ACCOUNTS.items() if role)
        self.stdout.write(
            f"\n  The site:   {address}/\n"
            f"  The admin:  {address}/admin/   login {USERNAME}, password {password}\n"
            f"              the same password for each role: {roles}\n"
        )

    def start_afresh(self, kept):
        """Begin anew in a process that has read nothing of the old folder, the secret key above all."""
        self.stdout.write(
            f"\n  {settings.VAR_DIR} was made by an older version that cannot be migrated to this one:\n"
            f"  the site starts afresh. Database, uploads, mail and secrets of before are all kept in\n"
            f"  {kept}\n"
            f"  To see them again, run that version with VAR_DIR={kept}; delete them when you like.\n"
        )
        self.stdout.flush()
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606

    def collect_static(self):
        """Collect when a source file is new, gone or changed since the last time."""
        seal = Path(settings.STATIC_ROOT) / ".collected"
        state = static_state()
        if not seal.exists() or seal.read_text() != state:
            call_command("collectstatic", interactive=False, clear=True, verbosity=0)
            seal.write_text(state)


def static_state() -> str:
    facts = sorted(
        f"{name} {(stat := Path(storage.path(name)).stat()).st_size} {stat.st_mtime_ns}"
        for finder in get_finders()
        for name, storage in finder.list(None)
    )
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()
