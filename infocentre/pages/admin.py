from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.admin import LinkInline, PublishableAdmin, SingletonAdmin, TranslatedInline
from infocentre.content.admin.publishable import PUBLICATION
from infocentre.content.admin.rules import FieldRules
from infocentre.content.languages import all_languages
from infocentre.pages.models import (
    AudiencePage,
    Highlight,
    Milestone,
    Page,
    Partner,
    PressFile,
    PressKit,
    PressPhoto,
    SiteSettings,
    SocialLink,
)


class MilestoneInline(TranslatedInline):
    model = Milestone
    fields = [("date", "precision", "order"), "title", "description", "source"]


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status_chip", "address", "layout", "order", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "layout"]
    search_fields = [*all_languages("title", "summary"), "path"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    texts = ["title", "summary", "body"]
    inlines = [MilestoneInline]
    fieldsets = [
        (_("Place in the site"), {"fields": ["parent", "path", "order"]}),
        (_("Layout and picture"), {"fields": ["layout", "cover"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]

    @admin.display(description=_("address"), ordering="path")
    def address(self, page):
        return f"/about/{page.path}/" if page.path else "/about/"


class SocialLinkInline(LinkInline):
    model = SocialLink


class HighlightInline(FieldRules, admin.StackedInline):
    model = Highlight
    extra = 0
    fields = [("news_item", "article"), ("event", "opportunity"), ("lecture", "project"), "order"]


class PartnerInline(LinkInline):
    model = Partner


@admin.register(SiteSettings)
class SiteSettingsAdmin(SingletonAdmin):
    title_field = "name"
    texts = ["name", "short_name", "host", "tagline", "intro", "address", "consent", "privacy"]
    needed_texts = ("name", "short_name", "tagline", "consent")
    inlines = [SocialLinkInline, HighlightInline, PartnerInline]
    fieldsets = [
        (_("How to reach the centre"), {"fields": ["email", "phone", "enquiry_recipients"]}),
        (_("Home page"), {"fields": ["home_sections"]}),
        (_("Consent"), {"fields": ["consent_version"]}),
        (_("Mark"), {"fields": ["logo"]}),
    ]

    def view_on_site(self, obj):
        return reverse("pages:home")


@admin.register(AudiencePage)
class AudiencePageAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status_chip", "audience", "changed"]
    search_fields = all_languages("title", "summary")
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    texts = ["title", "summary", "body"]
    fieldsets = [
        (_("For whom"), {"fields": ["audience", "cover"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]


class PressFileInline(LinkInline):
    model = PressFile


class PressPhotoInline(LinkInline):
    model = PressPhoto


@admin.register(PressKit)
class PressKitAdmin(SingletonAdmin):
    title_field = "boilerplate_short"
    texts = ["boilerplate_short", "boilerplate_long"]
    needed_texts = ("boilerplate_short",)
    inlines = [PressFileInline, PressPhotoInline]
    fieldsets = [(_("Press contact"), {"fields": ["contact"]})]

    def view_on_site(self, obj):
        return reverse("pages:press-kit")
