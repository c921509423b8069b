from modeltranslation.translator import TranslationOptions, register

from infocentre.library.models import Document, Picture


@register(Picture)
class PictureTranslationOptions(TranslationOptions):
    fields = ["alt", "caption"]


@register(Document)
class DocumentTranslationOptions(TranslationOptions):
    fields = ["title"]
