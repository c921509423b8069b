from modeltranslation.translator import TranslationOptions, register

from infocentre.content.models import Document, Picture, Topic


@register(Topic)
class TopicTranslationOptions(TranslationOptions):
    fields = ["name"]
    required_languages = ("kk", "ru", "en")


@register(Picture)
class PictureTranslationOptions(TranslationOptions):
    fields = ["alt", "caption"]


@register(Document)
class DocumentTranslationOptions(TranslationOptions):
    fields = ["title"]
