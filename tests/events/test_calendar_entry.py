"""The number by which calendars know that an entry has changed."""

from datetime import timedelta

import pytest

from events.models import Event, Session
from infocentre.content.models import Status
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [
        {"title_ru": "Другое название"},
        {"is_cancelled": True},
        {"precision": "day"},
        {"format": "hybrid"},
        {"status": Status.ARCHIVED},
    ],
)
def test_what_calendars_show_raises_the_number(change):
    event = factories.EventFactory()

    Event.objects.filter(pk=event.pk).update(sequence=4)
    for name, value in change.items():
        setattr(event, name, value)
    event.save()

    event.refresh_from_db()
    assert event.sequence == 5


def test_moving_an_event_by_update_fields_raises_the_number_too():
    event = factories.EventFactory()
    event.starts_at += timedelta(hours=1)
    event.save(update_fields=["starts_at"])

    event.refresh_from_db()
    assert event.sequence == 1


def test_nothing_else_raises_it():
    event = factories.EventFactory()
    event.body_ru = "<p>Другой текст</p>"
    event.save()
    event.save()

    event.refresh_from_db()
    assert event.sequence == 0


def test_an_entry_of_the_programme_counts_for_itself():
    event = factories.EventFactory()
    session = Session.objects.create(
        event=event,
        title_kk="Ашылуы",
        starts_at=event.starts_at,
        ends_at=event.starts_at + timedelta(hours=1),
    )
    session.hall_kk = "Үлкен зал"
    session.save()

    session.refresh_from_db()
    event.refresh_from_db()
    assert (session.sequence, event.sequence) == (1, 0)
