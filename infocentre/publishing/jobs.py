from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from infocentre.publishing import due, schedule
from infocentre.worker.registry import job


@job(schedule.JOB, _("Publishing of scheduled changes"))
def publish_due_copies():
    """Planned for the moment of each working copy; a worker that comes late does it at once."""
    due.publish_due()


@job(
    "publishing.missed_copies",
    _("Looking for scheduled changes that were missed"),
    every=timedelta(minutes=1),
)
def publish_missed_copies():
    """What no plan is left of, as after the queue was lost."""
    due.publish_due()
