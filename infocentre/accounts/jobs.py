"""Regular deletion of old sign-in attempts and sessions."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.accounts.models import Limit
from infocentre.worker.registry import job


@job("accounts.purge", _("Deleting expired sessions and old failed sign-ins"), every=timedelta(days=1))
def purge():
    now = timezone.now()
    AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()
    Limit.objects.filter(expires__lt=now).delete()
    call_command("clearsessions")
