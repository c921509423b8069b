import calendar as month_calendar
from datetime import date

from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from events import calendar
from events.models import Event
from infocentre.content.dates import month_title, weekdays
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.filters import ChoiceFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.content.frozen import Frozen
from infocentre.content.languages import reader_language
from infocentre.content.models import Precision, Topic
from infocentre.content.views import PublicDetailView, PublicListView
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Organisation, Person

CARD_FILTERS = [
    ChoiceFilter("kind", _("Kind"), Event.Kind.choices),
    ChoiceFilter("format", _("Format"), Event.Format.choices),
    ChoiceFilter(
        "language", _("Language of the event"), LANGUAGE_CHOICES, array=True, lookup="spoken_languages"
    ),
    TopicFilter(),
]


class UpcomingListView(PublicListView):
    model = Event
    template_name = "events/list.html"
    filters = [*CARD_FILTERS, TranslatedFilter()]

    @classmethod
    def listed(cls, now):
        return super().listed(now).upcoming(now)

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class PastListView(PublicListView):
    model = Event
    template_name = "events/past.html"
    filters = [*CARD_FILTERS, YearFilter(lookup="starts_at"), TranslatedFilter()]

    @classmethod
    def listed(cls, now):
        return super().listed(now).past(now)

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


def current_month(request):
    today = timezone.localdate()
    return redirect("events:month", today.year, today.month)


class CalendarView(TemplateView):
    template_name = "events/calendar.html"

    def get_context_data(self, year, month, **kwargs):
        if not calendar.is_within_reach(year, month):
            raise Http404
        language = reader_language()
        last = date(year, month, month_calendar.monthrange(year, month)[1])
        events = list(Event.objects.published().touching(date(year, month, 1), last).for_cards())
        neighbours = {
            name: (*place, month_title(*place, language))
            for name, months in (("previous", -1), ("next", 1))
            if calendar.is_within_reach(*(place := calendar.shifted(year, month, months)))
        }
        return super().get_context_data(
            title=month_title(year, month, language),
            weekdays=weekdays(language),
            weeks=calendar.weeks_of(year, month, events),
            events=events,
            undated=[event for event in events if event.precision in (Precision.MONTH, Precision.YEAR)],
            year=year,
            month=month,
            **neighbours,
            **kwargs,
        )


class EventDetailView(PublicDetailView):
    model = Event

    @classmethod
    def shown(cls, now):
        return super().shown(now).select_related("cover", "venue")

    def get_context_data(self, **kwargs):
        event = self.object
        return super().get_context_data(
            speakers=SPEAKERS(event.pk),
            organisers=ORGANISERS(event.pk),
            topics=TOPICS(event.pk),
            lectures=LECTURES(event.pk),
            news=NEWS(event.pk),
            **kwargs,
        )


SPEAKERS = Frozen(lambda now, key: Person.objects.published(now).filter(events=key).by_name().for_links())
ORGANISERS = Frozen(
    lambda now, key: Organisation.objects.published(now).filter(events=key).by_name().for_links()
)
TOPICS = Frozen(lambda now, key: Topic.objects.of(Event, key))
LECTURES = Frozen(lambda now, key: Lecture.objects.published(now).filter(event=key).for_links())
NEWS = Frozen(lambda now, key: NewsItem.objects.published(now).filter(event=key).for_links())
