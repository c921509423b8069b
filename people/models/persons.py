from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import COVER, IDENTITY, below
from infocentre.content.fields import ChoiceArrayField, LineField, LinkField, PlainTextField, RichTextField
from infocentre.content.languages import Text, all_languages
from infocentre.content.models import Addressed, Translated, released_needs
from people.models.named import Named, NamedQuerySet
from people.models.organisations import Organisation


class PersonQuerySet(NamedQuerySet):
    def for_cards(self):
        names = all_languages("given_name", "family_name", "interests")
        return self.select_related("cover").only(*IDENTITY, "text_languages", *COVER, *names)

    def contacts(self):
        """The people to turn to, in the order the centre gives them."""
        return self.filter(contact_order__isnull=False).order_by("contact_order")

    def with_positions(self):
        return self.prefetch_related(self.positions())

    @staticmethod
    def positions():
        """Posts at organisations that visitors may see."""
        posts = Position.objects.filter(organisation__in=Organisation.objects.published().values("pk"))
        workplace = below("organisation", [*IDENTITY, *all_languages("name", "short_name")])
        columns = ["person", "as_of", "order", *all_languages("title"), "organisation", *workplace]
        return models.Prefetch("positions", posts.select_related("organisation").only(*columns))


class Person(Addressed, Named):
    """A person of the centre, the National Group or among the lecturers; listed by family name."""

    texts = ("family_name", "given_name", "patronymic", "degree", "interests", "summary", "body")
    parts = ("positions",)

    class Role(models.TextChoices):
        STAFF = "staff", _("information centre")
        NATIONAL_GROUP = "national-group", _("National Group")
        SCIENTIST = "scientist", _("scientists at JINR")
        LECTURER = "lecturer", _("lecturers")
        PARTNER = "partner", _("partners")

    naming_fields = ("given_name", "family_name")
    required_texts = ("given_name", "family_name")
    link_texts = ("given_name", "family_name", "interests")
    link_keys = ()

    family_name = LineField(_("family name"), max_length=100)
    given_name = LineField(_("given name"), max_length=100)
    patronymic = LineField(_("patronymic"), max_length=100, blank=True)
    roles = ChoiceArrayField(
        models.CharField(max_length=20, choices=Role), default=list, blank=True, verbose_name=_("belongs to")
    )
    contact_order = models.PositiveSmallIntegerField(
        _("position among the contact persons"),
        null=True,
        blank=True,
        help_text=_("1 comes first. Leave empty if not a contact person."),
    )
    degree = LineField(_("degree"), max_length=200, blank=True)
    interests = LineField(_("research interests"), max_length=300, blank=True)
    summary = PlainTextField(_("summary"), max_length=400, blank=True)
    body = RichTextField(_("biography"), blank=True)
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Shown publicly: only with the person's consent.")
    )
    website = LinkField(_("website"), max_length=300, blank=True)
    orcid = LineField(
        "ORCID",
        max_length=19,
        blank=True,
        validators=[
            RegexValidator(
                r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", _("Four groups of four digits, as in 0000-0002-1825-0097.")
            )
        ],
    )
    inspire = LinkField(
        "INSPIRE", max_length=300, blank=True, help_text=_("Address of the author's profile.")
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        constraints = [
            *Named.Meta.constraints,
            *released_needs("person", "given_name", "family_name"),
            models.UniqueConstraint(
                fields=["contact_order"],
                name="people_person_contact_order_unique",
                violation_error_code="field:contact_order",
                violation_error_message=_("Another contact person already has this position."),
            ),
        ]

    def get_absolute_url(self):
        return reverse("people:detail", args=[self.slug])

    @property
    def name(self) -> Text:
        return self.heading

    @property
    def initials(self) -> str:
        language = self.name.language
        names = (getattr(self, f"{field}_{language}", "") for field in self.naming_fields)
        return "".join(name[0].upper() for name in names if name)

    def listed_name(self, language):
        """The family name first."""
        language = self.heading_in(language).language
        names = (getattr(self, f"{field}_{language}", "") for field in reversed(self.naming_fields))
        return " ".join(filter(None, names))


class Position(Translated):
    """A post someone holds or held at an organisation."""

    texts = ("title",)
    part_of = "person"

    person = models.ForeignKey(Person, models.CASCADE, related_name="positions", verbose_name=_("person"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="positions", verbose_name=_("organisation")
    )
    title = LineField(_("post"), max_length=200)
    as_of = models.PositiveSmallIntegerField(
        _("as of the year"),
        null=True,
        blank=True,
        help_text=_("Shown in brackets when the post may have changed since."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["order", "pk"]

    def __str__(self):
        return self.called("title")
