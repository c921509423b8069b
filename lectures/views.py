from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import without_texts
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.filters import ChoiceFilter, RelatedFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.content.views import PublicDetailView, PublicListView
from lectures.models import Lecture, Series


def for_cards(queryset):
    return (
        queryset.select_related("cover")
        .prefetch_related("recordings", "speakers")
        .defer(*without_texts("body"))
    )


class LectureListView(PublicListView):
    model = Lecture
    filters = [
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
        return for_cards(queryset)


class LectureDetailView(PublicDetailView):
    model = Lecture

    def get_queryset(self):
        return super().get_queryset().select_related("cover", "series", "event", "slides")

    def get_context_data(self, **kwargs):
        lecture = self.object
        series = lecture.series if lecture.series and lecture.series.is_public else None
        return super().get_context_data(
            recordings=lecture.recordings.select_related("file"),
            speakers=lecture.speakers.published().by_name(),
            topics=lecture.topics.all(),
            series=series,
            siblings=series
            and series.lectures.published().order_by("number", "pk").defer(*without_texts("body")),
            event=lecture.event if lecture.event and lecture.event.is_public else None,
            **kwargs,
        )


class SeriesDetailView(PublicDetailView):
    model = Series

    def get_context_data(self, **kwargs):
        lectures = self.object.lectures.published().order_by("number", "pk")
        return super().get_context_data(lectures=for_cards(lectures), **kwargs)
