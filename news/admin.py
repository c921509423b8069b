from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from infocentre.content.dates import as_typed
from infocentre.content.languages import all_languages
from infocentre.office.admin import LANGUAGE_COLUMNS, ContentAdmin, PublishableAdmin, TopicFilter
from infocentre.office.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.transfer.admin import TransferScreens
from news.models import Article, Coverage, NewsItem, Outlet
from news.transfer import CoverageResource


@admin.register(NewsItem)
class NewsItemAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "kind", "day", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "kind", TopicFilter]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "date"
    long_texts = ["summary", "body"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (_("Date and kind"), {"fields": ["kind", ("date", "precision")]}),
        (_("People and events"), {"fields": ["persons", "event"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]

    @admin.display(description=_("date"), ordering="date")
    def day(self, item):
        return as_typed(item.date, item.precision)


@admin.register(Article)
class ArticleAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "journal", "day", "changed"]
    list_filter = [*PublishableAdmin.list_filter, TopicFilter]
    search_fields = [*all_languages("title", "summary", "journal"), "slug", "doi", "other_authors"]
    date_hierarchy = "date"
    long_texts = ["summary", "body", "issue"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (_("Authors and date"), {"fields": ["authors", "other_authors", ("date", "precision")]}),
        (_("Where it appeared"), {"fields": ["written_in", "doi", "url", "pdf"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]

    @admin.display(description=_("date"), ordering="date")
    def day(self, article):
        return as_typed(article.date, article.precision)


@admin.register(Outlet)
class OutletAdmin(ContentAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "website"]
    search_fields = [*all_languages("name"), "slug", "website"]
    title_field = "name"
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [(_("Address"), {"fields": ["website", "slug"]})]


@admin.register(Coverage)
class CoverageAdmin(PublishableAdmin):
    change_list_template = "transfer/change_list.html"
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "outlet", "kind", "day"]
    list_filter = [*PublishableAdmin.list_filter, "kind", "tone", "language"]
    list_select_related = ["outlet"]
    search_fields = [*all_languages("title", "summary"), "url"]
    date_hierarchy = "date"
    long_texts = ["summary"]
    fieldsets = [
        (_("The report"), {"fields": ["outlet", ("kind", "language", "tone"), ("date", "precision"), "url"]}),
        (_("People and event"), {"fields": ["persons", "event"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]

    @property
    def transfer(self):
        return TransferScreens(self, CoverageResource)

    def get_urls(self):
        return [*self.transfer.urls(), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, self.transfer.links(request) | (extra_context or {}))

    @admin.display(description=_("date"), ordering="date")
    def day(self, piece):
        return as_typed(piece.date, piece.precision)
