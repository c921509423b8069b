"""An earlier version as a draft again."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from reversion.models import Version

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.history import copies, journal, restoring
from infocentre.history.models import Action, Step, WorkingCopy
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save
from tests.office.test_workflow import form_of, seen

pytestmark = pytest.mark.django_db


def restored(client, item, step, **data):
    return client.post(address(type(item), "restore", item.pk, step.pk), data)


def first(item):
    return Step.objects.of(item).last()


def rewrite(step, change):
    """Make the stored text of a step older than the models."""
    for version in Version.objects.filter(revision=step.revision_id):
        data = json.loads(version.serialized_data)
        change(data[0]["fields"])
        version.serialized_data = json.dumps(data)
        version.save()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_restoring_in_each_language_leaves_the_mirrors_kazakh(language, office, in_language):
    item = factories.NewsItemFactory(status=Status.DRAFT, title_kk="Бір", title_ru="Один", title_en="One")
    save(office, form_of(item), title_kk="Екі", title_ru="Два", title_en="Two")
    in_language(language)
    assert restored(office, item, first(item)).status_code == 302
    row = (
        type(item)
        .objects.filter(pk=item.pk)
        .rewrite(False)
        .values_list("title", "title_kk", "title_ru", "title_en")
    )
    assert row.get() == ("Бір", "Бір", "Один", "One")
    assert Step.objects.of(item).first().action == Action.RESTORED


def test_what_visitors_see_stays_until_it_is_published(as_role, client):
    editor = as_role("editor")
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    save(editor, form_of(item), title_kk="Кейінгі", _publish="1")
    restored(editor, item, first(item))
    item.refresh_from_db()
    assert (item.title_kk, item.status) == ("Кейінгі", Status.PUBLISHED)
    assert WorkingCopy.objects.of(item).get().status == Status.DRAFT
    assert 'value="Бұрынғы"' in editor.get(form_of(item)).text
    assert "Кейінгі" in seen(client, item)


def test_working_copy_is_replaced_only_when_confirmed(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    save(editor, form_of(item), title_kk="Көшірме")
    assert restored(editor, item, first(item)).status_code == 200
    assert 'value="Көшірме"' in editor.get(form_of(item)).text
    assert restored(editor, item, first(item), _sure="1").status_code == 302
    assert 'value="Бұрынғы"' in editor.get(form_of(item)).text


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.ARCHIVED])
def test_status_stays_and_is_never_public(status, as_role):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    step = (journal.ensure_first_step(type(item), item.pk), first(item))[1]
    item.status, item.title_kk = status, "Кейінгі"
    item.save()
    assert restored(as_role("editor"), item, step).status_code == 302
    item.refresh_from_db()
    assert (item.title_kk, item.status) == ("Бұрынғы", status)


@pytest.mark.parametrize(("role", "status"), [("translator-ru", 403), ("enquiries", 403), ("editor", 302)])
def test_only_whoever_writes_all_languages_restores(role, status, as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    journal.ensure_first_step(type(item), item.pk)
    assert restored(as_role(role), item, first(item)).status_code == status


def test_version_older_than_the_fields_is_restored(editor):
    item = factories.NewsItemFactory(status=Status.DRAFT, title_kk="Бұрынғы", summary_kk="Мазмұн")
    journal.ensure_first_step(type(item), item.pk)

    def older(fields):
        if fields.pop("summary_kk", None):
            fields["colour"] = "red"

    rewrite(first(item), older)
    item.title_kk, item.summary_kk = "Кейінгі", "Кейінгі мазмұн"
    item.save()
    restoring.restore(item, first(item), editor)
    item.refresh_from_db()
    assert (item.title_kk, item.summary_kk) == ("Бұрынғы", "Кейінгі мазмұн")


def test_what_no_longer_exists_is_left_out_and_told(office):
    event = factories.NewsItemFactory._meta.model.event.field.related_model
    meeting = factories.EventFactory()
    assert isinstance(meeting, event)
    item = factories.NewsItemFactory(status=Status.DRAFT, event=meeting)
    journal.ensure_first_step(type(item), item.pk)
    meeting.delete()
    response = office.post(address(type(item), "restore", item.pk, first(item).pk), follow=True)
    item.refresh_from_db()
    assert item.event is None
    assert any("Іс-шара" in str(message) for message in response.context["messages"])


def test_deleted_people_and_topics_are_named(office):
    speaker, topic = factories.PersonFactory(), factories.TopicFactory(name_kk="Нейтрино")
    item = factories.NewsItemFactory(status=Status.DRAFT)
    item.persons.add(speaker)
    item.topics.add(topic)
    journal.ensure_first_step(type(speaker), speaker.pk)
    journal.ensure_first_step(type(topic), topic.pk)
    journal.ensure_first_step(type(item), item.pk)
    name = str(speaker)
    speaker.delete(), topic.delete()

    response = office.post(address(type(item), "restore", item.pk, first(item).pk), follow=True)

    said = " ".join(map(str, response.context["messages"]))
    assert name in said
    assert "Нейтрино" in said


def test_first_version_keeps_the_languages_that_are_released(as_role):
    editor = as_role("editor")
    save(editor, address(NewsItem, "add"), title_kk="Бір", title_ru="Один", title_en="One")
    item = NewsItem.objects.get()
    began = first(item)
    words = {f"{name}_{code}": "Мәтін" for name in ("summary", "body") for code in LANGUAGES}
    save(editor, form_of(item), **words, _publish="1")
    rewrite(began, lambda fields: fields.update({name: words[name] for name in words if "_en" not in name}))

    response = editor.post(address(NewsItem, "restore", item.pk, began.pk), follow=True)

    copy = copies.present(NewsItem.objects.get())
    assert json.loads(copy.fields["languages"]) == ["kk", "ru"]
    assert copy.fields["published_at"]
    assert "English" in " ".join(map(str, response.context["messages"]))


def test_address_taken_meanwhile_stays_with_the_other(editor):
    item = factories.NewsItemFactory(status=Status.DRAFT, slug="wanted")
    journal.ensure_first_step(type(item), item.pk)
    type(item).objects.filter(pk=item.pk).update(slug="other")
    factories.NewsItemFactory(slug="wanted")
    item.refresh_from_db()
    outcome = restoring.restore(item, first(item), editor)
    item.refresh_from_db()
    assert (item.slug, len(outcome.missing)) == ("other", 1)


def test_parts_come_back_with_their_relations(editor):
    event, speaker = factories.EventFactory(status=Status.DRAFT), factories.PersonFactory()
    ends = event.starts_at + timedelta(minutes=30)
    session = event.sessions.create(title_kk="Дәріс", starts_at=event.starts_at, ends_at=ends)
    session.speakers.add(speaker)
    journal.ensure_first_step(type(event), event.pk)
    event.sessions.all().delete()
    restoring.restore(event, first(event), editor)
    assert event.sessions.get().speakers.get() == speaker


def test_version_that_cannot_stand_changes_nothing(editor):
    item = factories.EventFactory(status=Status.DRAFT)
    journal.ensure_first_step(type(item), item.pk)
    rewrite(first(item), lambda fields: fields.update(ends_at="1999-01-01T00:00:00Z"))
    with pytest.raises(ValidationError):
        restoring.restore(item, first(item), editor)
    assert Step.objects.of(item).count() == 1


def test_scheduled_item_does_not_appear_by_restoring(editor):
    item = factories.NewsItemFactory()
    journal.ensure_first_step(type(item), item.pk)
    later = item.published_at.replace(year=2099)
    type(item).objects.update(status=Status.SCHEDULED, published_at=later)
    item.refresh_from_db()
    restoring.restore(item, first(item), editor)
    item.refresh_from_db()
    assert item.published_at == later
    assert copies.copy_of(item)
