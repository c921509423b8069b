from modeltranslation.translator import TranslationOptions, register

from lectures.models import Lecture, Material, MaterialFile, Podcast, Recording, Series


@register(Series)
class SeriesTranslationOptions(TranslationOptions):
    fields = ["title", "summary"]


@register(Lecture)
class LectureTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "place"]


@register(Recording)
class RecordingTranslationOptions(TranslationOptions):
    fields = ["title", "chapters"]


@register(Material)
class MaterialTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body"]


@register(MaterialFile)
class MaterialFileTranslationOptions(TranslationOptions):
    fields = ["title"]


@register(Podcast)
class PodcastTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "author"]
