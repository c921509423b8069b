"""Each language of a working copy is released on its own."""

import pytest

from infocentre.history.languages import with_languages
from infocentre.history.models import Action, Step, WorkingCopy
from infocentre.history.snapshots import Snapshot
from people.models import Person
from tests import factories
from tests.office.conftest import address, save
from tests.office.test_workflow import form_of

LIVE = Snapshot(
    {"summary_kk": "Бұрынғы", "summary_ru": "Прежнее", "languages": '["kk"]', "email": "old@example.org"},
    {"positions": {"1": {"title_kk": "Ескі", "title_ru": "Старая"}, "2": {"title_kk": "Кеткен"}}},
)
COPY = Snapshot(
    {"summary_kk": "Жаңа", "summary_ru": "Новое", "languages": '["kk", "ru"]', "email": "new@example.org"},
    {
        "positions": {
            "1": {"title_kk": "Жаңа", "title_ru": "Новая"},
            "3": {"title_kk": "Қосылған", "title_ru": "Добавленная"},
        }
    },
    [7],
)


def test_texts_of_other_languages_stay_and_the_rest_is_published():
    chosen = with_languages(Person, LIVE, COPY, ("kk",))
    assert chosen.fields == COPY.fields | {"summary_ru": "Прежнее", "languages": '["kk"]'}
    assert chosen.topics == [7]


def test_parts_follow_their_languages():
    chosen = with_languages(Person, LIVE, COPY, ("kk",))
    assert chosen.parts["positions"] == {
        "1": {"title_kk": "Жаңа", "title_ru": "Старая"},
        "3": {"title_kk": "Қосылған", "title_ru": None},
    }


def test_all_languages_are_the_whole_copy():
    chosen = with_languages(Person, LIVE, COPY, ("kk", "ru", "en"))
    assert chosen.parts["positions"] == COPY.parts["positions"]
    assert chosen.fields == COPY.fields | {"languages": '["kk", "ru"]'}


@pytest.mark.django_db
def test_one_language_is_published_and_the_others_wait(as_role):
    editor, item = as_role("editor"), factories.NewsItemFactory(title_kk="Атау", title_ru="Заголовок")
    save(editor, form_of(item), title_kk="Жаңа атау", title_ru="Новый заголовок")
    response = save(editor, form_of(item), _publish="1", publish_languages=["kk"])
    assert response.status_code == 302
    item.refresh_from_db()
    assert (item.title_kk, item.title_ru) == ("Жаңа атау", "Заголовок")
    assert WorkingCopy.objects.of(item).exists()
    assert 'value="Новый заголовок"' in editor.get(form_of(item)).text
    assert [each.action for each in Step.objects.of(item)][:2] == [Action.COPY_SAVED, Action.PUBLISHED]


@pytest.mark.django_db
def test_nothing_waits_when_only_the_chosen_language_was_changed(as_role):
    editor, item = as_role("editor"), factories.NewsItemFactory(title_kk="Атау")
    save(editor, form_of(item), title_kk="Жаңа атау")
    save(editor, form_of(item), _publish="1", publish_languages=["kk"])
    assert not WorkingCopy.objects.exists()


@pytest.mark.django_db
def test_many_items_are_published_in_the_chosen_languages(as_role):
    editor, item = as_role("editor"), factories.NewsItemFactory(title_kk="Атау", title_ru="Заголовок")
    new = factories.NewsItemFactory(status="draft", published_at=None, languages=["kk", "ru"])
    save(editor, form_of(item), title_kk="Жаңа атау", title_ru="Новый заголовок")
    data = {"action": "publish_chosen", "_selected_action": [item.pk, new.pk], "_chosen": "1"}
    assert editor.post(address(type(item), "changelist"), data).context["field"].errors
    editor.post(address(type(item), "changelist"), data | {"languages": ["kk"]})
    item.refresh_from_db()
    new.refresh_from_db()
    assert (item.title_kk, item.title_ru, item.languages) == ("Жаңа атау", "Заголовок", ["kk", "ru", "en"])
    assert (new.status, new.languages) == ("published", ["kk"])
    assert 'value="Новый заголовок"' in editor.get(form_of(item)).text
    assert [each.action for each in Step.objects.of(item)][:2] == [Action.COPY_SAVED, Action.PUBLISHED]
