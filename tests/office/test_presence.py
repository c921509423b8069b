"""Who has the form of an item open is told to whoever opens it too."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.office import presence
from infocentre.office.models import Presence
from tests import factories
from tests.office.conftest import reverse, save
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db


def renew(client, item, **data):
    return client.post(reverse("office:presence", args=[item._meta.label_lower, item.pk]), data)


@pytest.fixture
def two(member):
    clients = Client(), Client()
    for client, name in zip(clients, ("aigul", "berik"), strict=True):
        client.user = member("editor", name)
        client.force_login(client.user)
    return clients


def notices(client, item):
    return client.get(form_of(item)).context["colleagues"]["others"]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.PUBLISHED])
def test_second_person_is_told_at_opening(status, two):
    item = factories.NewsItemFactory(status=status)
    assert notices(two[0], item) == []
    (sentence,) = notices(two[1], item)
    assert "aigul" in sentence


def test_whoever_closes_the_form_is_gone(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    opened = two[0].get(form_of(item)).context["colleagues"]["opened"]
    renew(two[0], item, opened=opened, leave="1")
    assert notices(two[1], item) == []


def test_leaving_an_earlier_page_does_not_end_a_later_one(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    opened = two[0].get(form_of(item)).context["colleagues"]["opened"]
    two[0].get(form_of(item))
    renew(two[0], item, opened=opened, leave="1")
    assert len(notices(two[1], item)) == 1


def test_saving_and_closing_ends_it(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    save(two[0], form_of(item), _save="1")
    assert notices(two[1], item) == []


def test_old_presence_is_not_shown(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    two[0].get(form_of(item))
    with time_machine.travel(timezone.now() + presence.SHOWN_FOR + timedelta(minutes=1)):
        assert not presence.others(item, two[1].user)


def test_open_form_hears_of_others_and_of_their_saving(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    version = two[0].get(form_of(item)).context["colleagues"]["version"]
    assert renew(two[0], item, version=version).json() == {"told": []}
    save(two[1], form_of(item), title_kk="Жаңа")
    assert len(renew(two[0], item, version=version).json()["told"]) == 2


def test_renewing_keeps_one_row_a_person(two):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    for _ in range(3):
        two[0].get(form_of(item))
        renew(two[0], item)
    assert Presence.objects.count() == 1


def test_whoever_may_not_change_an_item_is_not_present(as_role):
    item = factories.NewsItemFactory()
    assert renew(as_role("enquiries"), item).status_code == 403
    assert not Presence.objects.exists()


def test_unknown_kinds_and_items_are_not_found(office):
    assert office.post("/admin/presence/news.nothing/1/").status_code == 404
    assert office.post("/admin/presence/news.newsitem/1/").status_code == 404
