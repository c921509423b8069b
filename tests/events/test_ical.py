"""Calendar files, read by a calendar library."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone, translation

from events.models import Session
from infocentre.content.models import Status
from infocentre.content.site import permanent_id
from tests import factories
from tests.factories import only_in

pytestmark = pytest.mark.django_db
ALMATY = ZoneInfo("Asia/Almaty")


def address_of(event):
    return reverse("events:ics", args=[event.local_start.year, event.slug])


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert max(map(len, response.content.split(b"\r\n"))) <= 75
    return icalendar.Calendar.from_ical(response.content)


def school(client):
    """A school of three days in two halls, and its calendar."""
    first = datetime(2027, 2, 1, tzinfo=ALMATY)
    event = factories.EventFactory(
        starts_at=first, ends_at=first + timedelta(days=2), precision="day", kind="school"
    )
    for day in range(3):
        for hour, hall in ((9, "А"), (9, "Ә"), (11, "А")):
            start = first + timedelta(days=day, hours=hour)
            texts = {"title_kk": f"{day}-күн, дәріс", "title_ru": "Лекция", "hall_kk": f"{hall} залы"}
            Session.objects.create(event=event, starts_at=start, ends_at=start + timedelta(hours=1), **texts)
    return event, read(client, address_of(event))


def test_a_school_of_three_days_comes_with_all_its_sessions(client):
    event, calendar = school(client)
    whole, *sessions = calendar.walk("VEVENT")

    assert (whole.start, whole.end) == (date(2027, 2, 1), date(2027, 2, 4))
    assert len(sessions) == 9
    assert {session["RELATED-TO"] for session in sessions} == {whole["UID"]}
    assert len({entry["UID"] for entry in calendar.walk("VEVENT")}) == 10
    assert sessions[0].start == datetime(2027, 2, 1, 9, tzinfo=ALMATY)
    assert sessions[0]["LOCATION"] == "А залы, Ядролық физика институты"


def test_an_entry_tells_what_when_and_where(client):
    venue = factories.VenueFactory(
        address_kk="Ибрагимов к-сі, 1", city_kk="Алматы", latitude="43.35210", longitude="77.14530"
    )
    start = datetime(2026, 12, 4, 16, tzinfo=ALMATY)
    event = factories.EventFactory(
        venue=venue,
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        title_kk="Нейтрино; «көрінбейтін, бірақ бар» бөлшек" * 3,
        online_url="https://zoom.example/secret",
    )
    topic = factories.TopicFactory(name_kk="Нейтрино")
    event.topics.add(topic)

    calendar = read(client, address_of(event))
    [entry] = calendar.walk("VEVENT")

    assert str(entry["SUMMARY"]) == event.title_kk
    assert entry["SUMMARY"].params["LANGUAGE"] == "kk"
    assert (entry.start, entry.end) == (start, start + timedelta(minutes=90))
    assert entry["LOCATION"] == "Ядролық физика институты, Ибрагимов к-сі, 1, Алматы"
    assert entry["URL"] == f"http://testserver{event.get_absolute_url()}"
    assert entry["GEO"].to_ical() == "43.3521;77.1453"
    assert entry["CATEGORIES"].cats == ["Нейтрино"]
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Almaty"]
    assert b"secret" not in calendar.to_ical()


def test_the_clocks_of_kazakhstan_changed_on_1_march_2024(client):
    event, calendar = school(client)
    [zone] = calendar.walk("VTIMEZONE")
    offsets = {str(each["DTSTART"].dt.date()): each["TZOFFSETTO"].td for each in zone.subcomponents}

    assert offsets["2024-03-01"] == timedelta(hours=5)
    assert offsets["2015-01-01"] == timedelta(hours=6)


def test_an_entry_keeps_its_identity_and_a_change_raises_its_number(client):
    event = factories.EventFactory()
    [before] = read(client, address_of(event)).walk("VEVENT")
    event.slug = "renamed"
    event.starts_at += timedelta(hours=1)
    event.save()

    with translation.override("en"):
        [after] = read(client, address_of(event)).walk("VEVENT")
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], before["SEQUENCE"] + 1)


def test_a_cancelled_event_stays_and_is_struck_out(client):
    event = factories.EventFactory(is_cancelled=True)

    for address in (address_of(event), reverse("events:subscription")):
        [entry] = read(client, address).walk("VEVENT")
        assert entry["STATUS"] == "CANCELLED"


def test_the_subscription_holds_what_exists_in_its_language_and_is_not_long_over(client):
    event = factories.EventFactory()
    factories.EventFactory(starts_at=timezone.now() - timedelta(days=400))
    factories.EventFactory(**only_in("ru"))
    factories.EventFactory(status=Status.DRAFT)
    factories.EventFactory(precision="month")

    calendar = read(client, reverse("events:subscription"))

    assert [entry["UID"] for entry in calendar.walk("VEVENT")] == [str(permanent_id("event", event.pk))]
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"


@pytest.mark.parametrize("fields", [{"status": Status.DRAFT}, {"precision": "month"}, {"precision": "year"}])
def test_what_no_calendar_can_hold_has_no_file(client, fields):
    assert client.get(address_of(factories.EventFactory(**fields))).status_code == 404


def test_another_year_in_the_address_leads_to_the_right_one(client):
    event = factories.EventFactory()

    response = client.get(reverse("events:ics", args=[1999, event.slug]))
    assert (response.status_code, response.url) == (301, address_of(event))


def test_calendars_cost_few_queries_and_are_not_sent_twice(client, django_assert_max_num_queries):
    factories.SiteSettingsFactory()
    factories.EventFactory.create_batch(12)
    address = reverse("events:subscription")
    with django_assert_max_num_queries(2):
        first = client.get(address)

    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
