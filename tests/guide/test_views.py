"""The guide in the office: for members only, in their language, nothing but what Markdown says."""

import re

import pytest
from django.urls import reverse

from infocentre.office.guide import chapters as module
from infocentre.office.guide.chapters import CHAPTERS, Chapter
from infocentre.office.guide.rendering import page_of
from tests.guide.pictures import PICTURES
from tests.office.conftest import *  # noqa: F403 - members and their roles

PICTURE = reverse("guide:picture", args=["kk", PICTURES[0].name])
ADDRESSES = ["/admin/guide/", "/admin/guide/writing/", PICTURE]


@pytest.mark.parametrize("address", ADDRESSES)
def test_strangers_are_asked_to_sign_in(client, db, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response.url == f"/admin/login/?next={address}"


@pytest.mark.parametrize("role", ["author", "translator-en", "enquiries", "director"])
def test_every_member_reads_it(role, as_role):
    client = as_role(role)
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * 3


@pytest.mark.parametrize(("language", "shown"), [("kk", "kk"), ("ru", "ru"), ("en", "ru")])
def test_members_read_it_in_the_language_of_their_office(language, shown, office, in_language):
    in_language(language)
    text = office.get("/admin/guide/writing/").text
    assert f'<html lang="{language}">' in text
    assert f'<article class="guide__text" lang="{shown}">' in text
    assert Chapter("writing", shown).title in text


def test_english_readers_are_told_why_it_is_russian(office, in_language):
    in_language("en")
    assert "in Kazakh and Russian" in office.get("/admin/guide/").text
    in_language("ru")
    assert "guide__note" not in office.get("/admin/guide/").text


@pytest.mark.parametrize("slug", CHAPTERS)
def test_each_chapter_leads_on(slug, office):
    text = office.get(f"/admin/guide/{slug}/").text
    place = CHAPTERS.index(slug)
    turns = dict(re.findall(r'<a rel="(prev|next)" href="/admin/guide/([\w-]+)/"', text))
    expected = {"prev": CHAPTERS[place - 1] if place else None, "next": (*CHAPTERS, None)[place + 1]}
    assert turns == {way: to for way, to in expected.items() if to}
    assert text.count("<h1") == 1


def test_pictures_have_their_size_and_wait_to_be_seen(office):
    text = office.get("/admin/guide/start-page/").text
    images = re.findall(r"<img [^>]*guide/pictures[^>]*>", text)
    assert len(images) == 2
    assert all(
        re.search(r'alt="[^"]{20,}"', image)
        and re.search(r'width="\d+"', image)
        and 'loading="lazy"' in image
        for image in images
    )


def test_pictures_are_private_and_of_the_guide_only(office):
    response = office.get(PICTURE)
    assert response["Content-Type"] == "image/webp"
    assert "private" in response["Cache-Control"]
    assert office.get("/admin/guide/pictures/kk/nowhere.webp").status_code == 404
    assert office.get("/admin/guide/pictures/kk/..%2F..%2FREADME.webp").status_code == 404
    assert office.get("/admin/guide/nowhere/").status_code == 404


def test_markup_in_a_text_is_shown_as_text(tmp_path, monkeypatch):
    (tmp_path / "kk").mkdir()
    (tmp_path / "kk" / "writing.md").write_text(
        "# A\n\n<script>alert(1)</script>\n\nb <b onclick='x'>c</b> [d](javascript:alert(1))\n\n"
        "<iframe src='/'></iframe>\n"
    )
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    html = page_of(Chapter("writing", "kk")).html
    assert not re.search(r"<(script|b|iframe)\b", html)
    assert "javascript:" not in html
    assert "&lt;script&gt;" in html


def test_start_page_and_navigation_lead_to_it(as_role):
    text = as_role("enquiries").get("/admin/").text
    assert text.count('href="/admin/guide/"') == 2


@pytest.mark.parametrize(
    ("screen", "slug"),
    [
        ("/admin/news/newsitem/add/", "writing"),
        ("/admin/events/event/", "events"),
        ("/admin/library/picture/add/", "pictures"),
        ("/admin/translate/", "translating"),
        ("/admin/bin/", "history"),
        ("/admin/account/", "signing-in"),
        ("/admin/auth/user/", "accounts"),
    ],
)
def test_screens_lead_to_the_chapter_that_fits(screen, slug, office):
    assert f'class="help-link" href="/admin/guide/{slug}/"' in office.get(screen).text
