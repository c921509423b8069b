"""Two who act on one item at the very same moment: no text is lost, and the second is told.

The test holds the row until both wait for it: that they come one after the other is for the locks to see to.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.history.models import Action, Step, WorkingCopy
from infocentre.publishing.due import publish_due
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save
from tests.office.test_conflicts import opened, send, shown_conflicts
from tests.office.test_workflow import form_of, step
from tests.waiting import row_held

pytestmark = pytest.mark.django_db(transaction=True)


TITLES = {"title_kk": "Атау", "title_ru": "Заголовок"}


def draft(client):
    """A draft that has been saved before: the very first saving meets the second in other ways too."""
    item = factories.NewsItemFactory(**TITLES, status=Status.DRAFT, published_at=None)
    save(client, form_of(item))
    return item


def live(client):
    item = factories.NewsItemFactory(**TITLES)
    save(client, form_of(item), _publish="1")
    return item


def at_once(item, *acts):
    """The answers of acts that all wait for the row of `item`, in the order in which they get it."""
    with row_held(item) as start:
        threads = [start(act) for act in acts]
    return [thread.result() for thread in threads]


def form(client, item, **changes):
    """A saving of the form as it was opened now."""
    data = opened(client, item)
    return lambda: send(client, item, data, **changes)


def text_of_copy(client, item, field):
    return client.get(form_of(item)).context["adminform"].form[field].value()


def actions(item):
    return [each.action for each in Step.objects.of(item)][::-1]


# --- Two forms --------------------------------------------------------------------------------------------


def test_second_of_two_savings_is_told_and_stores_nothing(two):
    aigul, berik = two
    item = draft(aigul)
    first, second = at_once(
        item, form(aigul, item, title_ru="Её", title_kk="Оның"), form(berik, item, title_ru="Его")
    )

    assert (first.status_code, second.status_code) == (302, 200)
    assert shown_conflicts(second) == ({"title_kk"}, {"title_ru"})
    assert second.context["adminform"].form["title_ru"].value() == "Его"
    item.refresh_from_db()
    assert (item.title_ru, item.title_kk) == ("Её", "Оның")


def test_second_of_two_savings_of_a_working_copy_is_told(two):
    aigul, berik = two
    item = live(aigul)
    first, second = at_once(item, form(aigul, item, title_ru="Её"), form(berik, item, title_ru="Его"))

    assert (first.status_code, second.status_code) == (302, 200)
    assert shown_conflicts(second) == (set(), {"title_ru"})
    assert text_of_copy(aigul, item, "title_ru") == "Её"
    assert WorkingCopy.objects.of(item).count() == 1


def test_second_of_two_publishings_of_different_texts_is_told(two):
    aigul, berik = two
    item = draft(aigul)
    first, second = at_once(
        item, form(aigul, item, title_ru="Её", _publish="1"), form(berik, item, title_ru="Его", _publish="1")
    )

    assert (first.status_code, second.status_code) == (302, 200)
    assert shown_conflicts(second) == (set(), {"title_ru"})
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Её", Status.PUBLISHED)


def test_working_copy_that_two_publish_is_published_whole(two):
    aigul, berik = two
    item = live(aigul)
    save(aigul, form_of(item), title_ru="Новый")
    answers = at_once(item, form(aigul, item, _publish="1"), form(berik, item, _publish="1"))

    assert [each.status_code for each in answers] == [302, 302]
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Новый", Status.PUBLISHED)
    assert not WorkingCopy.objects.exists()


def test_saving_that_meets_a_publishing_does_not_change_what_visitors_see(two):
    aigul, berik = two
    item = draft(aigul)
    first, second = at_once(item, form(aigul, item, _publish="1"), form(berik, item, title_ru="Его"))

    assert first.status_code == 302
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Заголовок", Status.PUBLISHED)
    if second.status_code == 302:
        assert text_of_copy(berik, item, "title_ru") == "Его"


def test_second_of_two_savings_of_what_is_not_published_is_told(two):
    aigul, berik = two
    topic = factories.TopicFactory(name_kk="Ядро")
    save(aigul, form_of(topic))
    first, second = at_once(topic, form(aigul, topic, name_kk="Атом"), form(berik, topic, name_kk="Бөлшек"))

    assert (first.status_code, second.status_code) == (302, 200)
    assert shown_conflicts(second) == (set(), {"name_kk"})
    topic.refresh_from_db()
    assert topic.name_kk == "Атом"


# --- A form and a step ------------------------------------------------------------------------------------


def listed(client, item, action):
    data = {"action": action, "_selected_action": [item.pk], "_chosen": "1", "languages": ["kk", "ru", "en"]}
    return lambda: client.post(address(NewsItem, "changelist"), data)


def test_step_from_the_list_keeps_what_a_form_stored(two):
    aigul, berik = two
    item = draft(aigul)
    form_answer, _list = at_once(item, form(aigul, item, title_ru="Её"), listed(berik, item, "send_chosen"))

    assert form_answer.status_code == 302
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Её", Status.IN_REVIEW)


def test_publishing_from_the_list_keeps_what_a_form_stored(two):
    aigul, berik = two
    item = draft(aigul)
    form_answer, _list = at_once(
        item, form(aigul, item, title_ru="Её"), listed(berik, item, "publish_chosen")
    )

    assert form_answer.status_code == 302
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Её", Status.PUBLISHED)


def test_step_keeps_what_a_form_published(two):
    aigul, berik = two
    item = live(aigul)
    form_answer, _step = at_once(
        item, form(aigul, item, title_ru="Её", _publish="1"), lambda: step(berik, item, "unpublish")
    )

    assert form_answer.status_code == 302
    item.refresh_from_db()
    assert (item.title_ru, item.status) == ("Её", Status.DRAFT)


def test_form_after_a_step_keeps_both(two):
    aigul, berik = two
    item = live(aigul)
    _step, second = at_once(item, lambda: step(aigul, item, "unpublish"), form(berik, item, title_ru="Его"))

    item.refresh_from_db()
    assert item.status == Status.DRAFT
    if second.status_code == 302:
        assert text_of_copy(berik, item, "title_ru") == "Его"


# --- The due publishing of a working copy -----------------------------------------------------------------


@pytest.fixture
def due(two):
    """A published item with a working copy whose moment has come."""
    item = live(two[0])
    save(two[0], form_of(item), title_ru="По плану")
    return item


def become_due(item):
    WorkingCopy.objects.of(item).update(
        status=Status.SCHEDULED, publish_at=timezone.now() - timedelta(minutes=1)
    )


def test_due_copy_is_published_once_by_two(two, due):
    become_due(due)
    before = actions(due).count(Action.PUBLISHED)
    at_once(due, publish_due, publish_due)

    due.refresh_from_db()
    assert due.title_ru == "По плану"
    assert not WorkingCopy.objects.exists()
    assert actions(due).count(Action.PUBLISHED) == before + 1


def test_form_that_meets_the_due_publishing_keeps_both_texts(two, due):
    _aigul, berik = two
    saving = form(berik, due, title_kk="Беріктің атауы")
    become_due(due)
    number, answer = at_once(due, publish_due, saving)

    assert number == 1
    due.refresh_from_db()
    assert (due.title_ru, due.title_kk) == ("По плану", "Атау")
    if answer.status_code == 302:
        assert text_of_copy(berik, due, "title_kk") == "Беріктің атауы"
    else:
        assert answer.context["adminform"].form["title_kk"].value() == "Беріктің атауы"


def test_due_publishing_that_meets_a_form_loses_no_text(two, due):
    _aigul, berik = two
    saving = form(berik, due, title_kk="Беріктің атауы")
    become_due(due)
    answer, _number = at_once(due, saving, publish_due)

    assert answer.status_code == 302
    publish_due()
    due.refresh_from_db()
    assert "Беріктің атауы" in (due.title_kk, text_of_copy(berik, due, "title_kk"))
