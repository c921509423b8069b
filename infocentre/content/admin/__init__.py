"""The editorial office: the base of every admin of ours, and the admins of what all content shares."""

from django.contrib import admin
from taggit.admin import Tag

from infocentre.content.admin.base import ContentAdmin, with_nonce
from infocentre.content.admin.columns import LANGUAGE_COLUMNS, as_typed
from infocentre.content.admin.filters import (
    ChoiceArrayFilter,
    MissingTextFilter,
    ReadyFilter,
    RecentFilter,
    ReleasedFilter,
    TopicFilter,
)
from infocentre.content.admin.inlines import LinkInline, TranslatedInline
from infocentre.content.admin.publishable import PublishableAdmin
from infocentre.content.admin.singleton import SingletonAdmin

from infocentre.content.admin import addresses, library, topics  # noqa: F401 isort: skip - they register themselves

# taggit registers its own tags, which this site does not use.
admin.site.unregister(Tag)

__all__ = [
    "LANGUAGE_COLUMNS",
    "ChoiceArrayFilter",
    "ContentAdmin",
    "LinkInline",
    "MissingTextFilter",
    "PublishableAdmin",
    "ReadyFilter",
    "RecentFilter",
    "ReleasedFilter",
    "SingletonAdmin",
    "TopicFilter",
    "TranslatedInline",
    "as_typed",
    "with_nonce",
]
