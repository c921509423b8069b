from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError
from django.utils import timezone

from events.calendar import is_within_reach, shifted, weeks_of
from events.models import Event, start_of_day
from infocentre.content.models import Status
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db


def almaty(*parts):
    return timezone.make_aware(datetime(*parts))


@pytest.mark.parametrize(
    ("precision", "ends_at", "over_at"),
    [
        ("time", almaty(2026, 11, 22, 18, 30), almaty(2026, 11, 22, 18, 30)),
        ("time", None, almaty(2026, 11, 22, 20)),
        ("day", None, almaty(2026, 11, 23)),
        ("day", almaty(2026, 11, 24), almaty(2026, 11, 25)),
        ("month", None, almaty(2026, 12, 1)),
        ("year", None, almaty(2027, 1, 1)),
    ],
)
def test_event_is_over_when_all_that_is_known_of_it_has_passed(precision, ends_at, over_at):
    event = EventFactory(starts_at=almaty(2026, 11, 22, 17), ends_at=ends_at, precision=precision)

    assert event.over_at == over_at


def test_event_is_upcoming_or_past_never_both():
    event = EventFactory(starts_at=almaty(2026, 11, 22, 17), ends_at=almaty(2026, 11, 22, 18))

    for moment, upcoming in ((almaty(2026, 11, 22, 17, 59), [event]), (almaty(2026, 11, 22, 18), [])):
        with time_machine.travel(moment, tick=False):
            assert list(Event.objects.upcoming()) == upcoming
            assert list(Event.objects.past()) == ([] if upcoming else [event])
            assert event.is_over is not bool(upcoming)


def test_upcoming_events_start_with_the_next_one():
    now = timezone.now()
    later, sooner = (EventFactory(starts_at=now + timedelta(days=days)) for days in (9, 2))

    assert list(Event.objects.upcoming()) == [sooner, later]


def test_month_shows_every_event_that_touches_it():
    EventFactory(starts_at=almaty(2026, 10, 31, 10), ends_at=almaty(2026, 10, 31, 12))
    spanning = EventFactory(starts_at=almaty(2026, 10, 30), ends_at=almaty(2026, 11, 2), precision="day")
    inside = EventFactory(starts_at=almaty(2026, 11, 30, 23))
    EventFactory(starts_at=almaty(2026, 12, 1))

    assert list(Event.objects.touching(date(2026, 11, 1), date(2026, 11, 30))) == [spanning, inside]


def test_calendar_puts_an_event_on_each_of_its_days():
    event = EventFactory(starts_at=almaty(2026, 11, 22), ends_at=almaty(2026, 11, 24), precision="day")
    undated = EventFactory(starts_at=almaty(2026, 11, 1), precision="month")

    days = [day for week in weeks_of(2026, 11, [event, undated]) for day in week]

    assert [day.date.day for day in days if day.events] == [22, 23, 24]
    assert days[0].date == date(2026, 10, 26)
    assert days[0].date.weekday() == 0


def test_calendar_has_no_endless_pages():
    assert shifted(2026, 12, 1) == (2027, 1)
    assert shifted(2026, 1, -1) == (2025, 12)
    assert not is_within_reach(9999, 1)
    assert not is_within_reach(2026, 13)


def test_event_cannot_end_before_it_starts():
    with pytest.raises(IntegrityError, match="ends_after_start"):
        EventFactory(starts_at=almaty(2026, 11, 22), ends_at=almaty(2026, 11, 21))


def test_event_that_people_come_to_needs_a_venue_to_be_published():
    EventFactory(venue=None, status=Status.DRAFT)
    EventFactory(venue=None, format="online")

    with pytest.raises(IntegrityError, match="has_place"):
        EventFactory(venue=None)


def test_days_begin_at_midnight_in_almaty():
    assert start_of_day(date(2026, 11, 22)).utcoffset() == timedelta(hours=5)
