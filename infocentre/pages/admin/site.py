"""The site settings and the press kit."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.office.admin import LinkInline, SingletonAdmin
from infocentre.office.admin.rules import FieldRules
from infocentre.pages.models import (
    Highlight,
    Partner,
    PressFile,
    PressKit,
    PressPhoto,
    SiteSettings,
    SocialLink,
)


class SocialLinkInline(LinkInline):
    model = SocialLink
    fields = ["network", "url", "order"]


class HighlightInline(FieldRules, admin.StackedInline):
    model = Highlight
    extra = 0
    fields = [("news_item", "article"), ("event", "opportunity"), ("lecture", "project"), "order"]


class PartnerInline(LinkInline):
    model = Partner


@admin.register(SiteSettings)
class SiteSettingsAdmin(SingletonAdmin):
    title_field = "name"
    inlines = [SocialLinkInline, HighlightInline, PartnerInline]
    fieldsets = [
        (_("How to reach the centre"), {"fields": ["email", "phone", "enquiry_recipients"]}),
        (_("Home page"), {"fields": ["home_sections", "hero_picture"]}),
        (_("Logos"), {"fields": [("logo_kk", "logo_ru", "logo_en"), "logo_holds_name"]}),
        (_("Consent"), {"fields": ["consent_version"]}),
    ]

    def view_on_site(self, obj):
        return reverse("pages:home")


class PressFileInline(LinkInline):
    model = PressFile


class PressPhotoInline(LinkInline):
    model = PressPhoto


@admin.register(PressKit)
class PressKitAdmin(SingletonAdmin):
    title_field = "boilerplate_short"
    inlines = [PressFileInline, PressPhotoInline]
    fieldsets = [(_("Press contact"), {"fields": ["contact"]})]

    def view_on_site(self, obj):
        return reverse("pages:press-kit")
