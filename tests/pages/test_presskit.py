"""The press kit: what journalists take away, and the archive of it."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from infocentre.library.models import Document
from infocentre.pages.models import PressFile, PressKit
from tests import factories

pytestmark = pytest.mark.django_db
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def kit():
    factories.SiteSettingsFactory()
    contact = factories.PersonFactory(email="press@example.org")
    kit = PressKit.objects.create(
        boilerplate_short_kk="Қысқаша", boilerplate_long_ru="Подробно\n\nИ ещё", contact=contact
    )
    for name in ("../../Логотип.svg", "logo.svg"):
        file = ContentFile(LOGO, name=name)
        logo = Document.objects.create(file=file, title_kk="Логотип", credit="Орталық")
        PressFile.objects.create(kit=kit, file=logo)
    return kit


def archive(client):
    response = client.get(reverse("pages:press-archive"))
    content = b"".join(response.streaming_content)
    return response, zipfile.ZipFile(io.BytesIO(content))


def test_the_page_offers_texts_logos_figures_and_a_contact(client, kit):
    factories.LectureFactory()
    page = client.get(reverse("pages:press-kit"))
    html = page.content.decode()

    assert "Қысқаша" in html
    assert "<p>Подробно</p>\n\n<p>И ещё</p>" in html
    assert "press@example.org" in html
    assert html.count("logos__ground--dark") == 2
    assert [figure.name for figure in page.context["figures"]] == ["lectures", "people"]


def test_the_archive_holds_the_files_and_texts_of_today(client, kit):
    response, file = archive(client)
    names = file.namelist()

    assert response["Content-Disposition"] == 'attachment; filename="press-kit-jinr-almaty.zip"'
    assert len(set(names)) == len(names) == 8
    assert all(".." not in name and name.isascii() for name in names)
    assert file.read(names[0]) == LOGO
    assert file.read("texts/about-the-centre.kk.txt").decode() == "Қысқаша\n"
    assert "Орталық" in file.read("LICENCES.en.txt").decode()


def test_an_unchanged_archive_is_not_made_twice(client, kit):
    response, _file = archive(client)
    again = client.get(reverse("pages:press-archive"), headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304

    kit.boilerplate_short_kk = "Басқа"
    kit.save()
    assert archive(client)[0]["ETag"] != response["ETag"]


def test_a_missing_file_does_not_break_the_rest(client, kit):
    logo = kit.files.first().file
    logo.file.storage.delete(logo.file.name)

    assert len(archive(client)[1].namelist()) == 7


def test_an_empty_kit_is_answered_kindly(client):
    assert client.get(reverse("pages:press-kit")).status_code == 200
    assert len(archive(client)[1].namelist()) == 6
