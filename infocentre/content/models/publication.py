from functools import partial, reduce
from operator import or_

from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LANGUAGE_CHOICES, languages_field
from infocentre.content.languages import (
    LANGUAGES,
    Text,
    best_language,
    complete_languages,
    reader_language,
    translated_together,
)
from infocentre.content.models.stamps import stamp_fields
from infocentre.content.models.translated import Translated


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    SCHEDULED = "scheduled", _("scheduled")
    PUBLISHED = "published", _("published")
    ARCHIVED = "archived", _("archived")


# A scheduled item needs no job to appear: from `published_at` on it is public like a published one.
PUBLIC_STATUSES = [Status.SCHEDULED, Status.PUBLISHED]


class PublishableQuerySet(models.QuerySet):
    def published(self, now=None):
        """What visitors may see now: page, list, feed, sitemap, search and count all ask this."""
        now = now or timezone.now()
        return self.filter(
            Q(expires_at__isnull=True) | Q(expires_at__gt=now),
            ~Q(languages=[]),
            status__in=PUBLIC_STATUSES,
            published_at__lte=now,
        )

    def listed(self, now):
        """In the order of public lists: that of the model, unless its queryset knows a better one."""
        return self

    def outside_bin(self):
        """Items that are not in the bin."""
        return self.filter(binned_at__isnull=True)

    def real(self):
        """Without what is only an example: for calendars, feeds, search engines and public figures."""
        return self.filter(is_example=False)

    def in_language(self, language: str):
        """Only what can be read in `language`."""
        return self.filter(**{f"{self.model.page_languages_column}__contains": [language]})


class Publishable(Translated):
    """Content with an editorial status; it is public from `published_at` on, with no job to run.

    Each language is released on its own: a translation in progress is never public.
    """

    # The texts a language must have before it can be released.
    required_texts = ("title", "summary", "body")
    # What it is called; read together, in this order.
    naming_fields = ("title",)
    # The languages in which its page exists.
    page_languages_column = "languages"

    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.DRAFT)
    published_at = models.DateTimeField(
        _("publish at"),
        null=True,
        blank=True,
        help_text=_("Visible from this time on, Almaty time. If left empty, the time of publishing is used."),
    )
    expires_at = models.DateTimeField(
        _("show until"),
        null=True,
        blank=True,
        help_text=_("Hidden from this time on. If left empty, it stays visible."),
    )
    languages = languages_field(
        _("released languages"),
        help_text=_(
            "Visitors see only these languages. A language can be released when its texts are complete."
        ),
    )

    original_language = models.CharField(
        _("original language"),
        max_length=2,
        choices=LANGUAGE_CHOICES,
        # Whoever writes it sees the office in their own language.
        default=reader_language,
        help_text=_("The language it was first written in; translations are measured against it."),
    )
    is_example = models.BooleanField(
        _("example"),
        default=False,
        help_text=_("Shown with a mark, and left out of calendars, feeds, search engines and figures."),
    )

    # Taken out of sight into the bin, from where it comes back as a draft for 30 days.
    binned_at = models.DateTimeField(_("in the bin since"), null=True, blank=True, editable=False)

    created_at, updated_at, created_by, updated_by = stamp_fields()

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True
        # To publish is a right of its own, beside Django's usual four.
        default_permissions = ("add", "change", "delete", "view", "publish")
        constraints = [
            models.CheckConstraint(
                condition=Q(binned_at__isnull=True) | ~Q(status__in=PUBLIC_STATUSES),
                name="%(app_label)s_%(class)s_bin_is_not_public",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=PUBLIC_STATUSES) | Q(published_at__isnull=False),
                name="%(app_label)s_%(class)s_public_has_moment",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True) | Q(expires_at__gt=models.F("published_at")),
                name="%(app_label)s_%(class)s_expires_after_start",
                violation_error_code="field:expires_at",
                violation_error_message=_("“Show until” must be later than “publish at”."),
            ),
            models.CheckConstraint(
                condition=Q(languages__contained_by=list(LANGUAGES)),
                name="%(app_label)s_%(class)s_known_languages",
            ),
            models.CheckConstraint(
                condition=Q(original_language__in=list(LANGUAGES)),
                name="%(app_label)s_%(class)s_known_original",
            ),
        ]
        indexes = [GinIndex(fields=["languages"], name="%(app_label)s_%(class)s_langs")]

    def __str__(self):
        return str(self.heading)

    def save(self, *args, **kwargs):
        self._set_moment()
        if kwargs.get("update_fields") is None:
            self._set_original()
        super().save(*args, **kwargs)

    def _set_moment(self):
        """What is public without a moment is so from now on."""
        if self.status in PUBLIC_STATUSES and self.published_at is None:
            self.published_at = timezone.now()

    def _set_original(self):
        """Nothing was written first in a language without a name for it, where another has one."""
        written = [code for code in LANGUAGES if self._is_named_in(code)]
        if written and self.original_language not in written:
            self.original_language = best_language(written)

    def _is_named_in(self, code):
        return any(getattr(self, f"{field}_{code}") for field in self.naming_fields)

    def clean(self):
        super().clean()
        self._set_moment()
        errors = {}
        for code in self.languages or []:
            for field in self.required_texts:
                if not getattr(self, f"{field}_{code}"):
                    errors[f"{field}_{code}"] = _("Required because this language is to be released.")
        if self.status in PUBLIC_STATUSES and not self.languages:
            errors["languages"] = _("Release at least one language: without it nobody can see the item.")
        if errors:
            raise ValidationError(errors)

    def heading_in(self, language) -> Text:
        """What it is called, for readers of `language`; a draft has a name in whatever language."""
        return translated_together(self, self.naming_fields, self.languages or LANGUAGES, language)

    @property
    def heading(self) -> Text:
        return self.heading_in(reader_language())

    @property
    def readable_languages(self):
        return self.languages

    @property
    def ready_languages(self) -> list[str]:
        """The languages that have all the texts they need to be released."""
        return complete_languages(self.required_texts, partial(getattr, self))

    @property
    def page_languages(self):
        return getattr(self, self.page_languages_column)

    @classmethod
    def released_containing(cls, words: str, *fields: str) -> Q:
        """What has `words` in one of `fields`, in a language that visitors may read: for their queries.

        Whoever asks for a word of a text that is not released must not learn that it stands there.
        """
        return reduce(
            or_,
            (
                Q(languages__contains=[code])
                & reduce(or_, (Q(**{f"{field}_{code}__icontains": words}) for field in fields))
                for code in LANGUAGES
            ),
        )

    @property
    def is_public(self) -> bool:
        """The same answer as `published()`, for one object at hand."""
        now = timezone.now()
        return (
            self.status in PUBLIC_STATUSES
            and self.published_at is not None
            and self.published_at <= now
            and (self.expires_at is None or self.expires_at > now)
            and bool(self.languages)
        )
