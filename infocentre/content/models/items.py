from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from infocentre.content.fields import LineField, PlainTextField, RichTextField, cover_field, sources_field
from infocentre.content.models.addresses import Addressed
from infocentre.content.models.publication import Publishable
from infocentre.content.models.topics import TaggedItem


class ContentItem(Addressed, Publishable):
    """What news, events and lectures are alike: a title, a summary, a text, topics, a cover, sources."""

    cover = cover_field()
    sources = sources_field()
    title = LineField(_("title"), max_length=200)
    summary = PlainTextField(
        _("summary"),
        max_length=400,
        help_text=_("One or two sentences, shown in lists and by search engines."),
    )
    body = RichTextField(_("text"))
    topics = TaggableManager(
        through="content.TaggedItem",
        blank=True,
        verbose_name=_("topics"),
        help_text=_("Type part of a name in any language."),
    )

    class Meta(Publishable.Meta):
        abstract = True

    @property
    def topic_links(self):
        """The rows linking an item to its topics; stored with each version."""
        return TaggedItem.objects.of(type(self)).filter(object_id=self.pk)
