from urllib.parse import urlencode

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField
from infocentre.content.models import Addressed, Translated


class Venue(Addressed, Translated):
    """A place where events are held."""

    texts = ("name", "city", "address")
    naming_fields = ("name",)

    name = LineField(_("name"), max_length=200)
    city = LineField(_("city"), max_length=100, blank=True)
    address = LineField(_("postal address"), max_length=300, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        help_text=_("For example 43.35210."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        help_text=_("For example 77.14530."),
    )
    organisation = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="venues",
        verbose_name=_("organisation"),
    )

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="events_venue_on_the_globe",
                violation_error_message=_(
                    "Enter both: a latitude from −90 to 90 and a longitude from −180 to 180."
                ),
            )
        ]

    def __str__(self):
        return str(self.text("name"))

    @property
    def map_url(self) -> str:
        """The place at OpenStreetMap; without coordinates a search for its address, if it has one."""
        if self.latitude is not None:
            at = f"{self.latitude}/{self.longitude}"
            mark = urlencode({"mlat": self.latitude, "mlon": self.longitude})
            return f"https://www.openstreetmap.org/?{mark}#map=17/{at}"
        if not (address := str(self.text("address"))):
            return ""
        words = ", ".join(filter(None, (address, str(self.text("city")))))
        return f"https://www.openstreetmap.org/search?{urlencode({'query': words})}"
