from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from infocentre.content.admin import PublishableAdmin, TopicFilter, as_typed
from infocentre.content.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.content.languages import all_languages
from news.models import NewsItem


@admin.register(NewsItem)
class NewsItemAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status", "kind", "day", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "kind", TopicFilter]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "date"
    long_texts = ["summary", "body"]
    texts = ["title", "summary", "body"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (_("When and of what kind"), {"fields": ["kind", ("date", "precision")]}),
        (_("People and events"), {"fields": ["persons", "event"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]

    @admin.display(description=_("date"), ordering="date")
    def day(self, item):
        return as_typed(item.date, item.precision)
