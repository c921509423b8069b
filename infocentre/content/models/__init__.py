"""What all content shares."""

from infocentre.content.models.about import AboutItem, AboutItemQuerySet
from infocentre.content.models.addresses import Addressed, FormerAddress, remember_former_address
from infocentre.content.models.dated import Precision
from infocentre.content.models.items import ContentItem
from infocentre.content.models.publication import Publishable, PublishableQuerySet, Status
from infocentre.content.models.singleton import Singleton
from infocentre.content.models.stamps import STAMPS, is_stamped, stamp_fields
from infocentre.content.models.topics import TaggedItem, Topic
from infocentre.content.models.translated import Translated, has_some_text, released_needs

__all__ = [
    "STAMPS",
    "AboutItem",
    "AboutItemQuerySet",
    "Addressed",
    "ContentItem",
    "FormerAddress",
    "Precision",
    "Publishable",
    "PublishableQuerySet",
    "Singleton",
    "Status",
    "TaggedItem",
    "Topic",
    "Translated",
    "has_some_text",
    "is_stamped",
    "released_needs",
    "remember_former_address",
    "stamp_fields",
]
