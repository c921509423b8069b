"""Scheduled working copies take their place at their minute, on every kind of page."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.office.models import Comment, WorkingCopy
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheduled(as_role):
    """A published item with a working copy that appears tomorrow; the moment."""
    item = factories.NewsItemFactory(title_kk="Бұрынғы тақырып")
    moment = timezone.localtime(timezone.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    chosen = {"schedule_at_0": f"{moment:%d.%m.%Y}", "schedule_at_1": f"{moment:%H:%M}"}
    url = address(type(item), "change", item.pk)
    save(as_role("editor"), url, title_kk="Өзгерген тақырып", _schedule="1", **chosen)
    return item, moment


@pytest.mark.parametrize("page", ["item", "news:list", "pages:home", "news:feed"])
def test_changes_appear_at_their_minute_on_the_first_page_that_asks(page, scheduled, client):
    item, moment = scheduled
    url = item.get_absolute_url() if page == "item" else reverse(page)
    with time_machine.travel(moment - timedelta(seconds=1), tick=False):
        assert "Бұрынғы тақырып" in client.get(url).content.decode()
    with time_machine.travel(moment, tick=False):
        assert "Өзгерген тақырып" in client.get(url).content.decode()
    assert not WorkingCopy.objects.exists()


def test_sitemap_notices_it_too(scheduled, client):
    with time_machine.travel(scheduled[1], tick=False):
        client.get("/sitemap-news.xml")
    assert not WorkingCopy.objects.exists()


def test_what_cannot_take_its_place_waits_for_a_person(scheduled, client):
    item, moment = scheduled
    type(item).objects.filter(pk=item.pk).update(slug="moved")
    factories.NewsItemFactory(slug=item.slug)
    with time_machine.travel(moment, tick=False):
        assert client.get(reverse("news:list")).status_code == 200
    assert WorkingCopy.objects.get().status == Status.DRAFT
    assert Comment.objects.of(item).count() == 1
