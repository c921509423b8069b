"""Steps that take items off the site or into the bin: asked first, told rightly, undone from the message."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from infocentre.content.models import Status
from infocentre.history.models import Action, Step
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save
from tests.office.test_workflow import form_of, step

pytestmark = pytest.mark.django_db
LIST = address(NewsItem, "changelist")
LEAVING = ["unpublish_chosen", "archive_chosen", "delete_selected"]


def chosen(client, action, items, **data):
    return client.post(LIST, {"action": action, "_selected_action": [item.pk for item in items]} | data)


def statuses():
    return dict(NewsItem._base_manager.values_list("title_kk", "status"))


@pytest.fixture
def items():
    draft = factories.NewsItemFactory(title_kk="Қаралама", status=Status.DRAFT)
    return [factories.NewsItemFactory(title_kk="Жарияланған"), draft]


@pytest.mark.parametrize("action", LEAVING)
def test_nothing_leaves_before_it_is_confirmed(office, items, action):
    before = statuses()

    asked = chosen(office, action, items)

    assert asked.status_code == 200
    assert all(item.title_kk in asked.text for item in items)
    assert statuses() == before
    assert not NewsItem._base_manager.exclude(binned_at=None).exists()
    chosen(office, action, items, _chosen="1")
    assert statuses() != before


@pytest.mark.parametrize("action", ["unpublish_chosen", "archive_chosen"])
def test_bulk_step_is_undone_from_its_message(office, items, action):
    before = statuses()
    shown = office.post(
        LIST,
        {"action": action, "_selected_action": [item.pk for item in items], "_chosen": "1"},
        follow=True,
    )
    assert f'action="{reverse("office:undo")}"' in shown.text

    office.post(reverse("office:undo"))

    assert statuses() == before
    assert Step.objects.of(items[0]).first().action == Action.PUBLISHED
    office.post(reverse("office:undo"))
    assert statuses() == before


def test_step_of_the_form_is_undone_from_its_message(office, items):
    shown = office.post(address(NewsItem, "step", items[0].pk), {"step": "unpublish"}, follow=True)
    assert reverse("office:undo") in shown.text

    assert office.post(reverse("office:undo")).url == form_of(items[0])

    assert statuses()["Жарияланған"] == Status.PUBLISHED


def test_undo_leaves_alone_what_was_changed_since(office, items):
    step(office, items[0], "unpublish")
    save(office, form_of(items[0]), summary_kk="Кейінгі")

    response = office.post(reverse("office:undo"))

    assert statuses()["Жарияланған"] == Status.DRAFT
    assert [each.level_tag for each in get_messages(response.wsgi_request)][-1] == "error"


def test_whoever_may_not_publish_undoes_nothing(office, items, member, client):
    step(office, items[0], "unpublish")
    kept = office.session["office_undo"]
    client.force_login(member("author"))
    session = client.session
    session["office_undo"] = kept
    session.save()

    assert client.post(reverse("office:undo")).status_code == 403
    assert statuses()["Жарияланған"] == Status.DRAFT


MOVED = {"kk": "Себетке салынды", "ru": "Перемещено в корзину", "en": "moved to the bin"}


@pytest.mark.parametrize("language", MOVED)
def test_the_bin_is_named_where_items_go_there(office, items, in_language, language):
    in_language(language)
    one, other = items

    single = office.post(address(NewsItem, "delete", one.pk), {"post": "yes"})
    many = chosen(office, "delete_selected", [other], _chosen="1")

    for response in (single, many):
        *_earlier, said = map(str, get_messages(response.wsgi_request))
        assert MOVED[language].lower() in said.lower()
    assert NewsItem._base_manager.exclude(binned_at=None).count() == 2
