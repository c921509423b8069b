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
from infocentre.content.languages import reader_language
from infocentre.content.models import Precision
from infocentre.content.views import PublicDetailView, PublicListView

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

    def get_queryset(self):
        return self.narrowed(Event.objects.published().upcoming())

    def for_cards(self, queryset):
        return queryset.for_cards()


class PastListView(PublicListView):
    model = Event
    template_name = "events/past.html"
    filters = [*CARD_FILTERS, YearFilter(lookup="starts_at"), TranslatedFilter()]

    def get_queryset(self):
        return self.narrowed(Event.objects.published().past())

    def for_cards(self, queryset):
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

    def get_queryset(self):
        return super().get_queryset().select_related("cover", "venue")

    def get_context_data(self, **kwargs):
        event = self.object
        return super().get_context_data(
            speakers=event.speakers.published().by_name().for_links(),
            organisers=event.organisers.published().by_name().for_links(),
            topics=event.topics.all(),
            lectures=event.lectures.published().for_links(),
            news=event.news.published().for_links(),
            **kwargs,
        )
