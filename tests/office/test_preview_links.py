"""Links to a preview for people without an account."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.office.models import PreviewLink
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    return factories.NewsItemFactory(status=Status.DRAFT, title_kk="Жоба мәтін", title_ru="Черновик")


def make(client, item, days=7, languages=("kk", "ru", "en")):
    url = reverse("office:make-link", args=[item._meta.label_lower, item.pk])
    return client.post(url, {"link-days": days, "link-languages": languages})


def path_of(link):
    return reverse("shared-preview", args=[link.token])


@pytest.fixture
def link(as_role, item, client):
    make(as_role("editor"), item)
    client.logout()
    return PreviewLink.objects.get()


def test_link_opens_a_draft_in_each_language_without_a_session(link, client):
    kazakh, russian = client.get(path_of(link)), client.get(path_of(link) + "?lang=ru")
    assert "Жоба мәтін" in kazakh.text
    assert "Черновик" in russian.text
    assert 'href="?lang=ru"' in kazakh.text
    for response in (kazakh, russian):
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["X-Frame-Options"] == "DENY"
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
    link.refresh_from_db()
    assert link.times_opened == 2


def test_link_shows_the_working_copy_as_it_is_at_opening(as_role, client):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    editor = as_role("editor")
    make(editor, item)
    path = path_of(PreviewLink.objects.get())
    save(editor, address(NewsItem, "change", item.pk), title_kk="Жаңарған")
    client.logout()
    assert "Жаңарған" in client.get(path).text
    assert "Жаңарған" not in client.get(item.get_absolute_url()).text


def test_link_of_one_language_opens_no_other(as_role, item, client):
    make(as_role("editor"), item, languages=["ru"])
    client.logout()
    assert '<html lang="ru"' in client.get(path_of(PreviewLink.objects.get()) + "?lang=kk").text


@pytest.mark.parametrize("fate", ["expired", "revoked", "forged", "binned", "deleted"])
def test_link_that_leads_nowhere_reveals_nothing(fate, link, item, client):
    path, moment = path_of(link), timezone.now()
    match fate:
        case "expired":
            moment += timedelta(days=7, seconds=1)
        case "revoked":
            PreviewLink.objects.update(revoked_at=moment)
        case "forged":
            path = path.replace(f"{link.pk}.", f"{link.pk + 1}.")
        case "binned":
            NewsItem.objects.update(binned_at=moment, status=Status.ARCHIVED)
        case "deleted":
            item.delete()
    with time_machine.travel(moment):
        response = client.get(path)
    assert response.status_code == 404
    assert "no-store" in response["Cache-Control"]
    assert "Жоба мәтін" not in response.text
    for words in ("Бұл сілтеме жабық", "Эта ссылка не действует", "This link does not open"):
        assert words in response.text


def test_every_refusal_is_the_same(link, client):
    forged = client.get("/preview/1.forged/").text
    PreviewLink.objects.update(revoked_at=timezone.now())
    assert client.get(path_of(link)).text.replace(path_of(link), "") == forged.replace(
        "/preview/1.forged/", ""
    )


def test_editor_revokes_a_link_on_the_form(as_role, item):
    editor = as_role("editor")
    make(editor, item, days=30)
    link = PreviewLink.objects.get()
    assert timedelta(days=29) < link.expires_at - timezone.now() <= timedelta(days=30)
    form = editor.get(address(NewsItem, "change", item.pk)).text
    assert path_of(link) in form
    editor.post(reverse("office:revoke-link", args=["news.newsitem", item.pk, link.pk]))
    link.refresh_from_db()
    assert link.revoked_at is not None
    assert path_of(link) not in editor.get(address(NewsItem, "change", item.pk)).text
    messages = [entry.get_change_message() for entry in LogEntry.objects.order_by("pk")]
    assert len(messages) == 2
    assert all(str(link) in message for message in messages)


@pytest.mark.parametrize(
    ("role", "status"), [("author", 403), ("event-manager", 403), ("translator-en", 302)]
)
def test_whoever_may_change_an_item_may_share_it(role, status, as_role, item):
    assert make(as_role(role), item).status_code == status
    assert PreviewLink.objects.exists() == (status == 302)


@pytest.mark.parametrize("data", [{"days": 400}, {"languages": []}, {"languages": ["de"]}])
def test_link_of_another_length_or_language_is_not_made(data, as_role, item):
    make(as_role("editor"), item, **data)
    assert not PreviewLink.objects.exists()


def test_link_of_another_item_is_not_revoked(link, as_role):
    other = factories.NewsItemFactory()
    client = as_role("director")
    response = client.post(reverse("office:revoke-link", args=["news.newsitem", other.pk, link.pk]))
    assert response.status_code == 404
    assert PreviewLink.objects.open().exists()


def test_robots_are_told_to_stay_away(client):
    assert "Disallow: /preview/" in client.get("/robots.txt").text
