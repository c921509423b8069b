"""The editorial office: the base of every admin of ours, and the admins of what all content shares."""

from django.contrib import admin
from taggit.admin import Tag

from infocentre.office.admin.base import ContentAdmin
from infocentre.office.admin.columns import LANGUAGE_COLUMNS
from infocentre.office.admin.filters import (
    ChoiceArrayFilter,
    MissingTextFilter,
    ReadyFilter,
    RecentFilter,
    ReleasedFilter,
    TopicFilter,
)
from infocentre.office.admin.inlines import LinkInline, TranslatedInline
from infocentre.office.admin.publishable import PublishableAdmin
from infocentre.office.admin.singleton import SingletonAdmin

from infocentre.office.admin import addresses, library, topics  # noqa: F401 isort: skip - they register themselves

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
]
