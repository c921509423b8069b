from modeltranslation.translator import TranslationOptions, register

from infocentre.content.models import Topic


@register(Topic)
class TopicTranslationOptions(TranslationOptions):
    fields = ["name"]
    required_languages = ("kk", "ru", "en")
