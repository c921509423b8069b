from django.utils.translation import gettext_lazy as _

from events.models import public_event
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.filters import (
    ChoiceFilter,
    Filter,
    RelatedFilter,
    TopicFilter,
    TranslatedFilter,
    YearFilter,
)
from infocentre.content.frozen import Frozen
from infocentre.content.models import Topic
from infocentre.content.views import PublicDetailView, PublicListView
from lectures.models import Lecture, Recording, Series
from people.models import Person


class RecordedFilter(Filter):
    """Only what can be watched or heard."""

    def options(self, listed):
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

    @staticmethod
    def columns(queryset):
        return queryset.card_columns()

    @staticmethod
    def relations():
        return Lecture.objects.all().card_relations()


class LectureDetailView(PublicDetailView):
    model = Lecture

    @classmethod
    def shown(cls, now):
        return super().shown(now).select_related("cover", "series", "slides")

    def get_context_data(self, **kwargs):
        lecture = self.object
        series = lecture.series if lecture.series and lecture.series.is_public else None
        return super().get_context_data(
            recordings=RECORDINGS(lecture.pk),
            speakers=SPEAKERS(lecture.pk),
            topics=TOPICS(lecture.pk),
            series=series,
            siblings=series and SIBLINGS(series.pk),
            event=public_event(lecture.event_id),
            **kwargs,
        )


class SeriesDetailView(PublicDetailView):
    model = Series

    def get_context_data(self, **kwargs):
        lectures = self.object.lectures.published().order_by("number", "pk")
        return super().get_context_data(lectures=lectures.for_cards(), **kwargs)


SPEAKERS = Frozen(lambda now, key: Person.objects.published(now).filter(lectures=key).by_name().for_links())
RECORDINGS = Frozen(lambda now, key: Recording.objects.filter(lecture=key).select_related("file"))
SIBLINGS = Frozen(
    lambda now, key: Lecture.objects.published(now).filter(series=key).order_by("number", "pk").for_links()
)
TOPICS = Frozen(lambda now, key: Topic.objects.of(Lecture, key))
