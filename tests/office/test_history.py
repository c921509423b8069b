"""The history of an item as its page shows it."""

import pytest

from infocentre.content.models import Status, Topic
from infocentre.history import journal
from infocentre.history.models import Action, Step
from infocentre.office.admin import ContentAdmin
from tests import factories
from tests.office.conftest import CONTENT, address, save
from tests.office.test_workflow import form_of, step

pytestmark = pytest.mark.django_db


def history_of(item):
    return address(type(item), "history", item.pk)


def difference(item, **sides):
    query = "&".join(f"{name}={value}" for name, value in sides.items())
    return f"{address(type(item), 'compare', item.pk)}?{query}"


def test_each_step_says_who_what_and_which_fields(as_role):
    editor = as_role("editor")
    editor.user.first_name, editor.user.last_name = "Айгүл", "Сатпаева"
    editor.user.save()
    item = factories.NewsItemFactory(status=Status.DRAFT)
    save(editor, form_of(item), title_ru="Другой заголовок")
    save(editor, form_of(item), _review="1")
    entries = editor.get(history_of(item)).context["entries"]
    assert [entry.step.action for entry in entries] == [Action.SENT, Action.SAVED, Action.SAVED]
    assert entries[1].changed == ["Атауы · Рус"]
    assert "Айгүл Сатпаева" in editor.get(history_of(item)).text


def test_step_opens_the_words_that_changed(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(status=Status.DRAFT, title_ru="Открыта новая лаборатория")
    save(editor, form_of(item), title_ru="Закрыта новая лаборатория")
    text = editor.get(difference(item, new=Step.objects.of(item).first().pk)).text
    assert "Открыта </del>" in text.replace('<span class="visually-hidden">]</span>', "")
    assert "Закрыта </ins>" in text.replace('<span class="visually-hidden">]</span>', "")


def test_working_copy_against_what_visitors_see(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(title_kk="Бұрынғы атау")
    save(editor, form_of(item), title_kk="Жаңа атау")
    comparison = editor.get(difference(item, old="now", new="copy")).context["comparison"]
    assert [change.name for group in comparison.groups for change in group.changes] == ["title_kk"]


def test_two_steps_are_compared_in_the_order_of_time(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(status=Status.DRAFT)
    for title in ("Бір", "Екі"):
        save(editor, form_of(item), title_kk=title)
    last, _middle, first = Step.objects.of(item)
    context = editor.get(difference(item, old=last.pk, new=first.pk)).context
    assert (context["old"].step, context["new"].step) == (first, last)


UNKNOWN = [{"new": "x"}, {"new": "9" * 30}, {"new": "copy"}, {"old": "1", "new": "now"}]


@pytest.mark.parametrize("sides", UNKNOWN)
def test_unknown_sides_are_not_found(sides, as_role):
    assert as_role("editor").get(difference(factories.NewsItemFactory(), **sides)).status_code == 404


def test_step_of_another_item_is_not_shown(as_role):
    editor = as_role("editor")
    other = factories.NewsItemFactory(status=Status.DRAFT)
    save(editor, form_of(other), title_kk="Өзге")
    assert editor.get(difference(factories.NewsItemFactory(), new=Step.objects.first().pk)).status_code == 404


def test_whoever_may_not_see_an_item_sees_no_history(as_role):
    item = factories.NewsItemFactory()
    enquiries = as_role("enquiries")
    assert enquiries.get(history_of(item)).status_code == 403
    assert enquiries.get(difference(item, old="now", new="now")).status_code == 403


def test_long_history_comes_in_pages_of_as_many_queries(as_role, django_assert_max_num_queries):
    editor = as_role("editor")
    item = factories.NewsItemFactory(status=Status.DRAFT)
    for number in range(30):
        item.title_kk = f"Атау {number}"
        item.save()
        journal.record_step(item, Action.SAVED, editor.user)
    editor.get(history_of(item))
    with django_assert_max_num_queries(16):
        assert len(editor.get(history_of(item)).context["entries"]) == 25
    assert len(editor.get(history_of(item) + "?p=2").context["entries"]) == 5


def test_every_kind_has_a_history(office, samples):
    for model in CONTENT:
        item = samples[model]
        assert office.get(history_of(item)).status_code == 200, model
        assert office.get(difference(item, old="now", new="now")).status_code == 200, model


def test_things_that_are_not_published_have_one_too(office):
    topic = factories.TopicFactory(name_kk="Ядро")
    save(office, form_of(topic), name_kk="Атом")
    assert [each.action for each in Step.objects.of(topic)] == [Action.SAVED, Action.SAVED]
    assert "Атом" in office.get(difference(topic, new=Step.objects.of(topic).first().pk)).text
    assert issubclass(type(office.get(form_of(topic)).context["adminform"].model_admin), ContentAdmin)
    assert Topic.objects.get().name_kk == "Атом"


def test_dropped_copy_is_in_the_history(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    save(editor, form_of(item), title_kk="Өзгерген")
    step(editor, item, "drop")
    assert "Өзгерген" in editor.get(difference(item, new=Step.objects.of(item).first().pk)).text
