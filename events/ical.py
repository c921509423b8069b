"""Events for people's own calendars (RFC 5545): one with its programme, or all of them as a subscription.

An entry keeps its UID in every language and at every URL; `sequence` rises on each change, and a
cancelled event stays in with STATUS:CANCELLED, since a calendar never notices that an entry is gone.
The online address is never given: it is for those who registered.
"""

from datetime import UTC, date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import icalendar
from django.conf import settings
from django.db.models import OuterRef
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.generic import View

from events.models import Event, Session
from infocentre.content import plain, richtext
from infocentre.content.attached import attached, objects_of, of_item, topic_rows, topics_of
from infocentre.content.languages import Text, all_languages, reader_language
from infocentre.content.models import Precision
from infocentre.content.site import origin_of, permanent_id, site_settings
from infocentre.web.compiled import CompiledQuery
from infocentre.web.moved import moved_item, redirect

# What is over for longer is no longer offered to subscribers.
RETENTION = timedelta(days=366)
# The clocks of Kazakhstan were set for good on 1 March 2024; entries lie well within these years.
ZONE_FROM, ZONE_TO = date(2015, 1, 1), date(2038, 1, 1)
SESSION_COLUMNS = ["id", "kind", "starts_at", "ends_at", "is_online", "sequence"]
SESSION_COLUMNS += all_languages("title", "hall", "note")


@lru_cache(maxsize=1)
def almaty_time():
    zone = icalendar.Timezone.from_tzinfo(
        ZoneInfo(settings.TIME_ZONE), settings.TIME_ZONE, ZONE_FROM, ZONE_TO
    )
    zone.pop("COMMENT", None)
    return zone


def for_entries(queryset):
    """Events with all that their own entries say, in one query."""
    return queryset.select_related("venue").annotate(topic_rows=topic_rows(Event))


def with_programme(queryset):
    sessions = Session.objects.filter(event=OuterRef("pk"))
    return queryset.annotate(session_rows=attached(sessions, *SESSION_COLUMNS))


def has_days(event) -> bool:
    """A calendar has no place for what happens some time in a month or a year."""
    return event.precision in (Precision.TIME, Precision.DAY)


class Entry(icalendar.Event):
    """An entry without characters that no calendar may hold, whatever is stored."""

    def add(self, name, value, **options):
        super().add(name, plain.lines(value) if isinstance(value, str) else value, **options)


class Writer:
    """Writes the entries of one answer: its language, and where the site lives."""

    def __init__(self, request):
        self.language = reader_language()
        self.origin = origin_of(request)

    def calendar(self, name, events, *, is_subscription=False):
        calendar = icalendar.Calendar()
        calendar.add("prodid", f"-//JINR Information Centre//events//{self.language.upper()}")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", plain.line(name))
        calendar.add("x-wr-timezone", settings.TIME_ZONE)
        if is_subscription:
            calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
            calendar.add("x-published-ttl", "PT6H")
        calendar.add_component(almaty_time())
        for event in events:
            calendar.add_component(self.entry(event))
            for session in of_item(event, objects_of(Session, getattr(event, "session_rows", ()))):
                calendar.add_component(self.session(event, session))
        return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")

    def entry(self, event):
        entry = self.new_entry(event, permanent_id("event", event.pk), event.updated_at)
        self.add_text(entry, "summary", event.text("title"))
        if event.precision == Precision.TIME:
            entry.add("dtstart", event.local_start)
            entry.add("dtend", event.local_end or event.local_start + timedelta(hours=1))
        else:
            last = (event.local_end or event.local_start).date()
            entry.add("dtstart", event.local_start.date())
            entry.add("dtend", last + timedelta(days=1))
            entry.add("transp", "TRANSPARENT")
        parts = [
            event.text("summary").text,
            richtext.words_of(event.text("programme").text),
            self.address(event),
        ]
        entry.add("description", "\n\n".join(filter(None, parts)))
        if topics := [topic.text("name").text for topic in topics_of(event.topic_rows)]:
            entry.add("categories", topics)
        return entry

    def session(self, event, session):
        key = permanent_id("session", session.pk)
        entry = self.new_entry(event, key, event.updated_at, session.sequence)
        title = session.text("title") or Text(str(session.get_kind_display()), self.language)
        self.add_text(entry, "summary", title)
        entry.add("dtstart", session.local_start)
        entry.add("dtend", session.local_end)
        note = [session.text("note").text, event.text("title").text, self.address(event)]
        entry.add("description", "\n\n".join(filter(None, note)))
        entry.add("related-to", str(permanent_id("event", event.pk)))
        if hall := session.text("hall").text:
            entry.pop("location", None)
            entry.add("location", ", ".join(filter(None, (hall, self.place(event)))))
        return entry

    def new_entry(self, event, key, changed, sequence=None):
        """What every entry has."""
        entry = Entry()
        entry.add("uid", str(key))
        entry.add("dtstamp", changed.astimezone(UTC))
        entry.add("last-modified", changed.astimezone(UTC))
        entry.add("sequence", event.sequence + (sequence or 0))
        entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
        entry.add("url", self.address(event))
        if place := self.place(event):
            entry.add("location", place)
        if event.venue and event.venue.latitude is not None:
            entry.add("geo", (event.venue.latitude, event.venue.longitude))
        return entry

    def address(self, event):
        return self.origin + event.get_absolute_url()

    @staticmethod
    def place(event):
        if not event.venue:
            return ""
        return ", ".join(filter(None, (event.venue.text(name).text for name in ("name", "address", "city"))))

    @staticmethod
    def add_text(entry, name, text):
        entry.add(name, text.text, parameters={"LANGUAGE": text.language})


class EventCalendar(View):
    """One event with its programme, to be taken into a calendar."""

    def get(self, request, year, slug):
        found = ONE(slug)
        event = found[0] if found else moved_item(Event.objects.published().real(), slug)
        if not event or not has_days(event):
            raise Http404
        if event.slug != slug or event.local_start.year != year:
            return redirect(request, event, "event.ics")
        response = Writer(request).calendar(found[0].text("title").text, found)
        response.headers["Content-Disposition"] = f'attachment; filename="{slug}.ics"'
        return response


class Subscription(View):
    """All events that exist in the language of the address, for a calendar that asks again and again.

    Programmes are left out, as they would fill a subscriber's week with sessions and breaks.
    """

    def get(self, request):
        writer = Writer(request)
        now = timezone.now()
        recent = (
            Event.objects.published(now)
            .real()
            .in_language(writer.language)
            .filter(over_at__gt=now - RETENTION)
        )
        events = [event for event in for_entries(recent.order_by("starts_at", "pk")) if has_days(event)]
        return writer.calendar(site_settings().text("short_name").text, events, is_subscription=True)


ONE = CompiledQuery(
    lambda now, slug: with_programme(for_entries(Event.objects.published(now).real())).filter(slug=slug)
)
