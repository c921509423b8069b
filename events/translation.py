from modeltranslation.translator import TranslationOptions, register

from events.models import Event, Venue


@register(Venue)
class VenueTranslationOptions(TranslationOptions):
    fields = ["name", "city", "address"]
    required_languages = {"default": ["name"]}


@register(Event)
class EventTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "programme"]
