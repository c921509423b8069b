"""From the lists and the queue to a file and back."""

import pytest
from django.urls import reverse

from infocentre.content.models import Status
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address
from tests.translations.exchange.conftest import TAKE

pytestmark = pytest.mark.django_db


@pytest.fixture
def items():
    items = [factories.NewsItemFactory(status=Status.DRAFT, languages=["kk"]) for _number in range(2)]
    for item in items:
        NewsItem.objects.filter(pk=item.pk).update(summary_ru="")
        refresh(NewsItem.objects.get(pk=item.pk))
    return items


def test_items_chosen_in_a_list_are_offered(as_role, items):
    editor = as_role("editor")
    data = {"action": "send_out", "_selected_action": [items[0].pk]}
    shown = editor.post(address(NewsItem, "changelist"), data)
    assert shown.status_code == 200
    assert shown.context["items"] == [items[0]]


def test_items_of_support_kinds_can_be_sent_too(as_role):
    topic = factories.TopicFactory()
    data = {"action": "send_out", "_selected_action": [topic.pk]}
    assert as_role("editor").post(address(type(topic), "changelist"), data).context["items"] == [topic]


def test_queue_offers_its_language(as_role, items):
    translator = as_role("translator-ru")
    queue = translator.get(reverse("translations:queue"))
    assert f'value="news.newsitem:{items[0].pk}"' in queue.text
    assert TAKE() in queue.text
    shown = translator.post(
        reverse("translations:send"), {"item": [f"news.newsitem:{items[0].pk}"], "language": "ru"}
    )
    assert shown.context["form"].initial["target"] == "ru"


def test_nothing_chosen_is_said(as_role):
    shown = as_role("editor").post(
        reverse("translations:send"), {"item": ["news.newsitem:999", "x:y", "made up"]}
    )
    assert shown.status_code == 422
    assert shown.context["complaint"]


def test_screen_of_an_import_holds_no_script_or_style(exchange, items):
    for page in (exchange.client.get(TAKE()), exchange.look(exchange.sent(items[0]))):
        assert "style=" not in page.text
        assert "<script>" not in page.text
        assert "unsafe" not in page.headers["Content-Security-Policy"]


def test_export_asks_as_often_for_many_items_as_it_must(exchange, items, django_assert_max_num_queries):
    with django_assert_max_num_queries(60):
        exchange.sent(*items)
