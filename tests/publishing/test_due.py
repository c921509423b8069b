"""Scheduled working copies are published by the worker at their second, and by nobody who only reads."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.history.models import WorkingCopy
from infocentre.publishing.models import Comment
from infocentre.worker.models import Job
from infocentre.worker.running import run_due
from infocentre.worker.timetable import enqueue_due
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db

WRITES = ("INSERT", "UPDATE", "DELETE")


def schedule(client, item, moment, title):
    chosen = {"schedule_at_0": f"{moment:%d.%m.%Y}", "schedule_at_1": f"{moment:%H:%M}"}
    save(client, address(type(item), "change", item.pk), title_kk=title, _schedule="1", **chosen)


@pytest.fixture
def scheduled(as_role):
    """A published item with a working copy that appears tomorrow; the moment."""
    item = factories.NewsItemFactory(title_kk="Бұрынғы тақырып")
    moment = timezone.localtime(timezone.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    schedule(as_role("editor"), item, moment, "Өзгерген тақырып")
    return item, moment


@pytest.mark.parametrize("page", ["item", "news:list", "pages:home", "news:feed"])
def test_changes_appear_once_the_worker_has_come_to_their_moment(page, scheduled, client):
    item, moment = scheduled
    url = item.get_absolute_url() if page == "item" else reverse(page)
    with time_machine.travel(moment - timedelta(seconds=1), tick=False):
        run_due()
        assert "Бұрынғы тақырып" in client.get(url).content.decode()
    with time_machine.travel(moment, tick=False):
        run_due()
        assert "Өзгерген тақырып" in client.get(url).content.decode()
    assert not WorkingCopy.objects.exists()


@pytest.mark.parametrize("url", ["/kk/", "/kk/news/", "/sitemap-news.xml", "/kk/news/feed.xml"])
def test_no_page_writes_when_a_copy_is_due(url, scheduled, client):
    client.logout()
    with time_machine.travel(scheduled[1], tick=False), CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    assert not [each["sql"] for each in queries if each["sql"].lstrip().upper().startswith(WRITES)]
    assert WorkingCopy.objects.exists()


def test_late_worker_publishes_due_copies_at_once(scheduled, client):
    item, moment = scheduled
    with time_machine.travel(moment + timedelta(minutes=1), tick=False):
        run_due()
    item.refresh_from_db()
    assert item.title_kk == "Өзгерген тақырып"


def test_rescheduled_copy_is_published_at_its_new_time_only(scheduled, client):
    item, moment = scheduled
    later = moment + timedelta(hours=2)
    schedule(client, item, later, "Кейінгі тақырып")
    with time_machine.travel(moment, tick=False):
        run_due()
    assert WorkingCopy.objects.exists()
    with time_machine.travel(later, tick=False):
        run_due()
    item.refresh_from_db()
    assert item.title_kk == "Кейінгі тақырып"


def test_copy_without_a_job_is_published_by_the_regular_check(scheduled):
    Job.objects.all().delete()
    with time_machine.travel(scheduled[1], tick=False):
        enqueue_due()
        run_due()
    assert not WorkingCopy.objects.exists()


def test_copy_that_cannot_be_published_becomes_a_draft(scheduled, client):
    item, moment = scheduled
    type(item).objects.filter(pk=item.pk).update(slug="moved")
    factories.NewsItemFactory(slug=item.slug)
    with time_machine.travel(moment, tick=False):
        run_due()
        assert client.get(reverse("news:list")).status_code == 200
    assert WorkingCopy.objects.get().status == Status.DRAFT
    assert Comment.objects.of(item).count() == 1
