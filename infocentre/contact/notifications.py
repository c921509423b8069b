"""E-mail notifications about enquiries.

The mail only links to the inbox: the message itself stays in the database.
A mail that fails leaves its reason with the enquiry; the worker and an action of the inbox try again.
"""

import logging
from contextlib import suppress

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from infocentre.contact.models import Enquiry
from infocentre.pages.models import SiteSettings

logger = logging.getLogger(__name__)

NO_RECIPIENTS = "no-recipients"


def notify_colleagues(pks, origin=""):
    """Send a mail about each enquiry not notified yet; returns how many were sent."""
    recipients = recipients_of(SiteSettings.load())
    if not recipients:
        record_failure(pks, NO_RECIPIENTS)
        return 0
    connection = get_connection(timeout=settings.ENQUIRY_MAIL_TIMEOUT)
    try:
        # Once for all, so that a dead mail server is waited for once.
        connection.open()
    except Exception as error:  # whatever a mail server can do to us, the enquiry is safe
        record_failure(pks, error)
        return 0
    try:
        return sum(notify_about(pk, recipients, connection, origin) for pk in pks)
    finally:
        with suppress(Exception):
            connection.close()


@transaction.atomic
def notify_about(pk, recipients, connection, origin):
    """Send the mail about one enquiry unless another process is doing so or has done it."""
    enquiry = Enquiry.objects.not_notified().select_for_update(skip_locked=True).filter(pk=pk).first()
    if enquiry is None:
        return False
    try:
        build_message(enquiry, recipients, connection, origin).send()
    except Exception as error:  # as above
        record_failure([pk], error)
        return False
    Enquiry.objects.filter(pk=pk).update(notified_at=timezone.now(), notify_error="")
    return True


def build_message(enquiry, recipients, connection, origin):
    """The mail, in the language of the site's office; answering it writes to the visitor.

    Nothing the visitor wrote stands in a header, except the checked e-mail address.
    """
    address = reverse("admin:contact_enquiry_change", args=[enquiry.pk])
    with translation.override(settings.LANGUAGE_CODE):
        context = {"enquiry": enquiry, "address": f"{origin or settings.SITE_ORIGIN}{address}"}
        return EmailMessage(
            subject=_("Enquiry %(reference)s: %(kind)s")
            % {"reference": enquiry.reference, "kind": enquiry.get_kind_display()},
            body=render_to_string("contact/notification.txt", context),
            to=recipients,
            reply_to=[enquiry.email],
            headers={"Auto-Submitted": "auto-generated"},
            connection=connection,
        )


def recipients_of(site):
    return site.enquiry_recipients or [site.email] * bool(site.email)


def record_failure(pks, error):
    """Store the reason, which the inbox shows; the log gets only the type of the error."""
    if isinstance(error, Exception):
        kind, reason = type(error).__name__, f"{type(error).__name__}: {error}"
    else:
        kind = reason = error
    logger.error("Colleagues not told of enquiries %s: %s", list(pks), kind)
    # NUL can come from a mail server's answer, and PostgreSQL refuses it.
    Enquiry.objects.not_notified().filter(pk__in=pks).update(notify_error=reason.replace("\0", "")[:300])
