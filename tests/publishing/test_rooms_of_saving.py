"""Which rooms a saving and a publication pass: who locks and writes, in this order (docs/architecture.md).

`content` is left out: all models are saved by it. Whoever called it is named instead.
"""

import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.translations.tracking import refresh
from infocentre.worker.running import run_due
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, sent_by
from tests.translations.test_translate import opened, translate, view_of

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
KEPT = ["history", "audit", "translations"]


def room_of(frame):
    """The room of a frame; None for what is not ours, and for what saves every model."""
    try:
        parts = Path(frame.f_code.co_filename).relative_to(ROOT).parts
    except ValueError:
        return None
    room = parts[1] if parts[0] == "infocentre" else None
    return None if room == "content" else room


def writing_room():
    frame = sys._getframe(1)
    while frame is not None and room_of(frame) is None:
        frame = frame.f_back
    return room_of(frame) if frame else None


@contextmanager
def rooms():
    """The rooms that lock or write, one after the other; sessions belong to the request."""
    passed = []

    def note(execute, sql, *args):
        writes = sql.lstrip().startswith(("INSERT", "UPDATE", "DELETE")) or "FOR UPDATE" in sql
        if writes and "_session" not in sql and (room := writing_room()) not in (None, *passed[-1:]):
            passed.append(room)
        return execute(sql, *args)

    with connection.execute_wrapper(note):
        yield passed


@pytest.fixture
def edit(as_role):
    """Saves the form of an item; gives the rooms that the saving passed."""
    editor = as_role("editor")

    def send(item, **values):
        url = address(NewsItem, "change", item.pk)
        filled = sent_by(editor.get(url)) | values
        with rooms() as passed:
            assert editor.post(url, filled).status_code == 302
        return passed

    return send


@pytest.fixture
def draft(edit):
    """A draft that the office has saved before."""
    item = factories.NewsItemFactory(status=Status.DRAFT)
    edit(item, title_kk="Бірінші")
    return item


@pytest.fixture
def changed(edit):
    """A public item with a working copy."""
    item = factories.NewsItemFactory()
    edit(item, title_kk="Бірінші")
    return item


def listed(client, item, action, **chosen):
    data = {"action": action, "_selected_action": [item.pk], "_chosen": "1"} | chosen
    with rooms() as passed:
        assert client.post(address(NewsItem, "changelist"), data).status_code == 302
    return passed


def test_saving_a_draft(edit, draft):
    # Locked; stored by the form; told to Django's log; kept as a step, which translations follow; checklist.
    passed = ["publishing", "office", "audit", "history", "translations", "publishing"]
    assert edit(draft, title_kk="Екінші") == passed


def test_saving_a_working_copy(edit, changed):
    # The copy is opened first, and Django's log written again: its first entry was undone with the row.
    passed = ["publishing", "history", "office", "audit", "history", "translations", "publishing"]
    passed += ["office", "audit"]
    assert edit(changed, title_kk="Екінші") == passed


def test_publishing_a_draft_by_its_form(edit, draft):
    passed = ["publishing", "office", "audit", *KEPT, "publishing"]
    assert edit(draft, title_kk="Екінші", _publish="1") == passed


def test_publishing_a_working_copy_by_its_form(edit, changed):
    passed = ["publishing", "history", "office", "audit", *KEPT, "publishing"]
    assert edit(changed, title_kk="Екінші", _publish="1") == passed


def test_publishing_a_working_copy_in_the_list(changed, client):
    passed = ["publishing", "history", "publishing", *KEPT, "publishing"]
    assert listed(client, changed, "publish_chosen", languages=["kk", "ru", "en"]) == passed


def test_sending_a_draft_for_review(draft, client):
    assert listed(client, draft, "send_chosen") == ["publishing", *KEPT, "publishing"]


def test_taking_an_item_off_the_site(changed, client):
    assert listed(client, changed, "unpublish_chosen") == ["publishing", *KEPT]


def test_publishing_a_due_copy(edit, changed):
    moment = timezone.localtime(timezone.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    chosen = {"schedule_at_0": f"{moment:%d.%m.%Y}", "schedule_at_1": f"{moment:%H:%M}"}
    edit(changed, _schedule="1", **chosen)

    with time_machine.travel(moment, tick=False), rooms() as passed:
        run_due()

    assert passed == ["worker", "publishing", *KEPT, "worker"]


def test_releasing_a_translation(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=["kk"])
    refresh(item)
    client, url = as_role("editor"), view_of(item, "ru")
    translate(client, url, text__title="Первый")
    filled = opened(client, url) | {"text__title": "Перевод", "_release": "1"}

    with rooms() as passed:
        assert client.post(url, filled).status_code == 302

    # Where it came from is written last: what follows every saving could only guess it.
    assert passed[:4] == ["publishing", "translations", "history", "translations"]
    assert passed[4:] == ["publishing", "translations", "office", "audit"]
