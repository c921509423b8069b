"""The base of the admins of what is published."""

from django.utils.translation import gettext_lazy as _

from infocentre.office.admin.base import ContentAdmin
from infocentre.office.admin.filters import (
    ChecklistFilter,
    MissingTextFilter,
    ReadyFilter,
    ReleasedFilter,
    WaitingFilter,
)
from infocentre.office.admin.workflow import WorkflowAdmin
from infocentre.translations.listing import TranslationFilter

PUBLICATION = (
    _("Publication"),
    {"fields": ["languages", ("published_at", "expires_at"), "slug"]},
)
ACCOMPANIMENT = (_("Picture, topics and sources"), {"fields": ["cover", "topics", "sources"]})


class PublishableAdmin(WorkflowAdmin, ContentAdmin):
    """News, events, lectures, series, people and pages: filtered by status and by language."""

    list_filter = [
        *("status", WaitingFilter, ReleasedFilter, TranslationFilter),
        *(ReadyFilter, MissingTextFilter, ChecklistFilter),
    ]
