"""Uploads are read in a process of its own; what does not end or fills the memory is refused in words."""

import os

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.utils import translation

from infocentre import bounded
from infocentre.library.files import take_document, take_picture
from tests.content.files.bad import encoded
from tests.content.files.test_checks import GOOD


def endless(file):
    while True:
        pass


def hungry(file):
    return {}, bytes(bounded.MEMORY * 2)


def breaking(file):
    raise KeyError("a fault of ours")


def curious(file):
    return {"names": sorted(os.environ), "content": file.read().decode(), "name": file.name}, b"kept"


def run(function, file):
    return bounded.run(f"{__name__}:{function.__name__}", file)


@pytest.mark.parametrize("function", [hungry, breaking])
def test_reader_that_ends_badly_refuses_in_the_readers_language(function):
    with translation.override("ru"), pytest.raises(bounded.RefusedError, match="в пределах отведённых"):
        run(function, ContentFile(b"x", name="a.pdf"))


def test_reader_without_end_is_stopped(monkeypatch):
    """By the seconds of waiting here; those of computing are the kernel's to count."""
    monkeypatch.setattr(bounded, "PATIENCE", 3)
    with pytest.raises(bounded.RefusedError):
        run(endless, ContentFile(b"x", name="a.pdf"))


@pytest.mark.parametrize("is_large", [False, True], ids=["in memory", "on the disk"])
def test_reader_gets_the_file_and_no_secrets(is_large, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "secret")
    file = ContentFile("ғ".encode(), name="a.vtt")
    if is_large:
        file = TemporaryUploadedFile("a.vtt", "", 2, "")
        file.write("ғ".encode())
        file.seek(0)
    with file:
        facts, content = run(curious, file)

    assert (facts["content"], facts["name"], content) == ("ғ", "a.vtt", b"kept")
    assert not {"SECRET_KEY", "DATABASE_URL"} & set(facts["names"])


@pytest.mark.parametrize("name", GOOD)
def test_good_document_passes_through_the_process(name):
    taken = take_document(ContentFile(GOOD[name], name=name))

    assert taken.is_judged
    assert taken.read() == GOOD[name]


def test_picture_comes_back_encoded_anew_under_its_own_ending():
    taken = take_picture(ContentFile(encoded("JPEG"), name="a.png"))

    assert (taken.name, taken.colour) == ("a.jpg", "#02718f")


def test_bad_document_is_refused_with_the_reason_of_its_reader():
    with translation.override("en"), pytest.raises(ValidationError, match="does not match"):
        take_document(ContentFile(b"MZ", name="a.pdf"))
