"""An upload survives the refusal of its form, and a full disk leaves a message and nothing else."""

import os
import re
import time
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from infocentre.library import keeping, orphans
from infocentre.library.models import Document, Picture
from tests.admin.conftest import address, errors_of, picture_bytes
from tests.content.files.bad import MEGABYTE, Multipart
from tests.content.files.test_samples import SAMPLES
from tests.full_disk import room_for

pytestmark = pytest.mark.django_db
SENT = {
    "picture": (Picture, "a.png", picture_bytes(), {"credit": "B", "licence": "own"}, {"alt_kk": "Сурет"}),
    "document": (Document, "page.pdf", None, {"credit": "B", "licence": "own"}, {"title_kk": "Құжат"}),
    "captions": (Document, "subrip-1251.srt", None, {"credit": "B", "licence": "own"}, {"title_kk": "Құжат"}),
    "sound": (Document, "joined.mp3", None, {"title_kk": "Құжат", "licence": "own"}, {"credit": "B"}),
    "drawing": (Document, "illustrator.svg", None, {"title_kk": "Құжат", "licence": "own"}, {"credit": "B"}),
}
FOCUS = {"focus_x": "50", "focus_y": "50"}


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path / "var"
    settings.MEDIA_ROOT = tmp_path / "media"


def token_in(response) -> str:
    return re.search(r'name="file-kept" value="([^"]+)"', response.text)[1]


def files_below(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file()]


@pytest.mark.parametrize("kind", SENT)
def test_upload_of_a_refused_form_need_not_be_sent_again(kind, office, in_language, settings):
    in_language("en")
    model, name, content, typed, lacking = SENT[kind]
    upload = SimpleUploadedFile(name, content or (SAMPLES / name).read_bytes())
    refused = office.post(address(model, "add"), FOCUS | typed | {"file": upload})
    assert "file" not in errors_of(refused)
    assert f"Chosen: {name.replace('.srt', '.vtt')}" in refused.text

    again = office.post(address(model, "add"), FOCUS | typed | {"file-kept": token_in(refused)})
    assert token_in(again)
    with_callbacks = {"file-kept": token_in(again)}
    assert office.post(address(model, "add"), FOCUS | typed | lacking | with_callbacks).status_code == 302
    stored = model.objects.get()
    assert stored.size == default_storage.size(stored.file.name)
    if kind == "sound":
        assert stored.duration > timedelta(seconds=3)
    if kind == "captions":
        with stored.file.open() as file:
            assert file.read().startswith(b"WEBVTT")


def test_kept_upload_is_deleted_once_it_is_stored(office, django_capture_on_commit_callbacks):
    model, name, content, typed, lacking = SENT["picture"]
    data = FOCUS | typed | {"file": SimpleUploadedFile(name, content)}
    refused = office.post(address(model, "add"), data)
    assert len(files_below(keeping.folder())) == 1
    with django_capture_on_commit_callbacks(execute=True):
        office.post(address(model, "add"), FOCUS | typed | lacking | {"file-kept": token_in(refused)})

    assert files_below(keeping.folder()) == []


def test_kept_upload_is_nobody_elses_and_lasts_a_day(office, client):
    model, name, content, typed, lacking = SENT["picture"]
    token = token_in(
        office.post(address(model, "add"), FOCUS | typed | {"file": SimpleUploadedFile(name, content)})
    )
    data = FOCUS | typed | lacking | {"file-kept": token}
    with time_machine.travel(time.time() + 25 * 3600):
        assert keeping.find(token, User.objects.get()) is None
    other = User.objects.create_user("other", is_staff=True)
    other.groups.add(Group.objects.get(name="editor"))
    client.force_login(other)
    assert "file" in errors_of(client.post(address(model, "add"), data))
    assert "file" in errors_of(client.post(address(model, "add"), data | {"file-kept": "made:up"}))


def test_what_nobody_came_back_for_is_swept(office):
    model, name, content, typed, _lacking = SENT["picture"]
    for _time in range(2):
        office.post(address(model, "add"), FOCUS | typed | {"file": SimpleUploadedFile(name, content)})
    old, young = files_below(keeping.folder())
    os.utime(old, (time.time() - 90_000,) * 2)
    keeping.sweep()

    assert files_below(keeping.folder()) == [young]


def noise():
    image = Image.effect_noise((300, 300), 90)
    return SimpleUploadedFile("noise.png", encoded_of(image))


def encoded_of(image):
    buffer = ContentFile(b"")
    image.save(buffer, "PNG")
    return buffer.file.getvalue()


def test_full_disk_is_said_and_nothing_stays(office, in_language, settings):
    in_language("en")
    data = FOCUS | {"credit": "Kept credit", "licence": "own", "alt_kk": "Сурет", "file": noise()}
    with room_for(4096):
        response = office.post(address(Picture, "add"), data)

    assert errors_of(response)["file"] == [
        "The disk of the server is full: nothing was stored. Tell its administrator, then try again."
    ]
    assert "Kept credit" in response.text
    assert not Picture.objects.exists()
    assert files_below(settings.MEDIA_ROOT) == files_below(settings.VAR_DIR) == []


def test_full_disk_while_an_upload_comes_is_said_in_the_form(office, in_language, settings):
    in_language("en")
    texts = {"title_kk": "Құжат", "credit": "B", "licence": "own"}
    body = Multipart(texts, "film.mp4", b"", 5 * MEGABYTE)
    with room_for(MEGABYTE):
        response = office.request(PATH_INFO=address(Document, "add"), REQUEST_METHOD="POST", **body.environ())

    assert "disk" in errors_of(response)["file"][0]
    assert files_below(settings.MEDIA_ROOT) == []


def test_file_that_cannot_be_written_whole_is_not_there(settings):
    with room_for(1000), pytest.raises(OSError, match="large"):
        default_storage.save("documents/a.pdf", ContentFile(b"x" * 5000))

    assert files_below(settings.MEDIA_ROOT) == []


def test_drafts_of_killed_processes_are_swept(settings):
    for place in ("media/pictures/.draft-1", "var/previews/kk/news/tmpa1", "var/previews/kk/news/a.jpg"):
        path = settings.VAR_DIR.parent / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        os.utime(path, (time.time() - 7200,) * 2)
    young = settings.VAR_DIR / "previews/kk/news/tmpb2"
    young.write_bytes(b"x")
    orphans.delete_drafts()

    assert {path.name for path in files_below(settings.VAR_DIR.parent)} == {"a.jpg", "tmpb2"}


def test_name_of_3000_letters_is_no_reason_to_refuse_a_file(office):
    texts = {"credit": "B", "licence": "own", "alt_kk": "С", **FOCUS}
    body = Multipart(texts, "ғ" * 3000 + ".png", picture_bytes())
    response = office.request(PATH_INFO=address(Picture, "add"), REQUEST_METHOD="POST", **body.environ())

    assert response.status_code == 302


def test_beginning_of_captions_is_shown_to_who_sent_them(office, in_language):
    in_language("en")
    upload = SimpleUploadedFile("a.srt", (SAMPLES / "subrip-1251.srt").read_bytes())
    data = {"title_kk": "Құжат", "credit": "B", "licence": "own", "file": upload}
    response = office.post(address(Document, "add"), data, follow=True)

    said = [str(message) for message in response.context["messages"]]
    assert any("Здравствуйте! Сегодня о нейтронах." in message for message in said)
    assert any("Windows-1251" in message for message in said)
    shown = office.get(address(Document, "change", Document.objects.get().pk))
    assert "Здравствуйте! Сегодня о нейтронах." in shown.text


@pytest.mark.browser
def test_lacking_texts_are_asked_for_before_a_file_is_sent(office_page, page, tmp_path):
    (tmp_path / "a.png").write_bytes(picture_bytes())
    office_page(address(Picture, "add"))
    page.locator("[name=file]").set_input_files(tmp_path / "a.png")
    page.locator("#tab-ru").click()
    page.evaluate("window.stayed = true")
    page.locator("[name=_save]").click()

    assert page.evaluate("window.stayed")
    assert page.locator("#language-kk .errorlist").is_visible()
    page.locator("[name=alt_kk]").fill("Сурет")
    page.locator("[name=credit]").fill("ЯФИ")
    page.locator("[name=_save]").click()
    page.wait_for_url("**/picture/")
    assert Picture.objects.exists()
