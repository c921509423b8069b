"""What the editor asks the server is answered to people of the office, each by their rights."""

import json

import pytest
from django.contrib.auth.models import Group, User

from infocentre.accounts.roles import grant
from infocentre.content.models import Status
from tests import factories
from tests.admin.conftest import make_picture

pytestmark = pytest.mark.django_db

QUESTIONS = ["items/?q=a", "pictures/", "recordings/", "references/?of=library.picture:1"]


def ask(client, question):
    return client.get(f"/admin/writing/{question}")


def send(client, name, **values):
    return client.post(f"/admin/writing/{name}/", json.dumps(values), content_type="application/json")


@pytest.fixture
def as_role(client):
    def enter(role):
        user = User.objects.create_user("someone", is_staff=True)
        grant()
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return enter


@pytest.mark.parametrize("question", QUESTIONS)
def test_outsiders_are_refused(client, question):
    assert ask(client, question).status_code == 403
    client.force_login(User.objects.create_user("visitor"))
    assert ask(client, question).status_code == 403
    assert send(client, "check", texts=[]).status_code == send(client, "formula", tex="x").status_code == 403


def test_only_what_the_role_may_see_is_offered(as_role):
    picture, recording, item = make_picture(), factories.RecordingFactory(), factories.NewsItemFactory()
    client = as_role("enquiries")
    named = f"library.picture:{picture.pk}", f"lectures.recording:{recording.pk}", f"news.newsitem:{item.pk}"

    assert ask(client, "items/?q=").json() == {"results": []}
    assert ask(client, "pictures/").json() == ask(client, "recordings/").json() == {"results": []}
    assert ask(client, f"references/?of={'&of='.join(named)}").json() == {"references": {}}


def test_items_are_found_by_title_in_any_language_and_by_address(as_role):
    item = factories.NewsItemFactory(title_kk="Күн", title_en="Sun", slug="the-sun", status=Status.DRAFT)
    client = as_role("author")

    for words in ("күн", "SUN", item.get_absolute_url(), f"https://example.org{item.get_absolute_url()}"):
        (found,) = ask(client, f"items/?q={words}").json()["results"]
        assert (found["href"], found["state"]) == (f"item:news.newsitem:{item.pk}", "жарияланбаған")


def test_nothing_is_known_of_what_is_no_content(as_role):
    client = as_role("director")
    user = User.objects.get()

    assert ask(client, f"references/?of=auth.user:{user.pk}&of=x&of=no.model:1").json() == {"references": {}}


def test_formula_is_drawn_and_its_error_told(as_role):
    client = as_role("author")

    assert "<msup>" in send(client, "formula", tex="x^2").json()["html"]
    wrong = send(client, "formula", tex="<script>{").json()
    assert (wrong["html"], bool(wrong["error"])) == (
        '<code class="formula--wrong">&lt;script&gt;{</code>',
        True,
    )


def test_texts_are_checked_and_nonsense_is_refused(as_role):
    client = as_role("author")
    good = {"language": "kk", "field": "title_kk", "text": "Бiз"}

    answer = send(client, "check", texts=[good]).json()["findings"]
    assert [each["replacement"] for each in answer["title_kk"]] == ["Біз"]
    for wrong in (
        [{**good, "language": "xx"}],
        [{**good, "text": 5}],
        "x",
        [None],
        [{**good, "text": "a" * 300_000}],
    ):
        assert send(client, "check", texts=wrong).status_code == 400
    assert client.post("/admin/writing/check/", "{", content_type="application/json").status_code == 400
    assert client.get("/admin/writing/check/").status_code == 405


@pytest.mark.parametrize(
    "text",
    [
        "<ul><li>" * 20_000,
        "<b>" * 20_000 + "x",
        "<ul><object></ul></object>" * 7_000,
        "<p><b>" * 30 + "<p>x" * 40_000,
    ],
    ids=["nested lists", "bold never closed", "ends that end nothing", "bold in each paragraph"],
)
def test_text_that_is_nested_without_end_is_answered_by_its_words(text, client, as_role):
    as_role("translator-kk")
    texts = [{"language": "kk", "field": "body_kk", "text": text}]
    assert send(client, "check", texts=texts).status_code == 200


def test_answer_nested_without_end_is_no_text(client, as_role):
    as_role("translator-kk")
    for name in ("check", "formula"):
        sent = "[" * 100_000 + "]" * 100_000
        answer = client.post(f"/admin/writing/{name}/", sent, content_type="application/json")
        assert answer.status_code < 500
