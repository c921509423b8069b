"""A picture is added to the library from a text by whoever may, with all checks of the library."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from infocentre.audit.models import Entry
from infocentre.library.models import Picture
from tests.admin.conftest import picture_bytes
from tests.office.writing.test_views import as_role  # noqa: F401

pytestmark = pytest.mark.django_db

ADD = "/admin/writing/pictures/add/"


def send(client, content=None, name="picture.png", **values):
    file = SimpleUploadedFile(name, picture_bytes() if content is None else content)
    return client.post(ADD, {"file": file, "focus_x": 50, "focus_y": 50, "licence": "own"} | values)


def test_form_asks_for_alternative_texts_in_each_language_and_the_rights(as_role):  # noqa: F811
    form = as_role("author").get(ADD).json()["form"]

    for name in ("alt_kk", "alt_ru", "alt_en", "is_decorative", "credit", "licence"):
        assert f'name="{name}" ' in form
        assert form.count(f'id="new_picture_{name}"') == 1


def test_picture_is_stored_as_by_the_form_of_the_library(as_role):  # noqa: F811
    answer = send(as_role("author"), alt_kk="Спектрометр", credit="Орталық").json()

    picture = Picture.objects.get()
    assert answer == {"key": picture.pk}
    assert (picture.title, picture.alt_kk, picture.width) == ("Спектрометр", "Спектрометр", 64)
    assert picture.created_by.username == "someone"
    assert Entry.objects.filter(object_id=picture.pk).exists()


REFUSED = {
    "no alternative text": {"credit": "Орталық"},
    "no credit": {"alt_kk": "Спектрометр"},
    "no picture": {"alt_kk": "Спектрометр", "credit": "Орталық", "content": b"<svg/>"},
    "an unknown ending": {"alt_kk": "Спектрометр", "credit": "Орталық", "name": "picture.xyz"},
}


@pytest.mark.parametrize("values", REFUSED.values(), ids=REFUSED)
def test_what_the_library_refuses_is_said_once_in_the_form(as_role, values):  # noqa: F811
    form = send(as_role("author"), **values).json()["form"]

    assert form.count("<li") == form.count("errorlist") == 1
    assert not Picture.objects.exists()


@pytest.mark.parametrize("role", ["translator-kk", "enquiries"])
def test_only_those_who_may_add_pictures_are_asked(as_role, role):  # noqa: F811
    client = as_role(role)

    assert client.get(ADD).status_code == send(client, alt_kk="А", credit="А").status_code == 403
    assert not Picture.objects.exists()
