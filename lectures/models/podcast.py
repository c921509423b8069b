from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, PlainTextField, cover_field
from infocentre.content.models import Singleton, Translated

# What Apple asks of a show's picture: a square of 1,400 to 3,000 pixels.
SMALLEST_SIDE, LARGEST_SIDE = 1400, 3000


class Podcast(Singleton, Translated):
    """How the podcast presents itself in players; its episodes are our own sound recordings."""

    texts = ("title", "summary", "author")
    needed_texts = ("title", "summary")

    title = LineField(_("title"), max_length=120, blank=True)
    summary = PlainTextField(_("summary"), max_length=1000, blank=True)
    author = LineField(_("author"), max_length=120, blank=True)
    owner_email = models.EmailField(
        _("owner's e-mail"),
        blank=True,
        help_text=_("Podcast directories write to it. If left empty: the centre's own e-mail."),
    )
    cover = cover_field(help_text=_("A square of 1,400 to 3,000 pixels. If left empty, one is drawn."))
    is_explicit = models.BooleanField(_("not for children"), default=False)

    class Meta(Singleton.Meta):
        verbose_name = _("podcast")
        verbose_name_plural = _("podcast")

    def __str__(self):
        return str(self.text("title")) or str(self._meta.verbose_name)

    def clean(self):
        super().clean()
        if self.cover_id and not (
            self.cover.width == self.cover.height and SMALLEST_SIDE <= self.cover.width <= LARGEST_SIDE
        ):
            raise ValidationError({"cover": _("Podcast players need a square of 1,400 to 3,000 pixels.")})
