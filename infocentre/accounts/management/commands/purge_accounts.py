from axes.models import AccessAttempt
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from infocentre.accounts.models import Limit


class Command(BaseCommand):
    """Forget what signing in leaves behind once it serves nothing any more; run it daily."""

    help = "Delete expired sessions, failed sign-ins whose lock is over, and limits that have run out."

    def handle(self, **options):
        now = timezone.now()
        AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()
        Limit.objects.filter(expires__lt=now).delete()
        call_command("clearsessions")
