"""Requests that no page can read are refused with a page, never with an error of ours."""

import io
import logging
from contextlib import contextmanager

import pytest
from django.test import Client
from django.utils import translation

from infocentre.content.languages import LANGUAGES
from tests import factories

pytestmark = pytest.mark.django_db
PATHS = [
    "/kk/about/%00/",
    "/ru/news/2026/%00/",
    "/media/%00.jpg",
    "/covers/news/%00.light.svg",
    "/preview/%00/",
]
PATHS += ["/%00", "/covers/news/%00.light.svg", "/admin/%00/", "/en/people/%00/card.vcf", "/sitemap-%00.xml"]
PARAMETERS = ["q", "letter", "topic", "page", "year", "role", "kind", "organisation", "in", "utm_source"]


@pytest.mark.parametrize("path", PATHS)
def test_nul_in_a_path(client, path):
    assert client.get(path).status_code in (400, 404)


@pytest.mark.parametrize("name", PARAMETERS)
def test_nul_in_a_query_on_every_public_page(client, name):
    for section in ("", "news/", "events/", "people/", "lectures/", "search/", "contact/", "education/"):
        response = client.get(f"/kk/{section}", {name: "a\0b"})
        assert response.status_code == 400
        assert response["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "address",
    ["/admin/autocomplete/?app_label=news&model_name=newsitem&field_name=persons&term=a%00", "/admin/?q=%00"],
)
def test_nul_in_a_query_of_the_office(admin_client, address):
    assert admin_client.get(address).status_code == 400


@pytest.mark.parametrize("headers", [{"cookie": 'vision="a\\000b"'}, {"cookie": "a=\0"}, {"referer": "\0"}])
def test_nul_in_cookies_and_headers(client, headers):
    assert client.get("/kk/", headers=headers).status_code == 400


@pytest.mark.parametrize(
    ("address", "data"),
    [("/kk/vision/", {"size": "\0", "next": "/kk/\0"}), ("/i18n/setlang/", {"language": "\0", "next": "\0"})],
)
def test_nul_in_a_body_of_visitors(client, address, data):
    assert client.post(address, data).status_code < 500


def test_nul_in_bodies_of_the_office(admin_client):
    item = factories.NewsItemFactory()
    address = f"/admin/news/newsitem/{item.pk}/change/"
    for data in ({"title_kk": "a\0b", "_save": "1"}, {"action": "\0", "_selected_action": "\0"}):
        assert admin_client.post(address, data).status_code < 500
        assert admin_client.post("/admin/news/newsitem/", data).status_code < 500
    check = "/admin/writing/check/"
    assert (
        admin_client.post(check, b'{"text": "\\u0000\\ud800"}', content_type="application/json").status_code
        < 500
    )


@pytest.mark.parametrize(
    "address",
    [f"/kk/search/?q=a&page={'9' * 5000}", f"/kk/news/?page={'9' * 5000}", f"/kk/news/?year={'9' * 5000}"]
    + [f"/kk/events/calendar/{'9' * 5000}/1/", f"/kk/news/{'9' * 5000}/x/", "/kk/events/calendar/99999/1/"]
    + [f"/kk/lectures/podcast/{'9' * 30}/chapters.json", "/kk/people/?letter=%F4%8F%BF%BF"],
)
def test_numbers_beyond_all_measure(client, address):
    assert client.get(address).status_code in (200, 400, 404)


@pytest.mark.parametrize("written", ["bytes={}-", "bytes=0-{}", "bytes=-{}", "bytes={}-{}"])
@pytest.mark.parametrize("figures", [20, 5000])
def test_ranges_beyond_all_measure(client, settings, written, figures):
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT / "a.mp3").write_bytes(b"0123456789")

    response = client.get("/media/a.mp3", headers={"range": written.format("9" * figures, "9" * figures)})

    expected = 416 if written.startswith("bytes={}") else 206
    assert response.status_code == expected
    response.close()


@pytest.mark.parametrize("address", ["/kk/", "/ru/news/", "/en/nowhere/", "/admin/", "/sitemap.xml"])
def test_a_foreign_host_is_refused_in_one_line(address, settings):
    settings.SITE_ORIGIN = ""
    client = Client(raise_request_exception=False)
    stream = io.StringIO()

    with journal_in(stream):
        response = client.get(address, headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "<h1>" in response.text
    assert len(stream.getvalue().strip().splitlines()) == 1


@contextmanager
def journal_in(stream):
    """The journal as production writes it, in `stream`."""
    (console,) = (each for each in logging.getLogger().handlers if type(each) is logging.StreamHandler)
    former = console.setStream(stream)
    try:
        yield
    finally:
        console.setStream(former)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/kz/", "/xx/news/", "/nowhere/"])
def test_a_page_that_is_nowhere_speaks_the_language_asked_for(client, language, address):
    response = client.get(address, headers={"accept-language": language})

    assert (response.status_code, response["Content-Language"]) == (404, language)
    assert f'<html lang="{language}"' in response.text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("/KK/", "/kk/"),
        ("/EN/news/", "/en/news/"),
        ("/Ru/events/?kind=school&page=2", "/ru/events/?kind=school&page=2"),
        ("/kK", "/kk/"),
    ],
)
def test_a_language_in_capitals_leads_to_the_page(client, written, right):
    response = client.get(written)

    assert (response.status_code, response.url) == (301, right)


def test_error_pages_ask_no_database(client, django_assert_num_queries):
    with translation.override("kk"), django_assert_num_queries(0):
        assert (
            client.get("/kk/a/b/c/d/e/", headers={"cookie": "vision=2.1.1.sans.white.on"}).status_code == 404
        )
