from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import LANGUAGE_CHOICES, LineField, LinkField, RichTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import ContentItem, Precision, PublishableQuerySet, TaggedItem, released_needs
from people.models import Person


class ArticleQuerySet(PublishableQuerySet):
    def for_cards(self):
        return self.card_columns().prefetch_related(*self.card_relations())

    def card_columns(self):
        return self.select_related("cover").only(*CARD, *all_languages("journal"), "date", "precision")

    @staticmethod
    def card_relations():
        return (models.Prefetch("authors", Person.objects.published().for_links()),)

    def for_links(self):
        return self.only(*LINK, "date", "precision")

    def on_subjects_of(self, pk):
        """Other articles that share a topic with the one of this key."""
        return self.filter(pk__in=TaggedItem.objects.sharing_topics(self.model, pk)).exclude(pk=pk)


class Article(ContentItem):
    """A popular-science article by members of the National Group, with the journal it appeared in.

    Its full text stands here only where the journal allows it; without authors it is the centre's own.
    """

    texts = ("title", "summary", "body", "journal", "issue")

    required_texts = ("title", "summary")

    body = RichTextField(
        _("full text"), blank=True, help_text=_("Only if the journal allows it to be shown here.")
    )
    date = models.DateField(_("date"), default=timezone.localdate, help_text=_("When it appeared."))
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    authors = models.ManyToManyField(
        "people.Person", blank=True, related_name="articles", verbose_name=_("authors")
    )
    other_authors = LineField(
        _("other authors"), max_length=300, blank=True, help_text=_("Those without a page on this site.")
    )
    journal = LineField(_("journal or newspaper"), max_length=200, blank=True)
    issue = LineField(
        _("issue and pages"), max_length=100, blank=True, help_text=_("As in: No. 4 (112), pp. 12–15.")
    )
    written_in = models.CharField(
        _("language it appeared in"), max_length=2, choices=LANGUAGE_CHOICES, blank=True
    )
    doi = LineField(
        "DOI",
        max_length=120,
        blank=True,
        validators=[RegexValidator(r"^10\.\d{4,9}/\S+$", _("A DOI begins with “10.”, as in 10.1000/182."))],
    )
    url = LinkField(_("address of the article"), max_length=500, blank=True)
    pdf = models.ForeignKey(
        "library.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="PDF",
        help_text=_("From the library, if the journal allows it."),
    )

    objects = ArticleQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("popular-science article")
        verbose_name_plural = _("popular-science articles")
        ordering = ["-date", "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(
                fields=["-date", "-id"],
                include=["status", "published_at", "expires_at", "languages"],
                name="news_article_list",
            ),
        ]
        constraints = [*ContentItem.Meta.constraints, *released_needs("article", "title", "summary")]

    def get_absolute_url(self):
        return reverse("news:article", args=[self.slug])

    @property
    def doi_url(self) -> str:
        return f"https://doi.org/{self.doi}" if self.doi else ""
