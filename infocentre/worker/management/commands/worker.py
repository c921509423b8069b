import os

from django.core.management.base import BaseCommand

from infocentre.worker import processes, running
from infocentre.worker.timetable import enqueue_due


class Command(BaseCommand):
    """The one process beside the web server; may run on several machines.

    Ends on SIGTERM or SIGINT after the job at hand.
    """

    help = "Does the background work of the site as it comes."

    def add_arguments(self, parser):
        parser.add_argument("--processes", type=int, default=1, help="How many jobs are done at a time.")
        parser.add_argument("--once", action="store_true", help="Do what is due and end, as a cron job.")
        parser.add_argument(
            "--stop-with-parent", action="store_true", help="End as well when the starting process ends."
        )

    def handle(self, *, once, stop_with_parent, **options):
        # Asked first: the parent may be gone before we look.
        parent = os.getppid() if stop_with_parent else None
        if once:
            enqueue_due()
            self.stdout.write(f"{running.run_due()} jobs taken.")
        else:
            processes.supervise(options["processes"], parent=parent)
