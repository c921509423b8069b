from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from infocentre.accounts import rights
from infocentre.content.dates import as_typed
from infocentre.content.languages import LANGUAGES, all_languages
from infocentre.office.admin import (
    LANGUAGE_COLUMNS,
    ChoiceArrayFilter,
    ContentAdmin,
    LinkInline,
    PublishableAdmin,
    RecentFilter,
    SingletonAdmin,
    TopicFilter,
    TranslatedInline,
)
from infocentre.office.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.publishing.workflow import needs_copy
from lectures.models import Lecture, Material, MaterialFile, Podcast, Recording, Series, Transcript


@admin.register(Series)
class SeriesAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "size"]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "published_at"
    long_texts = ["summary"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [(_("Picture and podcast"), {"fields": ["cover", "season"]}), PUBLICATION]

    def for_list(self, queryset):
        return super().for_list(queryset).annotate(size=Count("lectures"))

    @admin.display(description=_("lectures"), ordering="size")
    def size(self, series):
        return series.size


class RecordingInline(TranslatedInline):
    model = Recording
    fields = [("kind", "media", "language"), "url", "file", ("duration", "position"), "title", "chapters"]
    show_change_link = True


@admin.register(Lecture)
class LectureAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "day", "series", "recorded"]
    list_filter = [
        *PublishableAdmin.list_filter,
        ("series", RecentFilter),
        ("audience", ChoiceArrayFilter),
        ("spoken_languages", ChoiceArrayFilter),
        TopicFilter,
    ]
    list_select_related = ["series"]
    search_fields = [*all_languages("title", "summary", "place"), "slug"]
    date_hierarchy = "date"
    long_texts = ["summary", "body", "place"]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [RecordingInline]
    fieldsets = [
        (_("Date and audience"), {"fields": [("date", "precision"), "audience", "spoken_languages"]}),
        (_("People"), {"fields": ["speakers"]}),
        (_("Connections"), {"fields": ["event", ("series", "number"), "slides"]}),
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


class TranscriptInline(LinkInline):
    model = Transcript


@admin.register(Recording)
class RecordingAdmin(ContentAdmin):
    """Opened from the lecture's form, to edit the transcripts of a recording."""

    list_display = ["headline", "lecture", "kind", "language", "duration"]
    list_filter = ["kind", "media", "language"]
    list_select_related = ["lecture"]
    search_fields = [*all_languages("title"), *(f"lecture__{name}" for name in all_languages("title")), "url"]
    inlines = [TranscriptInline]
    fieldsets = [
        (
            _("Where to watch or listen"),
            {"fields": ["lecture", ("kind", "media", "language"), "url", "file", ("duration", "position")]},
        )
    ]

    def has_add_permission(self, request):
        """Others add recordings in the lecture's form, which keeps them in the working copy."""
        return super().has_add_permission(request) and rights.may_publish(request.user, Lecture)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and is_open(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        may_delete = super().has_delete_permission(request, obj)
        return (
            may_delete and (obj is None or rights.may_write(request.user, obj)) and is_open(request.user, obj)
        )

    def get_readonly_fields(self, request, obj=None):
        """The lecture cannot be changed without the right to publish."""
        fields = super().get_readonly_fields(request, obj)
        return fields if rights.may_publish(request.user, Lecture) else [*fields, "lecture"]


def is_open(user, recording) -> bool:
    """What visitors see is changed here by those who publish it; translators write their texts."""
    if recording is None or rights.may_publish(user, Lecture):
        return True
    writes_all = rights.writable_languages(user, Recording, recording) == LANGUAGES
    return not (writes_all and needs_copy(recording.lecture, user))


class MaterialFileInline(TranslatedInline):
    model = MaterialFile
    fields = [("file", "language", "order"), "title"]


@admin.register(Material)
class MaterialAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "kind", "subject", "changed"]
    list_filter = [
        *PublishableAdmin.list_filter,
        "kind",
        "subject",
        ("levels", ChoiceArrayFilter),
        TopicFilter,
    ]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [MaterialFileInline]
    fieldsets = [
        (_("Subject and level"), {"fields": ["kind", "subject", "levels", "minutes", "lectures"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]


@admin.register(Podcast)
class PodcastAdmin(SingletonAdmin):
    fieldsets = [(_("For podcast players"), {"fields": ["owner_email", "cover", "is_explicit"]})]
