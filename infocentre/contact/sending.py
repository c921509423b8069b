"""Taking in an enquiry: counted, stored once, and told to colleagues by the worker."""

import json

from django.db import transaction
from django.utils.crypto import salted_hmac

from infocentre.contact import rate
from infocentre.contact.models import Enquiry, State
from infocentre.worker.queue import enqueue


@transaction.atomic
def receive(data, *, nonce, consent, language, source, is_spam=False, origin=""):
    """Store the enquiry of a valid form, or return it if the same form was stored before.

    Spam is stored too, without a mail: a browser that autofills the trap must not lose a message.
    Raises `rate.RateLimitError`.
    """
    submission = fingerprint(nonce, data)
    rate.lock(source)
    if known := Enquiry.objects.filter(submission=submission).first() or Enquiry.objects.sent_lately(data):
        return known
    rate.count_sending(source)
    # Double clicks may come from two addresses (a telephone changing networks), past the lock.
    enquiry, is_new = Enquiry.objects.get_or_create(
        submission=submission,
        defaults=data
        | {
            "language": language,
            "consent_version": consent.version,
            "consent_language": consent.language,
            "consent_text": consent.text,
            "state": State.SPAM if is_spam else State.NEW,
        },
    )
    if is_new and not is_spam:
        enqueue("contact.tell", {"pk": enquiry.pk, "origin": origin}, key=str(enquiry.pk))
    return enquiry


def fingerprint(nonce, data):
    """One form with one content. Somebody who goes back and writes something else sends a new enquiry."""
    content = json.dumps([nonce, *(data[name] for name in ("kind", "name", "email", "message"))])
    return salted_hmac("infocentre.contact.submission", content, algorithm="sha256").hexdigest()
