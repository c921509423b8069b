"""Two editors save one item: nothing of either is overwritten unseen."""

from datetime import timedelta

import pytest
from django.test import Client

from infocentre.content.models import Status
from infocentre.history.models import WorkingCopy
from tests import factories
from tests.office.conftest import errors_of, save, sent_by
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return factories.NewsItemFactory(
        status=Status.DRAFT, title_kk="Атау", title_ru="Заголовок", title_en="Title"
    )


def opened(client, item):
    return sent_by(client.get(form_of(item)))


def send(client, item, data, **changes):
    return client.post(form_of(item), data | changes)


def shown_conflicts(response):
    conflict = response.context["colleagues"]["conflict"]
    merged = {name for name, each in conflict.fields.items() if each.is_merged}
    return merged, conflict.fields.keys() - merged


def test_conflicting_save_shows_both_texts_and_stores_nothing(two, draft):
    aigul, berik = two
    data = opened(berik, draft)
    save(aigul, form_of(draft), title_ru="Её новый заголовок", title_en="Her title")
    response = send(berik, draft, data, title_ru="Его новый заголовок", title_kk="Оның атауы")
    draft.refresh_from_db()
    assert (draft.title_ru, draft.title_kk) == ("Её новый заголовок", "Атау")
    assert response.status_code == 200
    assert errors_of(response)["__all__"]
    assert shown_conflicts(response) == ({"title_en"}, {"title_ru"})
    form = response.context["adminform"].form
    assert [form[name].value() for name in ("title_kk", "title_ru", "title_en")] == [
        "Оның атауы",
        "Его новый заголовок",
        "Her title",
    ]
    assert "Её новый заголовок" in response.text


def test_resubmitting_stores_the_merged_text(two, draft):
    aigul, berik = two
    data = opened(berik, draft)
    save(aigul, form_of(draft), title_ru="Её", title_en="Her title")
    response = send(berik, draft, data, title_ru="Его")
    assert send(berik, draft, sent_by(response)).status_code == 302
    draft.refresh_from_db()
    assert (draft.title_ru, draft.title_en) == ("Его", "Her title")


def test_third_save_during_a_merge_conflicts_again(two, draft):
    aigul, berik = two
    data = opened(berik, draft)
    save(aigul, form_of(draft), title_ru="Раз")
    response = send(berik, draft, data, title_ru="Его")
    save(aigul, form_of(draft), title_en="Once more")
    again = send(berik, draft, sent_by(response))
    assert shown_conflicts(again) == ({"title_en"}, set())


def test_working_copies_conflict_too(two):
    aigul, berik = two
    item = factories.NewsItemFactory(title_kk="Атау")
    data = opened(berik, item)
    save(aigul, form_of(item), title_kk="Айгүлдің атауы")
    response = send(berik, item, data, title_kk="Беріктің атауы", _publish="1")
    assert shown_conflicts(response) == (set(), {"title_kk"})
    item.refresh_from_db()
    assert item.title_kk == "Атау"
    assert WorkingCopy.objects.of(item).exists()
    assert send(berik, item, sent_by(response), _publish="1").status_code == 302
    item.refresh_from_db()
    assert item.title_kk == "Беріктің атауы"


def test_step_that_leaves_the_text_alone_is_no_conflict(two, draft):
    aigul, berik = two
    data = opened(berik, draft)
    save(aigul, form_of(draft), _review="1")
    assert send(berik, draft, data, title_ru="Его").status_code == 302


def test_unpublishable_objects_conflict_too(two):
    aigul, berik = two
    topic = factories.TopicFactory(name_kk="Ядро")
    data = opened(berik, topic)
    save(aigul, form_of(topic), name_kk="Атом")
    assert shown_conflicts(send(berik, topic, data, name_kk="Бөлшек")) == (set(), {"name_kk"})
    topic.refresh_from_db()
    assert topic.name_kk == "Атом"


def test_change_outside_the_forms_conflicts(two, draft):
    _aigul, berik = two
    data = opened(berik, draft)
    draft.title_ru = "Из файла"
    draft.save()
    save(two[0], form_of(draft), title_en="Her title")
    assert "title_ru" not in shown_conflicts(send(berik, draft, data, title_kk="Х"))[1]


def test_lists_checkboxes_and_rich_text_are_merged(two, draft):
    aigul, berik = two
    topic = factories.TopicFactory()
    data = opened(berik, draft)
    save(aigul, form_of(draft), topics=[topic.pk], body_ru="<p>Её абзац.</p>", languages=["kk"])
    response = send(berik, draft, data, body_ru="<p>Его абзац.</p>")
    assert shown_conflicts(response) == ({"topics", "languages"}, {"body_ru"})
    assert send(berik, draft, sent_by(response)).status_code == 302
    draft.refresh_from_db()
    assert (draft.topics.get(), draft.languages, draft.body_ru) == (topic, ["kk"], "<p>Его абзац.</p>")


def session_data(place, event, **values):
    ends = event.starts_at + timedelta(minutes=10)
    data = {"kind": "lecture", "title_kk": "Дәріс"} | values
    for name, moment in (("starts_at", event.starts_at), ("ends_at", ends)):
        data |= {f"{name}_0": f"{moment:%d.%m.%Y}", f"{name}_1": f"{moment:%H:%M}"}
    return {f"sessions-{place}-{name}": value for name, value in data.items()}


@pytest.fixture
def event():
    event = factories.EventFactory(status=Status.DRAFT)
    for title in ("Бір", "Екі"):
        ends = event.starts_at + timedelta(minutes=30)
        event.sessions.create(title_kk=title, starts_at=event.starts_at, ends_at=ends)
    return event


def test_parts_of_both_are_kept(two, event):
    aigul, berik = two
    data = opened(berik, event)
    save(aigul, form_of(event), **{"sessions-0-title_ru": "Раз"})
    response = send(berik, event, data, **{"sessions-1-title_ru": "Два"})
    assert len(response.context["colleagues"]["conflict"].parts) == 1
    assert send(berik, event, sent_by(response)).status_code == 302
    assert list(event.sessions.order_by("pk").values_list("title_ru", flat=True)) == ["Раз", "Два"]


def test_part_that_one_deletes_and_the_other_changes_stays(two, event):
    aigul, berik = two
    data = opened(berik, event)
    save(aigul, form_of(event), **{"sessions-0-DELETE": "on"})
    response = send(berik, event, data, **{"sessions-0-title_ru": "Раз"})
    assert response.context["colleagues"]["conflict"].parts_conflict
    response = send(berik, event, sent_by(response))
    assert response.status_code == 302, errors_of(response)
    assert set(event.sessions.values_list("title_kk", "title_ru")) == {("Бір", "Раз"), ("Екі", None)}


def test_translator_conflicts_only_in_their_language(two, draft, member):
    aigul, _berik = two
    translator = Client()
    translator.force_login(member("translator-en"))
    data = opened(translator, draft)
    save(aigul, form_of(draft), title_kk="Жаңа", title_en="Her title")
    response = send(translator, draft, data, title_en="Mine")
    assert shown_conflicts(response) == (set(), {"title_en"})
    assert send(translator, draft, sent_by(response)).status_code == 302
    draft.refresh_from_db()
    assert (draft.title_kk, draft.title_en) == ("Жаңа", "Mine")


def test_unknown_version_shows_every_difference(two, draft):
    aigul, berik = two
    data = opened(berik, draft)
    save(aigul, form_of(draft), title_ru="Её")
    assert shown_conflicts(send(berik, draft, data, _version="99999999.0")) == (set(), {"title_ru"})


def test_form_without_version_overwrites_nothing(two, event):
    event.title_ru = "Заголовок"
    event.save()
    data = opened(two[0], event)
    del data["_version"]
    response = send(two[0], event, data, title_ru="Вслепую")
    event.refresh_from_db()
    assert event.title_ru == "Заголовок"
    assert shown_conflicts(response) == (set(), {"title_ru"})
    assert response.context["adminform"].form["title_ru"].value() == "Вслепую"
    assert send(two[0], event, sent_by(response)).status_code == 302
    event.refresh_from_db()
    assert event.title_ru == "Вслепую"
    assert list(event.sessions.order_by("pk").values_list("title_kk", flat=True)) == ["Бір", "Екі"]
