from django.apps import apps
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import IDENTITY
from infocentre.content.fields import LineField, LinkField, PlainTextField, RichTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import Addressed, released_needs
from people.models.named import Named, NamedQuerySet


class OrganisationQuerySet(NamedQuerySet):
    def partners(self):
        """Those that editors chose for the home page; without a choice those that hold events."""
        partners, here = apps.get_model("pages.Partner").objects, models.OuterRef("pk")
        chosen = partners.filter(organisation=here)
        holding = apps.get_model("events.Event").objects.filter(organisers=here)
        none_chosen = ~models.Exists(partners.all())
        named = self.filter(models.Exists(chosen) | none_chosen & models.Exists(holding))
        in_choice = models.Subquery(chosen.values("order")[:1])
        return named.order_by(in_choice, *named.by_name().query.order_by)

    def for_cards(self):
        return self.only(*IDENTITY, "kind", *all_languages("name", "short_name", "city", "summary"))


class Organisation(Addressed, Named):
    """A university, an institute, a JINR laboratory: where people work and events are held."""

    texts = ("name", "short_name", "city", "summary", "body")
    parts = ("channels",)

    class Kind(models.TextChoices):
        INFOCENTRE = "infocentre", _("information centre")
        INTERNATIONAL = "international", _("international organisation")
        LABORATORY = "laboratory", _("JINR laboratory or division")
        INSTITUTE = "institute", _("research institute")
        UNIVERSITY = "university", _("university")
        ACADEMY = "academy", _("academy")
        MINISTRY = "ministry", _("ministry")
        ASSOCIATION = "association", _("association")
        OTHER = "other", _("other")

    naming_fields = ("name",)
    required_texts = ("name",)
    link_texts = ("name", "short_name")
    link_keys = ("parent",)

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name = LineField(_("name"), max_length=250)
    short_name = LineField(_("abbreviation"), max_length=40, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    city = LineField(_("city"), max_length=100, blank=True)
    country = LineField(
        _("country"),
        max_length=2,
        default="KZ",
        validators=[RegexValidator("^[A-Z]{2}$")],
        help_text=_("Two capital letters, as in KZ."),
    )
    website = LinkField(_("website"), max_length=300, blank=True)
    summary = PlainTextField(_("summary"), max_length=400, blank=True)
    body = RichTextField(_("text"), blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [*Named.Meta.constraints, *released_needs("organisation", "name")]

    def get_absolute_url(self):
        return reverse("people:organisation", args=[self.slug])


class Channel(models.Model):
    """A channel of an organisation in a social network or elsewhere."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="channels", verbose_name=_("organisation")
    )
    name = LineField(_("name"), max_length=60)
    url = LinkField(_("address"), max_length=300)

    class Meta:
        verbose_name = _("channel")
        verbose_name_plural = _("channels")
        ordering = ["pk"]

    def __str__(self):
        return self.name
