"""Opportunities are open or closed by their date alone; programmes are tables by day."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from events.models import Session
from tests import factories

pytestmark = pytest.mark.django_db
ALMATY = ZoneInfo("Asia/Almaty")
DAY = datetime(2027, 3, 10, 12, tzinfo=ALMATY)


def listed(client, **query):
    return list(client.get(reverse("events:opportunities"), query).context["opportunity_list"])


def test_the_nearest_deadline_comes_first_and_closed_ones_last(client):
    with time_machine.travel(DAY, tick=False):
        closed = factories.OpportunityFactory(deadline=DAY.date() - timedelta(days=1))
        whenever = factories.OpportunityFactory(deadline=None)
        later = factories.OpportunityFactory(deadline=DAY.date() + timedelta(days=30))
        today = factories.OpportunityFactory(deadline=DAY.date())

        assert listed(client) == [today, later, whenever, closed]
        assert listed(client, open="yes") == [today, later, whenever]
        assert listed(client, open="no") == [closed]


def test_it_closes_at_midnight_in_almaty_with_no_job(client):
    item = factories.OpportunityFactory(deadline=DAY.date())
    other = factories.OpportunityFactory(deadline=DAY.date() + timedelta(days=5))

    with time_machine.travel(DAY.replace(hour=23, minute=59), tick=False):
        assert item.is_open
        assert listed(client) == [item, other]
    with time_machine.travel(DAY.replace(hour=23) + timedelta(hours=1), tick=False):
        assert not item.is_open
        assert listed(client) == [other, item]


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("ru", 1, "остался 1 день"),
        ("ru", 3, "осталось 3 дня"),
        ("ru", 21, "остался 21 день"),
        ("kk", 5, "5 күн қалды"),
    ],
)
def test_the_days_that_are_left_are_counted_in_words(client, language, days, words):
    item = factories.OpportunityFactory(deadline=timezone.localdate() + timedelta(days=days))
    with translation.override(language):
        assert words in client.get(item.get_absolute_url()).content.decode()


def test_a_programme_is_a_table_for_each_day(client):
    start = datetime(2027, 3, 10, 9, tzinfo=ALMATY)
    event = factories.EventFactory(starts_at=start, ends_at=start + timedelta(days=1, hours=8))
    speaker = factories.PersonFactory()
    for hours, title in ((0, "Бірінші"), (0, "Қатар"), (24, "Екінші күн")):
        at = start + timedelta(hours=hours)
        entry = Session.objects.create(
            event=event,
            title_kk=title,
            starts_at=at,
            ends_at=at + timedelta(hours=1),
            hall_kk=f"{title} залы",
        )
    entry.speakers.add(speaker)

    days = client.get(event.get_absolute_url()).context["programme_days"]

    assert [[len(slot.entries) for slot in day.slots] for day in days] == [[2], [1]]
    assert days[1].slots[0].entries[0].people == [speaker]


def test_an_entry_lies_within_its_event_and_ends_after_it_starts():
    event = factories.EventFactory(starts_at=DAY, ends_at=DAY + timedelta(hours=3))
    outside = {"starts_at": DAY + timedelta(days=2), "ends_at": DAY + timedelta(days=2, hours=1)}
    for times in (outside, {"starts_at": DAY, "ends_at": DAY}):
        with pytest.raises(ValidationError):
            Session(event=event, title_kk="x", **times).clean()


def test_a_place_leads_to_a_map():
    venue = factories.VenueFactory(latitude="43.22540", longitude="76.92450")
    assert (
        venue.map_url == "https://www.openstreetmap.org/?mlat=43.22540&mlon=76.92450#map=17/43.22540/76.92450"
    )
    venue = factories.VenueFactory(address_kk="Ибрагимов к-сі, 1", city_kk="Алматы")
    assert venue.map_url.startswith("https://www.openstreetmap.org/search?query=")
    assert factories.VenueFactory().map_url == ""
