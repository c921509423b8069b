from modeltranslation.translator import TranslationOptions, register

from events.models import Event, Opportunity, Paper, Session, Venue


@register(Venue)
class VenueTranslationOptions(TranslationOptions):
    fields = ["name", "city", "address"]
    required_languages = {"default": ["name"]}


@register(Event)
class EventTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "programme"]


@register(Session)
class SessionTranslationOptions(TranslationOptions):
    fields = ["title", "hall", "note"]


@register(Paper)
class PaperTranslationOptions(TranslationOptions):
    fields = ["title", "authors", "abstract"]


@register(Opportunity)
class OpportunityTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "place", "funding"]
