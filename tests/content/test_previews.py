"""Pictures of pages: set in our typeface, drawn once, never of what is not public."""

import io

import pytest
from django.test import override_settings
from django.utils import translation
from PIL import Image

from infocentre.content.kinds import site_pages
from infocentre.content.models import Status
from infocentre.covers.previews import preview, square
from infocentre.covers.previews.subjects import find, subject_of
from infocentre.covers.previews.typesetting import BOLD, fitted, runs, width_of
from tests import factories
from tests.full_disk import room_for

LONG = "Ә" + "қазақстандықтардың " * 12
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def address_of(item):
    return subject_of(item).path("БЯЗИ Ақпараттық орталығы")


def shown(client, address):
    response = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response, content


def test_a_page_has_a_picture_of_the_right_size(client):
    factories.SiteSettingsFactory()
    response, content = shown(client, address_of(factories.NewsItemFactory()))

    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")
    assert Image.open(io.BytesIO(content)).size == (1200, 630)
    assert "immutable" in response["Cache-Control"]


def test_it_is_drawn_once(client, settings):
    factories.SiteSettingsFactory()
    address = address_of(factories.NewsItemFactory())
    shown(client, address)
    [file] = settings.VAR_DIR.glob("previews/kk/news/*.jpg")
    file.write_bytes(b"as it was")

    assert shown(client, address)[1] == b"as it was"


def test_another_title_has_another_address_and_the_old_one_leads_there(client):
    factories.SiteSettingsFactory()
    item = factories.NewsItemFactory()
    before = address_of(item)
    item.title_kk = "Жаңа тақырып"
    item.save()

    assert address_of(item) != before
    assert client.get(before).url == address_of(item)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.ARCHIVED])
def test_what_is_not_public_has_none(client, status):
    assert client.get(address_of(factories.NewsItemFactory(status=status))).status_code == 404


@pytest.mark.parametrize(
    "path", ["de/news/x.abc", "kk/nothing/x.abc", "kk/news/none.abc", "kk/section/none.abc"]
)
def test_what_is_not_there_has_none(client, path):
    assert client.get(f"/previews/{path}.jpg").status_code == 404


def test_every_list_has_one():
    for page in site_pages():
        found = find("section", page.address.replace(":", "-"))
        assert (found.title if found else "") == (str(page.title) if page.cover else "")


@pytest.mark.parametrize("text", ["Ғылым", "Қ" * 200, LONG, "x" * 190, "a b", "№ 5 — «Әлем»", "🙂"])
def test_any_title_fits(text):
    size, lines = fitted(text, (82, 64, 42), BOLD, 1056, 340)

    assert len(lines) * size * 1.14 <= 340
    assert all(width_of(line, size, BOLD) <= 1056 for line in lines)


def test_each_letter_is_set_in_the_font_that_has_it():
    for _piece, face in runs("Қазақстан — Dubna, әлем", 40, BOLD):
        assert face.getname()[0] == "Onest"


def test_preview_pictures_have_format_and_size():
    assert Image.open(io.BytesIO(preview("news", "x", LONG, "Жаңалық", "Орталық"))).format == "JPEG"
    assert Image.open(io.BytesIO(square("Ядроға жақын", "Орталық"))).size == (1400, 1400)


@override_settings(SITE_ORIGIN="https://centre.example")
def test_pages_name_their_picture(client):
    factories.SiteSettingsFactory()
    item = factories.EventFactory()
    with translation.override("ru"):
        page = client.get(item.get_absolute_url()).content.decode()
        address = f"https://centre.example{subject_of(item).path('Инфоцентр ОИЯИ')}"
    assert f'<meta property="og:image" content="{address}">' in page


def test_a_full_disk_keeps_no_picture_from_its_readers(client, settings):
    factories.SiteSettingsFactory()
    address = address_of(factories.NewsItemFactory())
    with room_for(2000):
        assert Image.open(io.BytesIO(shown(client, address)[1])).size == (1200, 630)

    assert [path for path in settings.VAR_DIR.rglob("*") if path.is_file()] == []
