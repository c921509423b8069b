"""The start page shows what waits in which language to those who translate or answer for all of them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.translations.bulk_refresh import refresh_all
from infocentre.translations.models import Progress
from tests import factories
from tests.office.test_start import panels

pytestmark = pytest.mark.django_db


@pytest.fixture
def items(db):
    factories.NewsItemFactory(title_kk="Қаралама", status=Status.DRAFT, **factories.only_in("kk"))
    factories.NewsItemFactory(title_kk="Сайтта", **factories.only_in("kk"))
    factories.LectureFactory(title_kk="Толық")
    factories.NewsItemFactory(title_kk="Мұрағатта", status=Status.ARCHIVED, **factories.only_in("kk"))
    refresh_all()
    Progress.objects.update(since=timezone.now() - timedelta(days=5))


def waiting(panel):
    return [(str(each.title), each.language, each.progress.state) for each in panel.items]


def test_translator_finds_their_queue_what_visitors_see_first(items, as_role):
    panel = panels(as_role("translator-ru"))["translate"]
    assert waiting(panel) == [("Сайтта", "ru", "missing"), ("Қаралама", "ru", "missing")]
    assert panel.total == 2
    assert panel.items[0].address.endswith("/ru/")


def test_editor_finds_every_language(items, as_role):
    assert panels(as_role("editor"))["translate"].total == 4


def test_board_counts_what_waits_and_leads_to_its_list(items, as_role):
    editor = as_role("editor")
    ((meta, languages),) = panels(editor)["board"].items
    numbers = {code: [(cell.state, cell.number, cell.days) for cell in cells] for code, cells in languages}
    assert numbers == {"kk": [], "ru": [("missing", 2, 5)], "en": [("missing", 2, 5)]}
    address = f"/admin/news/{meta.model_name}/?translation=ru-missing"
    assert address in editor.get("/admin/").text
    assert len(editor.get(address).context["cl"].result_list) == 2


@pytest.mark.parametrize("role", ["author", "enquiries"])
def test_who_translates_nothing_is_shown_neither(role, items, as_role):
    assert {"translate", "board"}.isdisjoint(panels(as_role(role)))


def test_event_manager_sees_events_only(items, as_role):
    found = panels(as_role("event-manager"))
    assert (found["translate"].items, found["board"].items) == ([], [])
