from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from infocentre.contact import notifications, retention
from infocentre.contact.models import Enquiry
from infocentre.worker.queue import enqueue
from infocentre.worker.registry import job


@job("contact.notify", _("Looking for enquiries without a notification"), every=timedelta(minutes=5))
def notify():
    """One job a mail, so that a killed worker repeats one at most."""
    for pk in Enquiry.objects.not_notified().order_by("created_at").values_list("pk", flat=True):
        enqueue("contact.tell", {"pk": pk}, key=str(pk))


@job("contact.tell", _("E-mail about an enquiry"), max_attempts=1)
def notify_about(pk, origin=""):
    """Once: what fails leaves its reason with the enquiry and is found again in five minutes."""
    notifications.notify_colleagues([pk], origin)


@job("contact.purge", _("Deleting enquiries past their retention period"), every=timedelta(days=1))
def purge():
    retention.purge()
