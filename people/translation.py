from modeltranslation.translator import TranslationOptions, register

from people.models import Organisation, Person, Position, Project, StudentGroup, ThesisTopic


@register(Organisation)
class OrganisationTranslationOptions(TranslationOptions):
    fields = ["name", "short_name", "city", "summary", "body"]


@register(Person)
class PersonTranslationOptions(TranslationOptions):
    fields = ["family_name", "given_name", "patronymic", "degree", "interests", "summary", "body"]


@register(Position)
class PositionTranslationOptions(TranslationOptions):
    fields = ["title"]


@register(Project)
class ProjectTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "facility", "collaboration"]


@register(ThesisTopic)
class ThesisTopicTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body"]


@register(StudentGroup)
class StudentGroupTranslationOptions(TranslationOptions):
    fields = ["name", "field", "summary", "meets", "joining"]
