"""Bad uploads: a clear message in the editor's language, and nothing left."""

import re
import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from PIL import Image

from infocentre.library import limits
from infocentre.library.models import Document, Picture
from tests.admin.conftest import address, errors_of, picture_bytes
from tests.content.files.bad import DOCUMENTS, MEGABYTE, NAMES, PICTURES, Multipart, encoded

TEXTS = {"title": "A", "credit": "B", "licence": "own", "alt_kk": "Сурет", "focus_x": "50", "focus_y": "50"}
TITLES = {"title_kk": "Құжат", "credit": "B", "licence": "own"}
LETTERS = {"kk": re.compile("[әғқңөұүһі]"), "ru": re.compile("[а-я]"), "en": re.compile("^[^а-яәғқңөұүһі]+$")}


@pytest.fixture(autouse=True)
def nothing_left(settings, tmp_path, monkeypatch):
    """Uploads that are refused leave neither a temporary file nor a stored one."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = str(temporary)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    yield
    assert list(temporary.iterdir()) == []


def stored(settings):
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def sent(office, model, name, content, padding=0):
    """As a browser sends it, streamed: the test client would hold the whole body in memory."""
    body = Multipart(TEXTS if model is Picture else TITLES, name, content, padding)
    environ = {"PATH_INFO": address(model, "add"), "REQUEST_METHOD": "POST"}
    return office.request(**environ, **body.environ())


CASES = [(Picture, *case) for case in PICTURES.items()] + [(Document, *case) for case in DOCUMENTS.items()]


@pytest.mark.parametrize(("model", "case", "upload"), CASES, ids=[case for _model, case, _upload in CASES])
def test_bad_upload_is_refused_in_the_editors_language_and_leaves_nothing(
    model, case, upload, office, in_language, settings
):
    for code, letters in LETTERS.items():
        in_language(code)
        errors = errors_of(sent(office, model, *upload))
        assert list(errors) == ["file"]
        assert len(errors["file"]) == 1
        assert letters.search(errors["file"][0].lower()), errors["file"][0]
    assert stored(settings) == []
    assert not model.objects.exists()


def test_300_megabytes_are_refused_by_their_size_and_never_kept(office, in_language, settings):
    in_language("en")
    errors = errors_of(sent(office, Document, "film.mp4", b"", 300 * MEGABYTE))

    assert errors["file"] == ["The file is 300.0\xa0MB; the limit is 200.0\xa0MB."]
    assert stored(settings) == []


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_strange_name_becomes_a_plain_one(name, office, settings):
    assert sent(office, Picture, name, picture_bytes()).status_code == 302

    (file,) = stored(settings)
    assert re.fullmatch(r"[a-z0-9-]{1,70}\.png", file.name)
    assert file.parent == Path(settings.MEDIA_ROOT) / "pictures"


def test_data_after_the_image_is_removed(office, settings):
    sent(office, Picture, "a.png", picture_bytes() + b"<html><script>alert(1)</script></html>")

    (file,) = stored(settings)
    assert b"script" not in file.read_bytes()


def test_picture_is_upright_and_tells_its_credit_but_no_place_and_no_camera(office, settings):
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "Maker of the camera"
    exif[0x8298] = "JINR"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 13.0, 0.0), 3: "E", 4: (76.0, 51.0, 0.0)})
    sent(office, Picture, "a.jpg", encoded("JPEG", (64, 48), exif=exif, comment=b"Aigerim"))

    (file,) = stored(settings)
    with Image.open(file) as picture:
        assert (picture.size, picture.info.get("comment")) == ((48, 64), None)
        assert dict(picture.getexif()) == {0x8298: "JINR"}
    assert b"Maker" not in file.read_bytes()


def test_file_type_comes_from_content_not_name(office):
    sent(office, Picture, "a.png", encoded("JPEG"))

    assert Picture.objects.get().file.name.endswith(".jpg")


def test_picture_of_a_telephone_with_another_behind_it_is_taken(office, settings):
    second = Image.new("RGB", (64, 48), "red")
    sent(office, Picture, "a.jpg", encoded("MPO", save_all=True, append_images=[second]))

    (file,) = stored(settings)
    with Image.open(file) as picture:
        assert (picture.format, getattr(picture, "n_frames", 1)) == ("JPEG", 1)


def test_full_library_takes_nothing_more(office, settings, in_language):
    in_language("en")
    settings.LIBRARY_QUOTA = 100
    assert "quota" in errors_of(sent(office, Picture, "a.png", picture_bytes()))["file"][0]


def test_last_gigabyte_of_the_disk_is_left_free(office, monkeypatch, in_language):
    in_language("en")
    monkeypatch.setattr(limits, "MIN_FREE_SPACE", limits.free())
    assert "disk" in errors_of(sent(office, Picture, "a.png", picture_bytes()))["file"][0]


def test_file_is_not_left_when_its_row_cannot_be_stored(db, settings):
    picture = Picture(file=SimpleUploadedFile("a.png", picture_bytes()), title="A" * 500, credit="B")
    with pytest.raises(DatabaseError):
        picture.save()

    assert stored(settings) == []


@pytest.mark.django_db
def test_anonymous_uploads_are_discarded(client):
    body = Multipart({}, "a.png", b"", 10 * MEGABYTE)
    response = client.request(PATH_INFO="/kk/contact/", REQUEST_METHOD="POST", **body.environ())

    assert dict(response.wsgi_request.FILES) == {}
