import calendar as month_calendar
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from events import calendar, programme
from events.models import Event, GalleryPicture, Paper, Session
from infocentre.content.attached import attached, objects_of, of_item, topic_rows, topics_of
from infocentre.content.columns import LINK
from infocentre.content.dates import month_title, weekdays
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.languages import all_languages, reader_language
from infocentre.content.models import Precision
from infocentre.content.site import origin_of
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from people.models import Person

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

    def get_context_data(self, **kwargs):
        # With this scheme a telephone or a mail program subscribes instead of loading the file once.
        host = origin_of(self.request).partition("://")[2]
        return super().get_context_data(
            calendar_address=f"webcal://{host}{reverse('events:subscription')}", **kwargs
        )

    @classmethod
    def list_queryset(cls, now):
        return super().list_queryset(now).upcoming(now)

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class PastListView(PublicListView):
    model = Event
    template_name = "events/past.html"
    filters = [*CARD_FILTERS, YearFilter(lookup="starts_at"), TranslatedFilter()]

    @classmethod
    def list_queryset(cls, now):
        return super().list_queryset(now).past(now)

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


DATED = ("date", "precision")
EVENT = Listings(
    organisers=Listing(
        "people.Organisation", Q(events=OUTER_ITEM), ("slug", "languages", *all_languages("name"))
    ),
    lectures=Listing("lectures.Lecture", Q(event=OUTER_ITEM), (*LINK, *DATED)),
    news=Listing("news.NewsItem", Q(event=OUTER_ITEM), (*LINK, *DATED)),
    coverage=Listing(
        "news.Coverage",
        Q(event=OUTER_ITEM),
        (
            *("languages", "url", "language", "kind", *DATED, *all_languages("title")),
            *(f"outlet__{name}" for name in all_languages("name")),
        ),
    ),
    projects=Listing("people.Project", Q(events=OUTER_ITEM), (*LINK, "short_name")),
)
PAPER_COLUMNS = ["id", "language", *all_languages("title", "authors", "abstract")]
PAPER_COLUMNS += [f"file__{name}" for name in ("id", "file", "size")]


class EventDetailView(PublicDetailView):
    model = Event

    @classmethod
    def detail_queryset(cls, now):
        events = EVENT.annotate(super().detail_queryset(now), now).select_related("cover", "venue")
        papers = Paper.objects.filter(event=OuterRef("pk"))
        return events.annotate(topic_rows=topic_rows(Event), paper_rows=attached(papers, *PAPER_COLUMNS))

    def get_context_data(self, **kwargs):
        event = self.object
        speakers = SPEAKERS(event.pk)
        return super().get_context_data(
            speakers=speakers,
            programme_days=programme.days_of(of_item(event, SESSIONS(event.pk)), speakers),
            papers=of_item(event, objects_of(Paper, event.paper_rows)),
            gallery=GALLERY(event.pk),
            topics=topics_of(event.topic_rows),
            has_calendar_file=event.precision in (Precision.TIME, Precision.DAY) and not event.is_example,
            **EVENT.of(event),
            **kwargs,
        )


def speakers_of(now, key):
    """The speakers of an event and its sessions, with the ids of these sessions."""
    speaking = Person.objects.filter(Q(events=key) | Q(sessions__event=key)).values("pk")
    entries = Session.speakers.through.objects.filter(person=OuterRef("pk"), session__event=key)
    people = Person.objects.published(now).filter(pk__in=speaking).by_name().for_links()
    return people.annotate(session_keys=ArraySubquery(entries.values("session")))


SPEAKERS = CompiledQuery(speakers_of)
SESSIONS = CompiledQuery(lambda now, key: Session.objects.filter(event=key))
GALLERY = CompiledQuery(lambda now, key: GalleryPicture.objects.filter(event=key).select_related("picture"))
