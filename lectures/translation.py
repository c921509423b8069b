from modeltranslation.translator import TranslationOptions, register

from lectures.models import Lecture, Recording, Series


@register(Series)
class SeriesTranslationOptions(TranslationOptions):
    fields = ["title", "summary"]


@register(Lecture)
class LectureTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "place"]


@register(Recording)
class RecordingTranslationOptions(TranslationOptions):
    fields = ["title"]
