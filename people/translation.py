from modeltranslation.translator import TranslationOptions, register

from people.models import Organisation, Person, Position


@register(Organisation)
class OrganisationTranslationOptions(TranslationOptions):
    fields = ["name", "short_name", "city", "summary", "body"]


@register(Person)
class PersonTranslationOptions(TranslationOptions):
    fields = ["family_name", "given_name", "patronymic", "degree", "interests", "summary", "body"]


@register(Position)
class PositionTranslationOptions(TranslationOptions):
    fields = ["title"]
