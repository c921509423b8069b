from modeltranslation.translator import TranslationOptions, register

from infocentre.pages.models import (
    Announcement,
    AudiencePage,
    FigureEntry,
    MenuEntry,
    Milestone,
    Page,
    PressKit,
    SiteSettings,
)


@register(Page)
class PageTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body"]


@register(Milestone)
class MilestoneTranslationOptions(TranslationOptions):
    fields = ["title", "description"]


@register(SiteSettings)
class SiteSettingsTranslationOptions(TranslationOptions):
    fields = ["name", "short_name", "host", "tagline", "intro", "address", "consent", "privacy"]
    required_languages = {"default": ["name", "short_name", "tagline", "consent"]}


@register(AudiencePage)
class AudiencePageTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body"]


@register(PressKit)
class PressKitTranslationOptions(TranslationOptions):
    fields = ["boilerplate_short", "boilerplate_long"]


@register(MenuEntry)
class MenuEntryTranslationOptions(TranslationOptions):
    fields = ["label"]


@register(Announcement)
class AnnouncementTranslationOptions(TranslationOptions):
    fields = ["message", "link_text"]


@register(FigureEntry)
class FigureEntryTranslationOptions(TranslationOptions):
    fields = ["label"]
