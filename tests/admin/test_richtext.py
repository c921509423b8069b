"""Putting pictures, recordings, links, formulas and tables into a text, by keyboard, as editors do."""

import pytest
from playwright.sync_api import expect

from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, make_picture

PASTE = """(html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const area = document.querySelector("#language-kk .ProseMirror[contenteditable]");
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def open_text(office_page, page):
    """The form of an item with a Kazakh text, the caret at its end."""

    def open_item(body="<p>Дубна</p>"):
        item = factories.NewsItemFactory(body_kk=body, status=Status.DRAFT, languages=[])
        office_page(address(NewsItem, "change", item.pk))
        area = page.locator("#language-kk .ProseMirror[contenteditable]")
        area.click()
        page.keyboard.press("ControlOrMeta+End")
        return item

    return open_item


def tool(page, name):
    page.locator(f"#language-kk [data-name={name}]").click()
    return page.get_by_role("dialog")


def saved(page, item):
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    item.refresh_from_db()
    return item.body_kk


def test_picture_recording_and_formula_are_inserted_and_survive_another_saving(open_text, page):
    picture, recording = make_picture(title="Зертхана"), factories.RecordingFactory()
    make_picture(title="Басқа", alt_kk="Көл")
    item = open_text()
    dialog = tool(page, "libraryFigure")
    dialog.get_by_role("searchbox").fill("зерт")
    expect(dialog.get_by_role("radio")).to_have_count(1)
    dialog.get_by_role("searchbox").press("ArrowDown")
    page.keyboard.press("Space")
    dialog.get_by_label("Сурет астындағы жазу (осы мәтінде)").fill("Біздің <зертхана>")
    page.keyboard.press("Enter")
    expect(page.locator(".writing-thing--libraryFigure img")).to_have_js_property("naturalWidth", 64)
    dialog = tool(page, "recordingCard")
    dialog.get_by_role("radio").check()
    page.keyboard.press("Enter")
    expect(page.locator(".writing-thing--recordingCard b")).to_have_text(recording.lecture.title_kk)
    dialog = tool(page, "formulaBlock")
    dialog.get_by_label("TeX").fill(r"\frac{a")
    expect(dialog.get_by_role("status")).to_contain_text("жұбы жоқ")
    dialog.get_by_label("TeX").fill(r"\frac{a}{b}")
    expect(dialog.locator("mfrac")).to_be_visible()
    dialog.get_by_role("button", name="Қою").click()

    expected = (
        f'<p>Дубна</p><figure data-picture="{picture.pk}">'
        "<figcaption>Біздің &lt;зертхана&gt;</figcaption></figure>"
        f'<div data-recording="{recording.pk}"></div><div data-tex="\\frac{{a}}{{b}}"></div>'
    )
    assert saved(page, item) == expected
    expect(page.locator(".writing-thing--formulaBlock mfrac")).to_be_visible()
    assert saved(page, item) == expected


def test_link_to_an_item_is_found_by_its_title_in_another_language(open_text, page):
    target = factories.EventFactory(
        title_kk="Күн", title_ru="День физики", title_en="Day", status=Status.DRAFT
    )
    item = open_text()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+k")
    dialog = page.get_by_role("dialog", name="Сілтеме")
    dialog.get_by_role("searchbox").fill("день физ")
    expect(dialog.get_by_role("radio")).to_have_count(1)
    expect(dialog.get_by_text("жарияланбаған")).to_be_visible()
    dialog.get_by_role("radio").check()
    dialog.get_by_role("button", name="Қою").click()

    assert saved(page, item) == f'<p><a href="item:events.event:{target.pk}" rel="noopener">Дубна</a></p>'


def test_table_is_made_and_grows(open_text, page):
    item = open_text("")
    dialog = tool(page, "table")
    dialog.get_by_label("Жол саны").fill("2")
    dialog.get_by_label("Баған саны").fill("2")
    dialog.get_by_role("button", name="Қою").click()
    page.keyboard.type("Жыл")
    page.get_by_role("button", name="Жол қосу").click()

    stored = saved(page, item)

    assert (stored.count("<tr>"), stored.count("<th>"), stored.count("<td>")) == (3, 2, 4)
    assert "<th><p>Жыл</p></th>" in stored


THINGS = {
    "libraryFigure": '<figure data-picture="999"></figure>',
    "recordingCard": '<div data-recording="999"></div>',
    "formulaBlock": '<div data-tex="x"></div>',
    "formulaInline": '<p><span data-tex="x"></span></p>',
}


@pytest.mark.parametrize(("name", "thing"), THINGS.items(), ids=THINGS)
def test_whoever_types_while_a_thing_is_selected_goes_on_behind_it(open_text, page, name, thing):
    item = open_text(thing)
    page.locator(f".writing-thing--{name}").click()
    expect(page.locator(f".writing-thing--{name}.ProseMirror-selectednode")).to_be_attached()
    page.keyboard.type("Ab")

    in_line = thing.replace("</p>", "Ab</p>")
    assert saved(page, item) == (in_line if name == "formulaInline" else f"{thing}<p>Ab</p>")


def test_text_of_one_thing_alone_is_stored(open_text, page):
    recording = factories.RecordingFactory()
    item = open_text("<p>А</p>")
    page.keyboard.press("ControlOrMeta+a")
    page.evaluate(PASTE, f'<div data-recording="{recording.pk}"></div>')

    assert saved(page, item) == f'<div data-recording="{recording.pk}"></div>'


def test_typing_goes_on_behind_a_card_that_was_just_inserted(open_text, page):
    recording = factories.RecordingFactory()
    item = open_text("")
    dialog = tool(page, "recordingCard")
    dialog.get_by_role("radio").check()
    page.keyboard.press("Enter")
    expect(page.locator(".writing-thing--recordingCard b")).to_be_visible()
    page.keyboard.type("Ab")

    assert saved(page, item) == f'<div data-recording="{recording.pk}"></div><p>Ab</p>'


def test_address_that_leads_nowhere_is_said_beside_its_field(open_text, page):
    item = open_text()
    page.keyboard.press("ControlOrMeta+a")
    dialog = tool(page, "link")
    field = dialog.get_by_label("Немесе басқа сайттың мекенжайы")
    for wrong in ("javascript:alert(1)", "ftp://example.org/", "file:///etc/passwd"):
        field.fill(wrong)
        dialog.get_by_role("button", name="Қою").click()
        assert field.evaluate("(each) => each.validationMessage").startswith("Тек https")
    field.fill("//example.org")
    dialog.get_by_role("button", name="Қою").click()

    assert saved(page, item) == '<p><a href="https://example.org" rel="noopener">Дубна</a></p>'


def test_checks_stand_below_the_text_and_mend_it_by_a_click(open_text, page):
    item = open_text("<p>Бұл Қaзақстан ғылымы</p>")
    finding = page.locator("#language-kk .writing-finding", has_text="латын")
    expect(finding).to_contain_text("Қaзақстан")
    finding.get_by_role("button").click()
    expect(finding).to_have_count(0)
    page.fill("#id_title_kk", "екі  бос")
    finding = page.locator(".field-title_kk .writing-finding")
    finding.get_by_role("button").click()
    expect(page.locator("#id_title_kk")).to_have_value("екі бос")

    assert saved(page, item) == "<p>Бұл Қазақстан ғылымы</p>"


def test_things_visitors_would_not_see_are_marked(open_text, page):
    recording = factories.RecordingFactory(lecture__status=Status.DRAFT)
    open_text(f'<div data-recording="{recording.pk}"></div><figure data-picture="999"></figure>')

    expect(page.locator(".writing-thing .writing-wrong")).to_have_count(2)
    expect(page.locator("#language-kk .writing-finding")).to_have_count(2)
