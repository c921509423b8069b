from django.core.management.base import BaseCommand, CommandError

from infocentre.contact.models import Enquiry
from infocentre.contact.notifications import notify_colleagues


class Command(BaseCommand):
    """By hand what the worker does every few minutes: tell of enquiries whose mail failed or was cut off.

    Safe to run in several places at once. Ends with an error while some could not be told.
    """

    help = "Send the mails about enquiries that colleagues have not been told of."

    def handle(self, **options):
        waiting = list(Enquiry.objects.not_notified().order_by("created_at").values_list("pk", flat=True))
        sent = notify_colleagues(waiting) if waiting else 0
        self.stdout.write(f"{sent} told.")
        if left := Enquiry.objects.not_notified().filter(pk__in=waiting).count():
            raise CommandError(f"{left} could not be told; the inbox says why.")
