"""An editor takes a table out, changes it and brings it back, in a browser under the strict policy."""

import pytest
from playwright.sync_api import expect

from people.models import Organisation
from tests import accessibility, factories
from tests.admin.conftest import editor, office_page, session_cookie, visit  # noqa: F401 - fixtures
from tests.layout import scrolls_sideways
from tests.transfer.conftest import csv_bytes

LIST = "/admin/people/organisation/"
LONG = "Әл-Фараби атындағы Қазақ ұлттық университетінің эксперименттік физика ғылыми-зерттеу институты"
ROWS = [["slug", "kind", "name_kk", "name_ru"], ["inp", "institute", LONG, "Новое имя"]]


@pytest.fixture
def tables(tmp_path):
    """A table that can be imported, and one with a wrong row."""
    right, wrong = tmp_path / "right.csv", tmp_path / "wrong.csv"
    right.write_bytes(csv_bytes([*ROWS, ["new", "university", "Жаңа", ""]]))
    wrong.write_bytes(csv_bytes([*ROWS, ["new", "x", "", ""]]))
    return right, wrong


def send(page, table):
    page.set_input_files("#id_file", table)
    page.click(".transfer__form button")
    expect(page.locator(".transfer-row")).to_have_count(2)


def test_from_the_list_to_the_confirmed_import(office_page, page, tables):  # noqa: F811
    right, wrong = tables
    factories.OrganisationFactory(slug="inp", name_ru="Старое имя")
    office_page(LIST)
    page.click(f"a[href='{LIST}export/']")
    with page.expect_download() as download:
        page.click("button[value=xlsx]")
    assert download.value.suggested_filename.endswith(".xlsx")

    office_page(LIST)
    page.click(f"a[href='{LIST}import/']")
    send(page, wrong)
    expect(page.locator("input[name=confirmed]")).to_have_count(0)
    page.click("#content a.button")
    send(page, right)
    page.click(".transfer__form button")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Organisation.objects.get(slug="inp").name_ru == "Новое имя"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible(scheme, client, editor, live_server, page, tables):  # noqa: F811
    factories.OrganisationFactory(slug="inp", name_ru="Старое имя")
    page.context.add_cookies([session_cookie(client, editor, live_server)])
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{live_server.url}{LIST}export/")
    found = violations(page)
    for table in tables:
        page.goto(f"{live_server.url}{LIST}import/")
        found += violations(page)
        send(page, table)
        found += violations(page)
    assert found == []


def violations(page):
    """Of the page without the frame that all pages of the office share; sideways scrolling counts too."""
    found = []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        if scrolls_sideways(page):
            found.append((page.url, width))
        found += accessibility.violations(page, context="#content")
    return found
