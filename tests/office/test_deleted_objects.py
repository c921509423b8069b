"""Topics, venues, outlets and files: not deleted while they are used, taken back for 30 days."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.utils import timezone

from events.models import Venue
from infocentre.content.models import Topic
from infocentre.history.models import Action, Step
from infocentre.library.models import Document
from infocentre.office import bin
from news.models import Outlet
from tests import factories
from tests.office.conftest import address, make_picture, reverse

pytestmark = pytest.mark.django_db


def delete(client, thing):
    return client.post(address(type(thing), "delete", thing.pk), {"post": "yes"})


def take_out(client, thing):
    return client.post(reverse("office:take-out", args=[thing._meta.label_lower, thing.pk]))


def document():
    return Document.objects.create(
        file=ContentFile(b"%PDF-1.4", name="a.pdf"), title_kk="Құжат", credit="Centre"
    )


MAKERS = {
    "topic": lambda: factories.TopicFactory(name_ru="Ядро"),
    "venue": lambda: factories.VenueFactory(),
    "outlet": lambda: Outlet.objects.create(name_kk="Газет"),
    "picture": make_picture,
    "document": document,
}


@pytest.mark.parametrize("kind", MAKERS)
def test_deleted_object_is_restored_unchanged(kind, office):
    thing = MAKERS[kind]()
    model = type(thing)
    before = model.objects.filter(pk=thing.pk).values().get()
    assert delete(office, thing).status_code == 302
    assert not model.objects.filter(pk=before["id"]).exists()
    thing.pk = before["id"]
    (row,) = office.get(reverse("office:bin")).context["rows"]
    assert (row["pk"], row["kind"]) == (before["id"], model._meta.label_lower)
    assert take_out(office, thing).status_code == 302
    after = model.objects.filter(pk=before["id"]).values().get()
    stamps = {"created_at", "updated_at", "created_by_id", "updated_by_id"}
    assert {k: v for k, v in after.items() if k not in stamps} == {
        k: v for k, v in before.items() if k not in stamps
    }
    assert [each.action for each in Step.objects.of(thing)] == [Action.UNBINNED, Action.BINNED]


def test_used_topic_is_not_deleted_and_its_items_are_named(office):
    topic, item = factories.TopicFactory(), factories.NewsItemFactory(title_kk="Осы тақырыпта")
    item.topics.add(topic)
    assert "Осы тақырыпта" in delete(office, topic).text
    data = {"action": "delete_selected", "_selected_action": [topic.pk], "post": "yes"}
    office.post(address(Topic, "changelist"), data)
    assert Topic.objects.filter(pk=topic.pk).exists()


def test_used_picture_and_venue_are_not_deleted(office):
    picture = make_picture()
    factories.NewsItemFactory(cover=picture)
    event = factories.EventFactory()
    for thing in (picture, event.venue):
        assert delete(office, thing).status_code == 200
    assert Venue.objects.filter(pk=event.venue_id).exists()


def test_after_thirty_days_it_is_gone(office, editor):
    topic = factories.TopicFactory()
    key = topic.pk
    delete(office, topic)
    topic.pk = key
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        office.force_login(editor)
        assert office.get(reverse("office:bin")).context["rows"] == []
        assert take_out(office, topic).status_code == 404
        bin.purge()
    assert not Step.objects.exists()


def test_address_that_is_taken_by_now_is_said(office):
    topic = factories.TopicFactory(slug="atom")
    key = topic.pk
    delete(office, topic)
    topic.pk = key
    factories.TopicFactory(slug="atom")
    take_out(office, topic)
    assert not Topic.objects.filter(pk=key).exists()


def test_whoever_may_not_delete_takes_nothing_back(as_role, office):
    outlet = Outlet.objects.create(name_kk="Газет")
    key = outlet.pk
    delete(office, outlet)
    outlet.pk = key
    assert take_out(as_role("author"), outlet).status_code == 403
