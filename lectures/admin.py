from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from infocentre.content.admin import (
    ChoiceArrayFilter,
    PublishableAdmin,
    TopicFilter,
    TranslatedInline,
    as_typed,
)
from infocentre.content.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.content.languages import all_languages
from lectures.models import Lecture, Recording, Series


@admin.register(Series)
class SeriesAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status", "size"]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "published_at"
    long_texts = ["summary"]
    texts = ["title", "summary"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [PUBLICATION]

    def for_list(self, queryset):
        return super().for_list(queryset).annotate(size=Count("lectures"))

    @admin.display(description=_("lectures"), ordering="size")
    def size(self, series):
        return series.size


class RecordingInline(TranslatedInline):
    model = Recording
    fields = [("kind", "media", "language"), "url", "file", ("duration", "position"), "title"]


@admin.register(Lecture)
class LectureAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status", "day", "series", "recorded"]
    list_filter = [
        *PublishableAdmin.list_filter,
        ("series", admin.RelatedOnlyFieldListFilter),
        ("audience", ChoiceArrayFilter),
        ("spoken_languages", ChoiceArrayFilter),
        TopicFilter,
    ]
    list_select_related = ["series"]
    search_fields = [*all_languages("title", "summary", "place"), "slug"]
    date_hierarchy = "date"
    long_texts = ["summary", "body", "place"]
    texts = ["title", "summary", "body", "place"]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [RecordingInline]
    fieldsets = [
        (_("When and for whom"), {"fields": [("date", "precision"), "audience", "spoken_languages"]}),
        (_("People"), {"fields": ["speakers"]}),
        (_("Belongs to"), {"fields": ["event", ("series", "number"), "slides"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]

    def for_list(self, queryset):
        return super().for_list(queryset).annotate(recorded=Count("recordings"))

    @admin.display(description=_("date"), ordering="date")
    def day(self, lecture):
        return as_typed(lecture.date, lecture.precision)

    @admin.display(description=_("recordings"), ordering="recorded")
    def recorded(self, lecture):
        return lecture.recorded
