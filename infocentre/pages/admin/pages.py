"""The about tree and the pages of the audiences."""

import json

from django.contrib import admin
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import all_languages
from infocentre.office.admin import LANGUAGE_COLUMNS, PublishableAdmin, TranslatedInline
from infocentre.office.admin.publishable import PUBLICATION
from infocentre.office.admin.rules import FieldRules
from infocentre.pages.models import AudienceChoice, AudiencePage, Milestone, Page


class MilestoneInline(TranslatedInline):
    model = Milestone
    fields = [("date", "precision", "order"), "title", "description", "source"]


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "address", "layout", "order", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "layout"]
    search_fields = [*all_languages("title", "summary"), "path"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    inlines = [MilestoneInline]
    fieldsets = [
        (_("Place in the site"), {"fields": ["parent", "path", "order"]}),
        (_("Layout and picture"), {"fields": ["layout", "cover"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]

    class Media:
        js = [Script("admin-site/page-address.js", type="module")]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """The field of the address knows those of the other pages, and shows where this one will stand."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "path":
            paths = dict(Page.objects.values_list("pk", "path"))
            moved = _("It moves there with all the pages below it; the former addresses redirect.")
            field.widget.attrs |= {"data-paths": json.dumps(paths), "data-moved": moved}
        return field

    @admin.display(description=_("address"), ordering="path")
    def address(self, page):
        return f"/about/{page.path}/" if page.path else "/about/"


class AudienceChoiceInline(FieldRules, admin.StackedInline):
    model = AudienceChoice
    extra = 0
    fields = [("news_item", "article"), ("event", "opportunity"), ("lecture", "material")]
    fields += [("project", "page"), "order"]


@admin.register(AudiencePage)
class AudiencePageAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "audience", "changed"]
    search_fields = all_languages("title", "summary")
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    fieldsets = [
        (_("Audience"), {"fields": ["audience", "cover"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]
    inlines = [AudienceChoiceInline]
