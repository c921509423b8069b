from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.models import Event, GalleryPicture, Opportunity, Paper, Session, Venue
from infocentre.content.dates import as_typed
from infocentre.content.languages import all_languages
from infocentre.office.admin import (
    LANGUAGE_COLUMNS,
    ChoiceArrayFilter,
    ContentAdmin,
    LinkInline,
    PublishableAdmin,
    TopicFilter,
    TranslatedInline,
)
from infocentre.office.admin.filters import MissingTextFilter
from infocentre.office.admin.publishable import ACCOMPANIMENT, PUBLICATION

WHEN_AND_WHERE = ["kind", ("starts_at", "ends_at"), ("precision", "is_cancelled")]
WHEN_AND_WHERE += ["format", "venue", "online_url"]


class SessionInline(TranslatedInline):
    model = Session
    fields = [("kind", "is_online"), ("starts_at", "ends_at"), "title", "hall", "note", "speakers"]


class PaperInline(TranslatedInline):
    model = Paper
    fields = [("language", "order"), "title", "authors", "abstract", "file"]


class GalleryInline(LinkInline):
    model = GalleryPicture


@admin.register(Event)
class EventAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "kind", "begins", "venue"]
    list_filter = [
        *PublishableAdmin.list_filter,
        "kind",
        "format",
        ("spoken_languages", ChoiceArrayFilter),
        TopicFilter,
    ]
    list_select_related = ["venue"]
    inlines = [SessionInline, PaperInline, GalleryInline]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "starts_at"
    long_texts = ["summary", "body", "programme"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (
            _("When and where"),
            {
                "fields": [
                    "kind",
                    ("starts_at", "ends_at"),
                    "precision",
                    "is_cancelled",
                    "format",
                    "venue",
                    "online_url",
                ]
            },
        ),
        (_("People"), {"fields": ["speakers", "organisers", "spoken_languages"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]

    @admin.display(description=_("starts at"), ordering="starts_at")
    def begins(self, event):
        return as_typed(event.starts_at, event.precision)


@admin.register(Venue)
class VenueAdmin(ContentAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "organisation", "slug"]
    list_filter = [MissingTextFilter]
    list_select_related = ["organisation"]
    search_fields = [*all_languages("name", "city", "address"), "slug"]
    title_field = "name"
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [(_("Connections"), {"fields": ["organisation", ("latitude", "longitude"), "slug"]})]


@admin.register(Opportunity)
class OpportunityAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "kind", "deadline", "example"]
    list_filter = [*PublishableAdmin.list_filter, "kind", ("levels", ChoiceArrayFilter), TopicFilter]
    search_fields = [*all_languages("title", "summary", "place"), "slug"]
    date_hierarchy = "deadline"
    long_texts = ["summary", "body", "place", "funding"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (
            _("Details and deadline"),
            {"fields": ["kind", "levels", "deadline", "organiser", "url"]},
        ),
        ACCOMPANIMENT,
        PUBLICATION,
    ]
