"""The start page shows each person what waits for them, and nothing else."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from reversion.models import Revision

from infocentre.contact.models import Enquiry
from infocentre.content.models import Status
from infocentre.history import copies
from tests import factories


def panels(client):
    columns = client.get("/admin/").context["columns"]
    return {panel.key: panel for column in columns for panel in column}


def titles(client, key):
    return [str(item.title) for item in panels(client)[key].items]


def draft(factory, **values):
    return factory(**{"status": Status.DRAFT, "published_at": None} | values)


def make_enquiry(submission, **values):
    consent = {"consent_version": "1", "consent_language": "kk", "consent_text": "Иә"}
    written = {"kind": "general", "name": "Аты", "email": "a@example.org", "message": "?", "language": "kk"}
    return Enquiry.objects.create(submission=submission, **written, **consent | values)


def test_editor_finds_what_waits_for_review(as_role):
    editor = as_role("editor")
    draft(factories.NewsItemFactory, status=Status.IN_REVIEW, title_kk="Күтеді")
    draft(factories.LectureFactory, status=Status.IN_REVIEW, title_kk="Дәріс күтеді")
    draft(factories.NewsItemFactory, title_kk="Қаралама")
    panel = panels(editor)["in_review"]
    assert {str(item.title) for item in panel.items} == {"Күтеді", "Дәріс күтеді"}
    assert panel.total == 2
    assert [len(editor.get(each.address).context["cl"].result_list) for each in panel.lists] == [1, 1]


def test_drafts_are_ones_own(as_role, member):
    author = as_role("author")
    draft(factories.NewsItemFactory, title_kk="Менікі", created_by=author.user)
    draft(factories.NewsItemFactory, title_kk="Басқанікі", created_by=member("editor"))
    assert titles(author, "in_review") == []
    assert titles(author, "drafts") == ["Менікі"]
    (whole,) = panels(author)["drafts"].lists
    assert [str(item) for item in author.get(whole.address).context["cl"].result_list] == ["Менікі"]


def test_scheduled_items_come_with_their_moments_the_next_first(as_role):
    editor, now = as_role("editor"), timezone.now()
    for days in (5, 2):
        factories.ProjectFactory(
            status=Status.SCHEDULED, published_at=now + timedelta(days=days), title_kk=f"{days} күннен соң"
        )
    panel = panels(editor)["scheduled"]
    assert [str(item.title) for item in panel.items] == ["2 күннен соң", "5 күннен соң"]
    assert panel.items[0].moment == now + timedelta(days=2)
    listed = editor.get(panel.lists[0].address).context["cl"].result_list
    assert len(listed) == 2


def test_working_copy_waits_for_review_like_an_item(as_role):
    editor = as_role("editor")
    item = factories.NewsItemFactory(title_kk="Жарияланған")
    assert titles(editor, "in_review") == []
    revision = Revision.objects.create(date_created=timezone.now())
    copies.store(item, revision, editor.user, status=Status.IN_REVIEW)
    assert titles(editor, "in_review") == ["Жарияланған"]
    (whole,) = panels(editor)["in_review"].lists
    assert whole.number == 1
    assert [*editor.get(whole.address).context["cl"].result_list] == [item]


def test_upcoming_events_without_programme_are_named(as_role):
    manager = as_role("event-manager")
    factories.EventFactory(title_kk="Бағдарламасыз")
    factories.EventFactory(title_kk="Мәтінмен", programme_ru="<p>10:00</p>")
    factories.EventFactory(title_kk="Өткен", starts_at=timezone.now() - timedelta(days=3))
    factories.EventFactory(title_kk="Болмайтын", is_cancelled=True)
    planned = factories.EventFactory(title_kk="Кестемен")
    planned.sessions.create(
        title_kk="Ашылуы", starts_at=planned.starts_at, ends_at=planned.starts_at + timedelta(hours=1)
    )
    assert titles(manager, "programme") == ["Бағдарламасыз"]


def test_open_enquiries_are_for_those_who_answer_them(as_role, client, member):
    make_enquiry("a")
    make_enquiry("b", state="spam", settled_at=timezone.now())
    answering = as_role("enquiries")
    assert panels(answering)["enquiries"].total == 1
    assert list(panels(answering)) == ["enquiries"]
    client.force_login(member("editor"))
    assert "enquiries" not in panels(client)


def test_binned_items_are_on_no_panel(office, editor):
    binned = {"binned_at": timezone.now(), "created_by": editor, "title_kk": "Себетте"}
    draft(factories.NewsItemFactory, **binned)
    draft(factories.LectureFactory, status=Status.IN_REVIEW, **binned)
    draft(factories.EventFactory, **binned)
    assert "Себетте" not in office.get("/admin/").text


def test_title_is_shown_in_a_language_it_has(office, editor):
    only = factories.only_in("en") | {"languages": [], "title_en": "In English"}
    draft(factories.NewsItemFactory, created_by=editor, **only)
    assert re.search(r'lang="en">\s*In English\s*</a>', office.get("/admin/").text)


def test_persons_are_named_in_full(office, editor):
    draft(factories.PersonFactory, created_by=editor, given_name_kk="Айгүл", family_name_kk="Қасым")
    assert titles(office, "drafts") == ["Айгүл Қасым"]


@pytest.mark.parametrize(
    ("role", "actions"),
    [
        ("author", ["news.newsitem", "events.event", "lectures.lecture", "people.person", "library.picture"]),
        ("event-manager", ["events.event", "library.picture"]),
        ("translator-kk", []),
        ("enquiries", []),
    ],
)
def test_quick_actions_are_what_one_may_add(role, actions, as_role):
    offered = as_role(role).get("/admin/").context["quick_actions"]
    assert [kind.label for kind in offered] == actions


def test_latest_published_comes_first(as_role):
    editor, now = as_role("editor"), timezone.now()
    factories.NewsItemFactory(title_kk="Кеше", published_at=now - timedelta(days=1))
    factories.LectureFactory(title_kk="Бүгін", published_at=now - timedelta(hours=1))
    factories.NewsItemFactory(title_kk="Ертең", published_at=now + timedelta(days=1))
    assert titles(editor, "published")[:2] == ["Бүгін", "Кеше"]
