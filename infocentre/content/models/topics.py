from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import GenericTaggedItemBase, TagBase

from infocentre.content.fields import LineField
from infocentre.content.models.translated import Translated
from infocentre.content.slugs import make_slug


class TopicQuerySet(models.QuerySet):
    def of(self, model, pk):
        """Topics of one item."""
        return self.filter(pk__in=TaggedItem.objects.of(model).filter(object_id=pk).values("tag"))


class Topic(Translated, TagBase):
    """A subject that items of every kind share; its name is translated, its address is ASCII."""

    texts = ("name",)

    name = LineField(TagBase._meta.get_field("name").verbose_name, unique=True, max_length=100)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]

    def __str__(self):
        return str(self.text("name"))

    def slugify(self, tag, i=None):
        """taggit would make a percent-encoded address of a Kazakh name."""
        slug = make_slug(getattr(self, "name_en", None), tag, fallback="topic")
        return slug if i is None else f"{slug}-{i}"


class TaggedItemQuerySet(models.QuerySet):
    def of(self, model):
        """Topics of items of one kind.

        The content type is a subquery, not a join, so that PostgreSQL can use the index.
        """
        kind = ContentType.objects.filter(app_label=model._meta.app_label, model=model._meta.model_name)
        return self.filter(content_type=kind.values("pk")[:1])

    def sharing_topics(self, model, pk):
        """Keys of the items of one kind that share a topic with the one of this key, itself included."""
        tagged = self.of(model)
        return tagged.filter(tag__in=tagged.filter(object_id=pk).values("tag")).values("object_id")


class TaggedItem(GenericTaggedItemBase):
    tag = models.ForeignKey(Topic, models.CASCADE, related_name="items", verbose_name=_("topic"))

    objects = TaggedItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic of an item")
        verbose_name_plural = _("topics of items")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "tag"], name="content_topic_once_per_item"
            )
        ]
