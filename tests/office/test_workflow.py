"""From draft to the site and back, through the form of an item."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.history.models import Action, Step, WorkingCopy
from infocentre.publishing.models import Comment
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, errors_of, save

pytestmark = pytest.mark.django_db


def form_of(item):
    return address(type(item), "change", item.pk)


def step(client, item, name, **data):
    return client.post(address(type(item), "step", item.pk), {"step": name} | data)


def actions(item):
    return [each.action for each in Step.objects.of(item)][::-1]


def seen(client, item, language="kk"):
    return client.get(item.get_absolute_url().replace("/kk/", f"/{language}/")).content.decode()


def test_author_writes_and_sends_for_review(as_role):
    author = as_role("author")
    save(author, address(NewsItem, "add"), title_ru="Новость", _review="1")
    item = NewsItem.objects.get()
    assert (item.status, item.created_by) == (Status.IN_REVIEW, author.user)
    assert actions(item) == [Action.SENT]


@pytest.mark.parametrize("button", ["_publish", "_schedule", "_return"])
def test_author_cannot_publish_by_a_crafted_request(button, as_role):
    author = as_role("author")
    response = save(author, address(NewsItem, "add"), title_ru="Новость", **{button: "1"})
    assert response.status_code == 403
    assert not NewsItem.objects.exists()


def test_author_changes_only_what_they_began(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    author = as_role("author")
    assert author.post(form_of(item), {"title_kk": "Х"}).status_code == 403
    NewsItem.objects.update(created_by=author.user)
    assert save(author, form_of(item), title_kk="Менікі").status_code == 302
    item.refresh_from_db()
    assert item.title_kk == "Менікі"


def test_translator_writes_one_language_and_nothing_else(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT, kind="news", sources=[])
    translator = as_role("translator-ru")
    data = {"title_ru": "Перевод", "title_kk": "Бөтен", "kind": "announcement", "slug": "x", "languages": []}
    save(translator, form_of(item), **data)
    before, item = item, NewsItem.objects.get()
    assert (item.title_ru, item.title_kk, item.kind) == ("Перевод", before.title_kk, before.kind)
    assert (item.slug, item.languages) == (before.slug, before.languages)


def test_translator_adds_nothing(as_role):
    assert as_role("translator-kk").get(address(NewsItem, "add")).status_code == 403


def test_changing_what_visitors_see_makes_a_working_copy(as_role, client):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Өзгерген")
    item.refresh_from_db()
    assert item.title_kk == "Бұрынғы"
    assert WorkingCopy.objects.of(item).get().status == Status.DRAFT
    assert 'value="Өзгерген"' in editor.get(form_of(item)).text
    assert "Өзгерген" not in seen(client, item)
    assert actions(item) == [Action.SAVED, Action.COPY_SAVED]


def test_publishing_a_working_copy_shows_it_and_ends_it(as_role, client):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Өзгерген")
    save(editor, form_of(item), summary_kk="Тағы", _publish="1")
    item.refresh_from_db()
    assert (item.title_kk, item.summary_kk, item.status) == ("Өзгерген", "Тағы", Status.PUBLISHED)
    assert not WorkingCopy.objects.exists()
    assert "Өзгерген" in seen(client, item)


def test_dropping_a_working_copy_leaves_the_item(as_role):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Өзгерген")
    step(editor, item, "drop")
    assert not WorkingCopy.objects.exists()
    assert 'value="Бұрынғы"' in editor.get(form_of(item)).text


@pytest.mark.parametrize("role", ["translator-kk", "translator-ru", "author"])
def test_a_working_copy_is_dropped_by_those_alone_who_write_all_of_it(as_role, role):
    item = factories.NewsItemFactory()
    save(as_role("editor"), form_of(item), title_ru="Правка")

    assert step(as_role(role), item, "drop").status_code == 403
    assert WorkingCopy.objects.get().object_id == item.pk


@pytest.mark.parametrize("role", ["author", "translator-kk"])
def test_a_schedule_is_taken_back_by_those_alone_who_publish(as_role, member, client, role):
    colleague = member(role)
    item = factories.NewsItemFactory(created_by=colleague)
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    moment = {"schedule_at_0": f"{later:%d.%m.%Y}", "schedule_at_1": f"{later:%H:%M}"}
    editor = as_role("editor").user
    save(client, form_of(item), title_ru="Правка", _schedule="1", **moment)
    before = WorkingCopy.objects.values("status", "publish_at").get()
    assert before["status"] == Status.SCHEDULED

    sending = {"action": "send_chosen", "_selected_action": [item.pk]}
    client.force_login(colleague)
    client.post(address(NewsItem, "changelist"), sending)
    assert WorkingCopy.objects.values("status", "publish_at").get() == before

    client.force_login(editor)
    client.post(address(NewsItem, "changelist"), sending)
    assert WorkingCopy.objects.get().status == Status.IN_REVIEW


def test_working_copy_keeps_relations_topics_and_parts(as_role):
    event, speaker, topic = factories.EventFactory(), factories.PersonFactory(), factories.TopicFactory()
    editor = as_role("editor")
    data = {"speakers": [speaker.pk], "topics": [topic.pk], "sessions-TOTAL_FORMS": "1"}
    begins = timezone.localtime(event.starts_at)
    data |= {
        "sessions-0-kind": "lecture",
        "sessions-0-title_kk": "Дәріс",
        "sessions-0-speakers": [speaker.pk],
    }
    for name, moment in (("starts_at", begins), ("ends_at", begins + timedelta(minutes=10))):
        data |= {f"sessions-0-{name}_0": f"{moment:%d.%m.%Y}", f"sessions-0-{name}_1": f"{moment:%H:%M}"}
    response = save(editor, form_of(event), **data)
    assert response.status_code == 302, errors_of(response)
    assert [event.speakers.count(), event.topics.count(), event.sessions.count()] == [0, 0, 0]
    save(editor, form_of(event), _publish="1")
    assert (event.speakers.get(), event.topics.get()) == (speaker, topic)
    assert (event.sessions.get().title_kk, event.sessions.get().speakers.get()) == ("Дәріс", speaker)


def test_scheduled_draft_appears_at_its_minute(as_role, client):
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    editor = as_role("editor")
    moment = timezone.localtime(timezone.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    save(
        editor,
        form_of(item),
        schedule_at_0=f"{moment:%d.%m.%Y}",
        schedule_at_1=f"{moment:%H:%M}",
        _schedule="1",
    )
    item.refresh_from_db()
    assert (item.status, item.published_at) == (Status.SCHEDULED, moment)
    assert client.get(item.get_absolute_url()).status_code == 404
    with time_machine.travel(moment, tick=False):
        assert client.get(item.get_absolute_url()).status_code == 200


def test_moment_that_is_over_is_refused_beside_it(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    response = save(
        as_role("editor"), form_of(item), schedule_at_0="01.01.2020", schedule_at_1="10:00", _schedule="1"
    )
    assert list(errors_of(response)) == ["schedule_at"]


def test_what_an_author_adds_to_a_scheduled_item_waits_for_review(as_role):
    moment = timezone.now() + timedelta(days=1)
    author = as_role("author")
    item = factories.NewsItemFactory(
        status=Status.SCHEDULED, published_at=moment, title_kk="Тексерілген", created_by=author.user
    )
    save(author, form_of(item), title_kk="Тексерілмеген")
    item.refresh_from_db()
    assert (item.title_kk, item.status) == ("Тексерілген", Status.SCHEDULED)


def test_checklist_stands_against_publishing_and_nothing_is_lost(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None, **factories.only_in("ru"))
    editor = as_role("editor")
    response = save(editor, form_of(item), title_ru="Набрано", _publish="1")
    item.refresh_from_db()
    assert (item.status, item.title_ru) == (Status.DRAFT, "Набрано")
    assert response.url.endswith("#checklist")


def test_editor_overrides_the_checklist_with_a_reason(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None, **factories.only_in("ru"))
    save(as_role("editor"), form_of(item), _publish="1", override_reason="Срочно")
    item.refresh_from_db()
    assert item.status == Status.PUBLISHED
    assert Step.objects.of(item).first().note == "Срочно"


def test_event_manager_cannot_override_the_checklist(as_role):
    event = factories.EventFactory(status=Status.DRAFT, published_at=None, **factories.only_in("ru"))
    save(as_role("event-manager"), form_of(event), _publish="1", override_reason="Срочно")
    event.refresh_from_db()
    assert event.status == Status.DRAFT


@pytest.mark.parametrize(("name", "status"), [("unpublish", Status.DRAFT), ("archive", Status.ARCHIVED)])
def test_item_leaves_the_site(name, status, as_role, client):
    item = factories.NewsItemFactory()
    step(as_role("editor"), item, name)
    item.refresh_from_db()
    assert item.status == status
    assert client.get(item.get_absolute_url()).status_code == 404


def test_colleagues_comment_and_settle(as_role):
    item = factories.NewsItemFactory()
    translator = as_role("translator-en")
    step(translator, item, "comment", text="Проверьте дату")
    comment = Comment.objects.of(item).get()
    assert "Проверьте дату" in translator.get(form_of(item)).text
    step(translator, item, "settle", comment=comment.pk)
    comment.refresh_from_db()
    assert comment.resolved_at is not None


def test_bulk_publishing_says_what_could_not_be_done(as_role):
    good = factories.NewsItemFactory(status=Status.DRAFT)
    bad = factories.NewsItemFactory(status=Status.DRAFT, **factories.only_in("ru"))
    editor = as_role("editor")
    data = {"action": "publish_chosen", "_selected_action": [good.pk, bad.pk]}
    assert good.title_kk in editor.post(address(NewsItem, "changelist"), data).text
    assert not NewsItem.objects.published()
    data |= {"_chosen": "1", "languages": ["kk", "ru", "en"]}
    response = editor.post(address(NewsItem, "changelist"), data, follow=True)
    assert set(NewsItem.objects.published()) == {good}
    assert [message.level_tag for message in response.context["messages"]] == ["success", "error"]


def test_bulk_scheduling_asks_for_the_moment(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    editor = as_role("editor")
    data = {"action": "schedule_chosen", "_selected_action": [item.pk]}
    assert "moment_0" in editor.post(address(NewsItem, "changelist"), data).text
    moment = {"_chosen": "1", "moment_0": "01.01.2030", "moment_1": "10:00"}
    editor.post(address(NewsItem, "changelist"), data | moment)
    item.refresh_from_db()
    assert item.status == Status.SCHEDULED


def test_deleted_item_lies_in_the_bin_and_comes_back_as_a_draft(as_role, client):
    item = factories.NewsItemFactory()
    editor = as_role("editor")
    editor.post(address(NewsItem, "delete", item.pk), {"post": "yes"})
    item.refresh_from_db()
    assert item.binned_at is not None
    assert client.get(item.get_absolute_url()).status_code == 404
    assert item.title_kk in editor.get("/admin/bin/").text
    editor.post(f"/admin/bin/news.newsitem/{item.pk}/")
    item.refresh_from_db()
    assert (item.binned_at, item.status) == (None, Status.DRAFT)


def test_author_reaches_nothing_of_the_bin(as_role):
    item = factories.NewsItemFactory(status=Status.ARCHIVED, binned_at=timezone.now())
    author = as_role("author")
    assert item.title_kk not in author.get("/admin/bin/").text
    assert author.post(f"/admin/bin/news.newsitem/{item.pk}/").status_code == 403


def test_form_leads_to_the_bin_and_says_what_that_means(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    editor = as_role("editor")
    editor.post("/i18n/setlang/", {"language": "ru"})
    delete = address(NewsItem, "delete", item.pk)
    assert f'href="{delete}"' in editor.get(form_of(item)).content.decode()
    assert "в корзине" in editor.get(delete).content.decode()
    editor.post(delete, {"post": "yes"})
    assert NewsItem.objects.get(pk=item.pk).binned_at


def test_translator_reads_of_other_languages_without_a_code_in_the_names(as_role):
    item = factories.NewsItemFactory()
    form = as_role("translator-kk").get(form_of(item)).content.decode()
    assert "data-released" in form
    assert "[ru]" not in form


def test_window_beside_another_form_does_not_change_what_visitors_see(as_role, client):
    author = as_role("author")
    item = factories.NewsItemFactory(title_kk="Бұрынғы", created_by=author.user)
    url = f"{form_of(item)}?_popup=1"
    assert save(author, url, title_kk="Өзгерген", _popup="1").status_code == 200
    item.refresh_from_db()
    assert item.title_kk == "Бұрынғы"
    assert WorkingCopy.objects.of(item).exists()
    assert 'value="Өзгерген"' in author.get(url).text


def test_only_publishers_unschedule_items(as_role):
    moment = timezone.now() + timedelta(days=1)
    item = factories.NewsItemFactory(status=Status.SCHEDULED, published_at=moment)
    translator = as_role("translator-ru")
    data = {"action": "send_chosen", "_selected_action": [item.pk]}
    translator.post(address(NewsItem, "changelist"), data)
    item.refresh_from_db()
    assert item.status == Status.SCHEDULED
