from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.visits.models import PERIOD, Visits
from infocentre.worker.registry import job


@job("visits.purge", _("Deleting old visit counts"), every=timedelta(days=1))
def purge():
    Visits.objects.filter(day__lte=timezone.localdate() - PERIOD).delete()
