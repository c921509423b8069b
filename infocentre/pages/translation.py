from modeltranslation.translator import TranslationOptions, register

from infocentre.pages.models import Milestone, Page, SiteSettings


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
