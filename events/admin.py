from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.models import Event, Venue
from infocentre.content.admin import ChoiceArrayFilter, ContentAdmin, PublishableAdmin, TopicFilter, as_typed
from infocentre.content.admin.filters import MissingTextFilter
from infocentre.content.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.content.languages import all_languages


@admin.register(Event)
class EventAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status", "kind", "begins", "venue"]
    list_filter = [
        *PublishableAdmin.list_filter,
        "kind",
        "format",
        ("spoken_languages", ChoiceArrayFilter),
        TopicFilter,
    ]
    list_select_related = ["venue"]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "starts_at"
    long_texts = ["summary", "body", "programme"]
    texts = ["title", "summary", "body", "programme"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (
            _("When and where"),
            {"fields": ["kind", ("starts_at", "ends_at"), "precision", "format", "venue", "online_url"]},
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
    list_display = ["headline", "language_marks", "organisation", "slug"]
    list_filter = [MissingTextFilter]
    list_select_related = ["organisation"]
    search_fields = [*all_languages("name", "city", "address"), "slug"]
    title_field = "name"
    texts = ["name", "city", "address"]
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [(_("Belongs to"), {"fields": ["organisation", "slug"]})]
