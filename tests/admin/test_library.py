"""Uploads are refused in words that help."""

import struct
import zlib

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from infocentre.library.models import Document, Picture
from infocentre.worker.running import run_due
from tests.admin.conftest import address, errors_of, make_picture, picture_bytes, save

TEXTS = {"title": "A", "credit": "B", "licence": "own", "alt_kk": "Сурет", "focus_x": "50", "focus_y": "50"}


def png_header(width, height):
    """A PNG of a few bytes that claims to be of any size."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def upload(office, name, content, **values):
    data = TEXTS | values | {"file": SimpleUploadedFile(name, content)}
    return office.post(address(Picture, "add"), data)


def test_picture_is_taken(office):
    assert upload(office, "a.png", picture_bytes()).status_code == 302
    assert Picture.objects.get().width == 64


@pytest.mark.parametrize(
    ("values", "title"),
    [({}, "Сурет"), ({"alt_kk": "", "is_decorative": "on"}, "ornament")],
)
def test_picture_without_a_name_goes_by_what_it_shows_or_by_its_file(values, title, office):
    assert upload(office, "ornament.png", picture_bytes(), title="", **values).status_code == 302
    assert Picture.objects.get().title == title


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.png", b"not a picture", "JPEG, PNG, WebP"),
        ("a.png", png_header(20_000, 20_000), "12,000"),
        ("a.png", png_header(100, 15_000), "15000"),
        ("a.png", png_header(100, 100), ""),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "JPEG, PNG, WebP"),
        ("a.exe", picture_bytes(), "exe"),
    ],
)
def test_picture_is_refused_with_a_reason(name, content, said, office, in_language):
    in_language("en")
    response = upload(office, name, content, title="Kept title")
    assert list(errors_of(response)) == ["file"]
    assert said in errors_of(response)["file"][0]
    assert "Kept title" in response.text
    assert not Picture.objects.exists()


def test_description_changes_without_the_file(office):
    picture = make_picture()
    save(office, address(Picture, "change", picture.pk), alt_kk="Басқаша")
    picture.file.delete(save=False)
    save(office, address(Picture, "change", picture.pk), alt_ru="Иначе")
    assert Picture.objects.values_list("alt_kk", "alt_ru", "width").get() == ("Басқаша", "Иначе", 64)


def test_thumbnail_leads_to_a_small_copy(office):
    picture = make_picture()
    thumbnail = f"/admin/library/picture/{picture.pk}/thumbnail/"
    assert office.get(thumbnail).url == picture.file.url

    run_due()

    assert office.get(thumbnail).url == picture.file.url.replace(".png", "-64.webp")


def test_thumbnail_is_for_those_who_may_see_pictures(client, django_user_model, db):
    client.force_login(django_user_model.objects.create_user("stranger", is_staff=True))
    assert client.get(f"/admin/library/picture/{make_picture().pk}/thumbnail/").status_code == 403


def test_document_that_is_not_what_its_name_says_is_refused(office):
    data = {"title_kk": "Құжат", "credit": "B", "licence": "own", "file": SimpleUploadedFile("a.pdf", b"MZ")}
    assert list(errors_of(office.post(address(Document, "add"), data))) == ["file"]


def test_picture_needs_a_description_unless_decorative(office):
    url = address(Picture, "change", make_picture().pk)
    empty = {f"alt_{code}": "" for code in ("kk", "ru", "en")}
    assert list(errors_of(save(office, url, **empty))) == ["alt_kk"]
    assert save(office, url, is_decorative="on", **empty).status_code == 302
    assert list(errors_of(save(office, url, is_decorative="on", alt_ru="Да"))) == ["is_decorative"]


def test_focal_point_is_set_by_clicking_the_picture_and_moved_by_keys(office_page, page):
    """What pages show of it then is tests/journeys/test_pictures.py."""
    picture = make_picture(file=ContentFile(picture_bytes((900, 300)), name="wide.png"))
    office_page(address(Picture, "change", picture.pk))
    box = page.locator("img.preview").bounding_box()
    page.locator("img.preview").click(position={"x": box["width"] / 4, "y": box["height"] * 3 / 4})
    page.locator(".focal-frame").press("ArrowRight")
    mark = page.locator(".focal-mark").bounding_box()
    assert abs((mark["x"] + mark["width"] / 2 - box["x"]) / box["width"] - 0.3) < 0.02
    page.locator("[name=_save]").click()
    page.wait_for_url("**/picture/")

    picture.refresh_from_db()
    assert abs(picture.focus_x - 30) <= 1
    assert abs(picture.focus_y - 75) <= 2


def test_author_changes_only_the_pictures_they_brought(client, db):
    author = User.objects.create_user("author", is_staff=True)
    author.groups.add(Group.objects.get(name="author"))
    client.force_login(author)
    own, other = make_picture(created_by=author), make_picture()
    assert save(client, address(Picture, "change", own.pk), credit="Me").status_code == 302
    assert client.post(address(Picture, "change", other.pk), {"credit": "Me"}).status_code == 403


def test_translator_saves_a_decorative_picture_and_cannot_describe_it(client, db):
    translator = User.objects.create_user("translator", is_staff=True)
    translator.groups.add(Group.objects.get(name="translator-kk"))
    client.force_login(translator)
    url = address(Picture, "change", make_picture(is_decorative=True, alt_kk="", alt_ru="", alt_en="").pk)
    assert save(client, url, caption_kk="Ою").status_code == 302
    assert save(client, url, alt_kk="Сурет").status_code == 200


def test_nothing_is_to_be_clicked_before_the_picture_is_there(office):
    clicked = "Суретті басыңыз немесе нүктенің орнын жазыңыз"

    assert clicked not in office.get(address(Picture, "add")).text
    assert clicked in office.get(address(Picture, "change", make_picture().pk)).text
