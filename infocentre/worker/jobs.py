from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.worker.models import Job, State
from infocentre.worker.registry import job

RETENTION = timedelta(days=14)
FAILED_RETENTION = timedelta(days=90)


@job("worker.purge", _("Deleting finished jobs"), every=timedelta(hours=6))
def purge():
    """Delete finished jobs; failed ones are kept longer."""
    now = timezone.now()
    Job.objects.filter(state=State.DONE, finished_at__lt=now - RETENTION).delete()
    Job.objects.filter(state=State.FAILED, finished_at__lt=now - FAILED_RETENTION).delete()
