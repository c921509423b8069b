"""A text goes out of the queue and comes back translated, in a browser under the strict policy."""

import pytest
from playwright.sync_api import expect

from infocentre.content.models import Status
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import session_cookie
from tests.transfer.test_journey import violations
from tests.translations.exchange.conftest import translated


@pytest.mark.parametrize(("kind", "scheme"), [("xlf", "light"), ("docx", "dark")])
def test_from_the_queue_to_a_stored_translation(client, member, live_server, page, tmp_path, kind, scheme):
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=["kk"], body_ru="")
    refresh(item)
    page.context.add_cookies([session_cookie(client, member("editor"), live_server)])
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{live_server.url}/admin/translate/queue/?language=ru")
    page.check("input[name=item]")
    page.click("form:has(input[name=item]) button[type=submit]")
    found = violations(page)
    page.select_option("select[name=source]", "kk")
    page.check(f"input[name=format][value={kind}]")
    with page.expect_download() as download:
        page.click("button[name=_send]")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    file.write_bytes(translated(file.read_bytes(), {"Толық мәтін": "Весь текст"}))

    page.goto(f"{live_server.url}/admin/translate/take/")
    page.set_input_files("#id_file", file)
    page.click(".transfer__form button[type=submit]")
    expect(page.locator(".exchange__changes ins")).to_have_text("Весь текст")
    found += violations(page)
    page.click(".transfer__form button[type=submit]")
    expect(page.locator(".transfer__notice")).to_be_visible()
    assert NewsItem.objects.get().body_ru == "<p>Весь текст</p>"
    assert found == []
