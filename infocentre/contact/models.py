import secrets
from datetime import timedelta

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from infocentre.content.fields import LANGUAGE_CHOICES, LineField, PlainTextField

# No vowels and no look-alikes: a reference can be read over the telephone and spells no word.
REFERENCE_LETTERS = "23456789BCDFGHJKMPQRTVWX"


def new_reference():
    return "-".join("".join(secrets.choice(REFERENCE_LETTERS) for _i in range(4)) for _j in range(2))


class State(models.TextChoices):
    NEW = "new", _("new")
    IN_PROGRESS = "in-progress", pgettext_lazy("enquiry", "in progress")
    ANSWERED = "answered", _("answered")
    CLOSED = "closed", _("closed")
    SPAM = "spam", _("spam")


# Nobody has to do anything about these any more: their time until deletion is running.
SETTLED_STATES = [State.ANSWERED, State.CLOSED, State.SPAM]


# What the privacy page promises: 12 months after the answer. Spam proves itself sooner.
RETENTION = timedelta(days=365)
SPAM_RETENTION = timedelta(days=30)


class EnquiryQuerySet(models.QuerySet):
    def open(self):
        return self.exclude(state__in=SETTLED_STATES)

    def sent_lately(self, data):
        """The same words of the same person within a day: sent again after going back, not twice meant."""
        return self.filter(created_at__gt=timezone.now() - timedelta(days=1), **data).first()

    def not_notified(self):
        """Those that colleagues still have to be told of by e-mail."""
        return self.open().filter(notified_at__isnull=True)

    def expired(self, now=None):
        """Those whose time is over: to be deleted."""
        now = now or timezone.now()
        spam = models.Q(state=State.SPAM, settled_at__lt=now - SPAM_RETENTION)
        return self.filter(spam | models.Q(state__in=SETTLED_STATES, settled_at__lt=now - RETENTION))

    def move_to(self, state):
        """Give them all `state`, as saving each would."""
        settled_at = Coalesce("settled_at", timezone.now()) if state in SETTLED_STATES else None
        return self.update(state=state, settled_at=settled_at)


class Enquiry(models.Model):
    """A contact message with the consent it was sent under; kept until the stated time is over."""

    class Kind(models.TextChoices):
        GENERAL = "general", _("general question")
        LECTURE = "lecture", _("lecture or visit to a school or university")
        STUDY = "study", _("studies, internships and theses")
        COOPERATION = "cooperation", _("scientific cooperation")
        MEDIA = "media", _("media enquiry")
        SITE = "site", _("mistake on the website")

    State = State
    holds_personal_data = True

    reference = LineField(
        _("reference number"), max_length=9, unique=True, default=new_reference, editable=False
    )
    # A keyed hash of one filled-in form: the same sent twice is one enquiry.
    submission = LineField(max_length=64, unique=True, editable=False)
    kind = models.CharField(_("kind of enquiry"), max_length=20, choices=Kind)
    name = LineField(pgettext_lazy("of a person", "name"), max_length=150)
    email = models.EmailField(_("e-mail"))
    message = PlainTextField(_("message"), max_length=5000)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    consent_version = LineField(_("version of the consent text"), max_length=20)
    consent_language = models.CharField(
        _("language of the consent text"), max_length=2, choices=LANGUAGE_CHOICES
    )
    consent_text = PlainTextField(_("text consented to"))
    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.NEW, db_index=True)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True, editable=False)
    note = PlainTextField(
        _("note for colleagues"),
        blank=True,
        help_text=_("Visible in the office only; deleted with the enquiry."),
    )
    notified_at = models.DateTimeField(_("colleagues notified at"), null=True, blank=True, editable=False)
    notify_error = LineField(_("why they were not notified"), max_length=300, blank=True, editable=False)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(consent_version="") & ~models.Q(consent_text=""),
                name="contact_enquiry_has_consent",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=SETTLED_STATES, settled_at__isnull=False)
                | (~models.Q(state__in=SETTLED_STATES) & models.Q(settled_at__isnull=True)),
                name="contact_enquiry_settled_has_moment",
            ),
        ]

    def __str__(self):
        return self.reference

    def save(self, *args, **kwargs):
        """Set `settled_at` once: closing an answered enquiry does not extend its retention."""
        if self.state not in SETTLED_STATES:
            self.settled_at = None
        elif self.settled_at is None:
            self.settled_at = timezone.now()
        super().save(*args, **kwargs)


class Attempt(models.Model):
    """One sending of a form, counted to limit their rate.

    The address is kept only as a keyed hash, for a day: purged at the next sending and by `purge_enquiries`.
    """

    source = LineField(max_length=64)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        indexes = [models.Index(fields=["source", "created_at"], name="contact_attempt_recent")]

    def __str__(self):
        return f"{self.created_at:%Y-%m-%d %H:%M}"
