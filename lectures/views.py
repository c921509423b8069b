from django.utils.translation import gettext_lazy as _

from events.models import Event
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.filters import (
    ChoiceFilter,
    Filter,
    RelatedFilter,
    TopicFilter,
    TranslatedFilter,
    YearFilter,
)
from infocentre.content.views import PublicDetailView, PublicListView
from lectures.models import Lecture, Series


class RecordedFilter(Filter):
    """Only what can be watched or heard."""

    def options(self, queryset):
        return [("yes", _("can be watched or heard"))]

    def apply(self, queryset, value):
        return queryset.recorded()


class LectureListView(PublicListView):
    model = Lecture
    filters = [
        RecordedFilter("recorded", _("Recording")),
        ChoiceFilter(
            "language", _("Spoken language"), LANGUAGE_CHOICES, array=True, lookup="spoken_languages"
        ),
        ChoiceFilter("audience", _("For whom"), Lecture.Audience.choices, array=True),
        RelatedFilter("series", _("Series"), related=Series.objects.published),
        TopicFilter(),
        YearFilter(lookup="date"),
        TranslatedFilter(),
    ]

    def for_cards(self, queryset):
        return queryset.for_cards()


class LectureDetailView(PublicDetailView):
    model = Lecture

    def get_queryset(self):
        return super().get_queryset().select_related("cover", "series", "slides")

    def get_context_data(self, **kwargs):
        lecture = self.object
        series = lecture.series if lecture.series and lecture.series.is_public else None
        return super().get_context_data(
            recordings=lecture.recordings.select_related("file"),
            speakers=lecture.speakers.published().by_name().for_links(),
            topics=lecture.topics.all(),
            series=series,
            siblings=series and series.lectures.published().order_by("number", "pk").for_links(),
            event=Event.objects.public_one(lecture.event_id),
            **kwargs,
        )


class SeriesDetailView(PublicDetailView):
    model = Series

    def get_context_data(self, **kwargs):
        lectures = self.object.lectures.published().order_by("number", "pk")
        return super().get_context_data(lectures=lectures.for_cards(), **kwargs)
