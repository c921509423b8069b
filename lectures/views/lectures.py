from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from events.models import public_event
from infocentre.content.attached import attached, objects_of, of_item, topic_rows, topics_of
from infocentre.content.columns import LINK
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.languages import reader_language
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import (
    ChoiceFilter,
    Filter,
    RelatedFilter,
    TopicFilter,
    TranslatedFilter,
    YearFilter,
)
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from lectures.models import Lecture, Recording, Series, Transcript
from people.models import Person


class RecordedFilter(Filter):
    """Only what can be watched or heard."""

    def options(self, list_queryset):
        return [("yes", _("can be watched or heard"))]

    def apply(self, queryset, value):
        return queryset.recorded()


class MediaFilter(Filter):
    """To watch or to hear."""

    def options(self, list_queryset):
        return Recording.Media.choices

    def apply(self, queryset, value):
        return queryset.filter(Exists(Recording.objects.filter(lecture=OuterRef("pk"), media=value)))


class LectureListView(PublicListView):
    model = Lecture
    filters = [
        RecordedFilter("recorded", _("Recording")),
        MediaFilter("media", _("Video or audio")),
        ChoiceFilter(
            "language", _("Spoken language"), LANGUAGE_CHOICES, array=True, lookup="spoken_languages"
        ),
        ChoiceFilter("audience", _("Audience"), Lecture.Audience.choices, array=True),
        RelatedFilter("series", _("Series"), related=Series.objects.published),
        TopicFilter(),
        YearFilter(lookup="date"),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.card_columns()

    @staticmethod
    def relations():
        return Lecture.objects.all().card_relations()


LECTURE = Listings(
    materials=Listing("lectures.Material", Q(lectures=OUTER_ITEM), (*LINK, "kind")),
    projects=Listing("people.Project", Q(lectures=OUTER_ITEM), (*LINK, "short_name")),
)
TRANSCRIPT_COLUMNS = ["recording_id", "language", "file__id", "file__file"]


class LectureDetailView(PublicDetailView):
    model = Lecture

    @classmethod
    def detail_queryset(cls, now):
        lectures = LECTURE.annotate(super().detail_queryset(now), now).select_related(
            "cover", "series", "slides"
        )
        transcripts = Transcript.objects.filter(recording__lecture=OuterRef("pk"))
        return lectures.annotate(
            topic_rows=topic_rows(Lecture), transcript_rows=attached(transcripts, *TRANSCRIPT_COLUMNS)
        )

    def get_context_data(self, **kwargs):
        lecture = self.object
        series = lecture.series if lecture.series and lecture.series.is_public else None
        return super().get_context_data(
            recordings=self.recordings(),
            speakers=SPEAKERS(lecture.pk),
            topics=topics_of(lecture.topic_rows),
            series=series,
            siblings=series and SIBLINGS(series.pk),
            event=public_event(lecture.event_id),
            more=MORE(lecture.pk),
            **LECTURE.of(lecture),
            **kwargs,
        )

    def recordings(self):
        """The recordings, the reader's language first, each with what is said in it."""
        language = reader_language()
        own = of_item(self.object, RECORDINGS(self.object.pk))
        found = sorted(own, key=lambda recording: recording.language != language)
        transcripts = objects_of(Transcript, self.object.transcript_rows)
        for recording in found:
            recording.captions = [each for each in transcripts if each.recording_id == recording.pk]
        return found


class SeriesDetailView(PublicDetailView):
    model = Series

    def get_context_data(self, **kwargs):
        lectures = self.object.lectures.published().order_by("number", "pk")
        return super().get_context_data(lectures=lectures.for_cards(), **kwargs)


SPEAKERS = CompiledQuery(
    lambda now, key: Person.objects.published(now).filter(lectures=key).by_name().for_links()
)
RECORDINGS = CompiledQuery(lambda now, key: Recording.objects.filter(lecture=key).select_related("file"))
SIBLINGS = CompiledQuery(
    lambda now, key: Lecture.objects.published(now).filter(series=key).order_by("number", "pk").for_links()
)
MORE = CompiledQuery(lambda now, key: Lecture.objects.published(now).like(key).for_links()[:5])
