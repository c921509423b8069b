"""The queue and the timetable."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, PlainTextField
from infocentre.worker.registry import handlers


class State(models.TextChoices):
    WAITING = "waiting", _("waiting")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class JobQuerySet(models.QuerySet):
    def due(self, now=None):
        """What may be done now, by a version of the project that knows how."""
        now = now or timezone.now()
        return self.filter(state=State.WAITING, run_at__lte=now, kind__in=list(handlers))

    def retry(self):
        """Retry failed jobs; returns how many. They count as started, so that keys cannot clash."""
        again = {"attempts": 1, "max_attempts": Greatest("max_attempts", 2), "finished_at": None}
        return self.filter(state=State.FAILED).update(state=State.WAITING, run_at=timezone.now(), **again)


class Job(models.Model):
    """One piece of work to be done in the background, kept for some days after it is done."""

    kind = LineField(_("kind"), max_length=60)
    payload = models.JSONField(_("data"), default=dict, blank=True)
    key = LineField(
        _("key"),
        max_length=120,
        blank=True,
        help_text=_("Only one job with the same key waits at a time."),
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    run_at = models.DateTimeField(_("not before"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts made"), default=0)
    max_attempts = models.PositiveSmallIntegerField(_("maximum attempts"))
    error = PlainTextField(_("last error"), blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["-created_at", "-pk"]
        constraints = [
            # The statement in `queue.py` names this condition word for word.
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(key__gt="", attempts=0, state=State.WAITING),
                name="worker_job_key_waits_once",
            ),
            models.CheckConstraint(
                condition=Q(state=State.WAITING, finished_at__isnull=True)
                | Q(state__in=[State.DONE, State.FAILED], finished_at__isnull=False),
                name="worker_job_finished_has_moment",
            ),
        ]
        indexes = [
            models.Index(fields=["run_at", "id"], condition=Q(state=State.WAITING), name="worker_job_due"),
            models.Index(fields=["finished_at"], name="worker_job_finished"),
        ]

    def __str__(self):
        return f"{self.title} № {self.pk}"

    @property
    def title(self):
        """What people call this kind of work."""
        handler = handlers.get(self.kind)
        return str(handler.title) if handler else self.kind


class Turn(models.Model):
    """When a periodic job is due next."""

    kind = LineField(_("kind"), max_length=60, primary_key=True)
    due_at = models.DateTimeField(_("due"))

    class Meta:
        verbose_name = _("scheduled job")
        verbose_name_plural = _("scheduled jobs")

    def __str__(self):
        return self.kind
