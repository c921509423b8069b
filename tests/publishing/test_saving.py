"""One road to the site for all who publish: form, list, step, worker, release of a translation."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.history import copies
from infocentre.history.models import Action, Step, WorkingCopy
from infocentre.publishing import saving, steps
from infocentre.publishing.models import Checklist
from infocentre.worker.running import run_due
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save
from tests.translations.test_translate import translate, view_of

pytestmark = pytest.mark.django_db

LOCK = re.compile(r'SELECT .* FROM "news_newsitem" .*FOR UPDATE', re.S)
NEW = "Жаңа тақырып"


def by_form(client, item):
    save(client, address(NewsItem, "change", item.pk), _publish="1")


def by_list(client, item):
    data = {"action": "publish_chosen", "_selected_action": [item.pk], "_chosen": "1"}
    client.post(address(NewsItem, "changelist"), data | {"languages": ["kk", "ru", "en"]})


def by_step(client, item):
    steps.publish(item, client.user)


def by_worker(client, item):
    steps.publish(item, client.user, timezone.now() + timedelta(hours=1))
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        run_due()


PUBLISHERS = [by_form, by_list, by_step, by_worker]


def with_copy(client):
    """A public item and the working copy that changes its title."""
    item = factories.NewsItemFactory(title_kk="Бұрынғы тақырып")
    save(client, address(NewsItem, "change", item.pk), title_kk=NEW)
    return item


@pytest.mark.parametrize("publish", PUBLISHERS)
def test_working_copy_takes_its_place_whoever_publishes(publish, as_role):
    client = as_role("editor")
    item = with_copy(client)
    with CaptureQueriesContext(connection) as queries:
        publish(client, item)
    item.refresh_from_db()
    assert (item.title_kk, item.status) == (NEW, Status.PUBLISHED)
    assert not WorkingCopy.objects.exists()
    last = Step.objects.of(item).first()
    assert (last.action, last.revision.user) == (Action.PUBLISHED, client.user)
    assert copies.present(item).fields["title_kk"] == NEW
    assert any(LOCK.match(each["sql"]) for each in queries)


@pytest.mark.parametrize("publish", [by_form, by_list, by_step])
def test_draft_appears_with_its_checklist_whoever_publishes(publish, as_role):
    client = as_role("editor")
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    publish(client, item)
    item.refresh_from_db()
    assert item.is_public
    assert Checklist.objects.of(item).exists()
    assert Step.objects.of(item).first().action == Action.PUBLISHED


@pytest.mark.parametrize("publish", [by_form, by_list])
def test_checklist_stands_against_it_whoever_publishes(publish, as_role):
    client = as_role("editor")
    item = factories.NewsItemFactory(status=Status.DRAFT, body_kk='<p><a href="/kk/nowhere/">x</a></p>')
    publish(client, item)
    item.refresh_from_db()
    assert item.status == Status.DRAFT
    with pytest.raises(ValidationError):
        by_step(client, item)


def test_release_of_a_translation_goes_the_same_road(as_role):
    client = as_role("editor")
    item = factories.NewsItemFactory(languages=["kk", "ru"], title_en="", summary_en="s", body_en="<p>b</p>")
    with CaptureQueriesContext(connection) as queries:
        translate(client, view_of(item, "en"), text__title="Title", _release="1")
    assert any(LOCK.match(each["sql"]) for each in queries)
    copy = copies.copy_of(item)
    assert copies.present(item).fields["title_en"] == "Title"
    assert Step.objects.of(item).first().action == Action.COPY_SAVED
    steps.publish(item, client.user)
    item.refresh_from_db()
    assert item.languages == ["kk", "ru", "en"]
    assert copy is not None
    assert not WorkingCopy.objects.exists()


def test_outcome_tells_what_stood_against_it(member):
    item = factories.NewsItemFactory(status=Status.DRAFT, body_kk='<p><a href="/kk/nowhere/">x</a></p>')
    editor = member("editor")
    barred = saving.publish(item, by=editor)
    assert barred.is_barred
    assert barred.item is None
    assert [each.code for each in barred.findings.errors] == ["broken-link"]
    passed = saving.publish(item, by=editor, reason="The page comes tomorrow.")
    assert not passed.is_barred
    assert Step.objects.of(item).first().action == Action.OVERRIDDEN
    assert passed.item.is_public


def test_nobody_without_the_right_publishes(member):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    with pytest.raises(PermissionDenied):
        saving.publish(item, by=member("author"))
    item.refresh_from_db()
    assert item.status == Status.DRAFT


def test_what_fails_while_it_is_written_leaves_nothing(member):
    item = factories.NewsItemFactory(title_kk="Бұрынғы тақырып", status=Status.DRAFT)

    def write(intent):
        type(item).objects.filter(pk=item.pk).update(title_kk=NEW)
        raise ValidationError("no")

    with pytest.raises(ValidationError):
        saving.save(item, by=member("editor"), write=write)
    item.refresh_from_db()
    assert item.title_kk == "Бұрынғы тақырып"
    assert not Step.objects.of(item).exists()
