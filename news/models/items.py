from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.models import ContentItem, Precision, PublishableQuerySet, TaggedItem, released_needs


class NewsQuerySet(PublishableQuerySet):
    def for_cards(self):
        return self.select_related("cover").only(*CARD, "kind", "date", "precision")

    def on_subjects_of(self, pk):
        """Other items that share a topic with the one of this key."""
        return self.filter(pk__in=TaggedItem.objects.sharing_topics(self.model, pk)).exclude(pk=pk)

    def on_topics(self, *slugs):
        """Items on any of these topics."""
        tagged = TaggedItem.objects.of(self.model).filter(
            object_id=models.OuterRef("pk"), tag__slug__in=slugs
        )
        return self.filter(models.Exists(tagged))

    def for_links(self):
        return self.only(*LINK, "date", "precision", "event")


class NewsItem(ContentItem):
    """A news item; its URL has the year of its own date, not of publication."""

    texts = ("title", "summary", "body")

    class Kind(models.TextChoices):
        NEWS = "news", _("news item")
        ANNOUNCEMENT = "announcement", _("announcement")
        PRESS_RELEASE = "press-release", _("press release")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.NEWS)
    date = models.DateField(
        _("date"), default=timezone.localdate, help_text=_("Shown above the title; the list is sorted by it.")
    )
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    event = models.ForeignKey(
        "events.Event", models.SET_NULL, null=True, blank=True, related_name="news", verbose_name=_("event")
    )
    persons = models.ManyToManyField(
        "people.Person", blank=True, related_name="news", verbose_name=_("persons")
    )

    objects = NewsQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        ordering = ["-date", "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(
                fields=["-date", "-id"],
                include=["status", "published_at", "expires_at", "languages", "kind"],
                name="news_list",
            ),
        ]
        constraints = [*ContentItem.Meta.constraints, *released_needs("news", "title", "summary", "body")]

    def get_absolute_url(self):
        return reverse("news:detail", args=[self.date.year, self.slug])
