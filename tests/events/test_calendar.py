"""A month of the calendar as visitors see it."""

from datetime import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year


def almaty(*parts):
    return timezone.make_aware(datetime(*parts))


def month(client, number):
    return client.get(reverse("events:month", args=[YEAR, number])).context


def test_month_lists_what_visitors_may_see_of_it_in_order(client):
    evening, morning = (EventFactory(starts_at=almaty(YEAR, 5, 20, hour)) for hour in (18, 9))
    same_hour = EventFactory(starts_at=almaty(YEAR, 5, 20, 18))
    EventFactory(starts_at=almaty(YEAR, 5, 21), status=Status.DRAFT)
    EventFactory(starts_at=almaty(YEAR, 4, 30))
    EventFactory(starts_at=almaty(YEAR, 6, 1))

    shown = month(client, 5)

    assert shown["events"] == [morning, evening, same_hour]
    [day] = [day for week in shown["weeks"] for day in week if day.events]
    assert (day.date.day, day.events) == (20, [morning, evening, same_hour])


def test_event_of_which_only_the_month_is_known_stands_below_the_days(client):
    known = EventFactory(starts_at=almaty(YEAR, 5, 1), precision="month")
    EventFactory(starts_at=almaty(YEAR, 5, 20))

    assert month(client, 5)["undated"] == [known]


def test_months_lead_to_their_neighbours_across_the_year(client):
    page = month(client, 12)

    assert page["previous"][:2] == (YEAR, 11)
    assert page["next"][:2] == (YEAR + 1, 1)


def test_calendar_opens_with_the_present_month(client):
    today = timezone.localdate()

    response = client.get(reverse("events:calendar"))

    assert response.url == reverse("events:month", args=[today.year, today.month])
