"""The director reads the log; nobody changes it."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from infocentre.accounts.roles import Role
from infocentre.audit.actions import ACTIONS_OF_AREA, Action
from infocentre.audit.log import record
from infocentre.audit.models import Entry
from infocentre.content.languages import LANGUAGES
from tests import factories
from tests.admin.conftest import address, in_language  # noqa: F401 - a fixture

LIST = "/admin/audit/entry/"
EXPORT = LIST + "export/"


def found(response):
    return [entry.title for entry in response.context["cl"].result_list]


def member(role):
    user = User.objects.create_user(f"a-{role}", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.mark.parametrize("role", Role)
def test_only_the_director_reads_it(role, client, db):
    entry = record(Action.PUBLISHED)
    client.force_login(member(role))
    expected = 200 if role == Role.DIRECTOR else 403
    for url in (LIST, address(Entry, "change", entry.pk)):
        assert client.get(url).status_code == expected
    assert client.post(EXPORT).status_code == expected


@pytest.mark.parametrize("path", ["add/", "{pk}/delete/", "{pk}/change/"])
def test_nobody_changes_it_in_the_office(path, admin_client):
    entry = record(Action.PUBLISHED)
    response = admin_client.post(LIST + path.format(pk=entry.pk), {"title": "forged", "post": "yes"})
    assert response.status_code == 403
    assert Entry.objects.get(pk=entry.pk).title == ""


def test_every_action_belongs_to_one_area():
    assert sorted(action for actions in ACTIONS_OF_AREA.values() for action in actions) == sorted(Action)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"action": "published"}, ["a"]),
        ({"area": "accounts"}, ["director", "director"]),
        ({"kind": "people.person"}, ["b"]),
        ({"person": "nobody"}, ["director", "director"]),
        ({"q": "b"}, ["b"]),
        ({"person": "x", "area": "x", "kind": "a.b", "action": "x"}, []),
    ],
)
def test_filters(query, expected, director_client, director):
    record(Action.PUBLISHED, director, factories.NewsItemFactory(title_kk="a"))
    values = {"actor_id": director.pk, "actor_name": "director", "kind": "people.person", "title": "b"}
    Entry.objects.create(action="changed", **values)
    assert found(director_client.get(LIST, query)) == expected


def test_list_takes_as_many_queries_for_ten_rows_as_for_ten_thousand(
    director_client, director, content_types
):
    items = [factories.NewsItemFactory(), factories.PersonFactory(), factories.OrganisationFactory()]
    for item in items:
        record(Action.CHANGED, director, item)

    def queries(**query):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert director_client.get(LIST, query).status_code == 200
        return len(captured)

    few = [queries(), queries(action="changed"), queries(q="a")]
    kinds = [(item._meta.label_lower, item.pk) for item in items]
    Entry.objects.bulk_create(
        Entry(action="changed", actor_name="d", kind=kinds[number % 3][0], object_id=kinds[number % 3][1])
        for number in range(10_000)
    )
    assert [queries(), queries(action="changed"), queries(q="a")] == few
    assert max(few) <= 12


def test_object_is_linked_while_it_exists(director_client, director):
    gone, item = factories.NewsItemFactory(title_kk="gone"), factories.NewsItemFactory(title_kk="here")
    for each in (gone, item):
        record(Action.CHANGED, director, each)
    link = address(type(gone), "change", gone.pk)
    gone.delete()
    text = director_client.get(LIST).text
    assert address(type(item), "change", item.pk) in text
    assert link not in text
    assert "gone" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ["өзгертілді", "өрістер: қысқаша мазмұны (Рус)", "Жаңалық"]),
        ("ru", ["изменено", "поля: краткое описание (Рус)", "Новость"]),
        ("en", ["changed", "fields: summary (Рус)", "News item"]),
    ],
)
def test_rows_are_read_in_the_language_of_the_office(language, words, director_client, director, in_language):  # noqa: F811
    in_language(language)
    item = factories.NewsItemFactory(title_kk="T")
    record(Action.CHANGED, director, item, {"fields": ["summary_ru"]})
    text = director_client.get(LIST).text
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_entry_page_answers(language, director_client, director, in_language):  # noqa: F811
    in_language(language)
    entry = record(Action.ROLE_CHANGED, director, director, {"given": ["editor"], "unknown": "value"})
    text = director_client.get(address(Entry, "change", entry.pk)).text
    assert address(User, "change", director.pk) in text


def test_titles_are_escaped(director_client, director):
    record(Action.CHANGED, director, factories.NewsItemFactory(title_kk="<script>x</script>"))
    assert "<script>x" not in director_client.get(LIST).text


def test_export_holds_what_the_list_shows_and_is_noted(director_client, director):
    record(Action.CHANGED, director, factories.NewsItemFactory(title_kk="=HYPERLINK(1)"))
    record(Action.PUBLISHED, director, factories.NewsItemFactory(title_kk="other"))
    response = director_client.post(EXPORT + "?action=changed")
    rows = list(csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig"))))
    assert [row[4] for row in rows[1:]] == ["'=HYPERLINK(1)"]
    last = Entry.objects.first()
    assert (last.action, last.actor_name, last.detail) == ("log-exported", "director", {"rows": 1})


def test_export_is_no_link(director_client):
    assert director_client.get(EXPORT).status_code == 405
