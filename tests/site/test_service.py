"""The way in, health, files and the headers of every answer."""

import pytest
from django.urls import reverse

from tests.factories import NewsItemFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("en-GB", "en"),
        ("kk", "kk"),
        ("de,fr;q=0.5", "kk"),
        ("de,en;q=0.1", "en"),
        ("en;q=0,ru;q=0.2", "ru"),
        ("", "kk"),
        ("*", "kk"),
        ("ы" * 9000, "kk"),
    ],
)
def test_root_leads_to_the_language_of_the_browser(client, accepted, language):
    response = client.get("/", headers={"accept-language": accepted})

    assert (response.status_code, response.url) == (302, f"/{language}/")
    assert response["Vary"] == "Accept-Language"


def test_health(client):
    assert client.get("/healthz").content == b"ok\n"
    assert client.get("/readyz").content == b"ready\n"


@pytest.mark.parametrize("name", ["pages:home", "news:list", "events:list", "lectures:list", "people:list"])
def test_public_page_is_the_same_for_everyone(client, admin_client, name):
    NewsItemFactory()
    address = reverse(name)

    anonymous, editor = client.get(address), admin_client.get(address)

    assert anonymous.content == editor.content
    for response in (anonymous, editor):
        assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


def test_unchanged_page_is_not_sent_twice(client):
    first = client.get(reverse("pages:home"))

    assert client.get(reverse("pages:home"), headers={"if-none-match": first["ETag"]}).status_code == 304


def test_security_headers(client):
    response = client.get(reverse("pages:home"))
    policy = response["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy + ";"
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in response["Permissions-Policy"]


def test_uploaded_file_cannot_run_anything(client, settings):
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT / "x.html").write_text("<script>alert(1)</script>")

    response = client.get("/media/x.html")
    response.close()

    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Content-Disposition"] == "attachment"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["../settings.py", "%2e%2e/settings.py", "nowhere.jpg", "/etc/passwd"])
def test_media_stays_in_its_folder(client, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("path", ["news/x.light.svg", "person/aigul.dark.svg"])
def test_cover_is_drawn_once_and_kept(client, path):
    response = client.get(f"/covers/{path}")

    assert response["Content-Type"] == "image/svg+xml"
    assert "max-age=604800" in response["Cache-Control"]


@pytest.mark.parametrize("path", ["nothing/x.light.svg", "news/x.pink.svg", f"news/{'x' * 300}.light.svg"])
def test_cover_of_what_does_not_exist_is_not_drawn(client, path):
    assert client.get(f"/covers/{path}").status_code == 404
