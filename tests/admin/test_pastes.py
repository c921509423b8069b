"""What programs put on the clipboard, pasted into the editor: sense stays, looks go, losses are said."""

import base64
import re
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import expect

from infocentre.accounts.roles import grant
from infocentre.content.models import Status
from infocentre.library.models import Picture
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, make_picture, picture_bytes, session_cookie

PASTES = Path(__file__).parent / "pastes"
SHAPES = sorted(path for path in PASTES.glob("*.html") if not path.name.endswith(".stored.html"))
AREA = "#language-kk .ProseMirror[contenteditable]"
PASTE = """([area, html, rtf, files]) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    if (rtf) data.setData("text/rtf", rtf);
    for (const [name, type, content] of files) {
        const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
    }
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    document.querySelector(area).dispatchEvent(new ClipboardEvent("paste", options));
}"""
PNG = base64.b64encode(picture_bytes()).decode()
DATA = f'<img src="data:image/png;base64,{PNG}" alt="Спектрометр" width="64">'
SCREENSHOT = ["image.png", "image/png", PNG]
SAID = "#language-kk .writing-said p"


@pytest.fixture
def paste(office_page, page):
    """Pastes into a new text; gives the item."""

    def into(html="", *, rtf="", files=(), body=""):
        item = factories.NewsItemFactory(body_kk=body, status=Status.DRAFT, languages=[])
        office_page(address(NewsItem, "change", item.pk))
        page.locator(AREA).click()
        # The editor hears of a caret that keys have moved a moment later.
        page.locator(AREA).evaluate("(area) => area.editor.commands.focus('end')")
        page.evaluate(PASTE, [AREA, html, rtf, list(files)])
        return item

    return into


def stored(page, item):
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    item.refresh_from_db()
    return item.body_kk.replace("<p></p>", "")


def add(page, alt="Спектрометр", **others):
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("canvas")).to_have_js_property("width", 64)
    for name, value in {"alt_kk": alt, "credit": "Орталық", **others}.items():
        dialog.locator(f"[name={name}]").fill(value)
    dialog.get_by_role("button", name="Кітапханаға қосу").click()


def test_letters_before_items_are_those_of_the_language_of_the_text(paste, page):
    paste("<ol type=a><li>Бір</li></ol><ol type=A><li>Екі</li></ol><ol type=i><li>Үш</li></ol>")

    kinds = page.locator(f"{AREA} ol").evaluate_all(
        "(all) => all.map((each) => getComputedStyle(each).listStyleType)"
    )
    assert kinds == ["lower-kk", "upper-kk", "lower-roman"]


def picture_shown(page):
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".writing-thing--libraryFigure img")).to_have_js_property("naturalWidth", 64)
    return Picture.objects.get()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda path: path.stem)
def test_sense_of_what_is_pasted_is_stored(paste, page, shape):
    expected = "".join(shape.with_suffix(".stored.html").read_text().splitlines())

    item = paste(shape.read_text())

    assert stored(page, item) == expected


WORDS = {
    "indented paragraphs of Word": "<p class=MsoListParagraph>A. Ivanov is the head.</p>",
    "a list of Word without marks": "<p style='mso-list:l0 level1 lfo1'>B. Petrov writes.</p>",
    "words instead of a mark": (
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>Глава 1. </span>Начало</p>"
    ),
    "prose that looks like markup": "<p>Set style = important, onclick = never, &lt;b&gt; &amp; more</p>",
    "a list in a list": "<ul><li>One <ul><li>Two </li></ul></li></ul><ol type=i start=4><li>Four</li></ol>",
    "text beside a list": "<ul>loose <ul><li>deep</li></ul></ul>",
    "an unfinished document": "<p>One <div>Two <table><tr><td>Three <p>Four",
    "controls": "<textarea>Typed</textarea> <details><summary>Sum</summary> Rest</details>",
    "hidden remarks": "<p>Seen<!-- unseen --></p><!--[if gte mso 9]><xml>unseen</xml><![endif]-->",
    "a mark before a link": (
        "<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span><a href='https://a.b/'>Link</a></p>"
    ),
}


SEEN = """(html) => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const mark of body.querySelectorAll("[data-mark]")) mark.remove();
    return body.textContent.match(/[\\p{L}=<>&]+/gu);
}"""


def test_no_word_is_lost(paste, page):
    paste()
    for name, html in WORDS.items():
        page.keyboard.press("ControlOrMeta+a")
        page.evaluate(PASTE, [AREA, html, "", []])
        text = page.locator(AREA).inner_text()
        assert [word for word in page.evaluate(SEEN, without_looks(html)) if word not in text] == [], name


def without_looks(html):
    """For reading only: the policy complains of each style that is parsed."""
    return html.replace(" style='mso-list:Ignore'>·", " data-mark>·").replace(" style='", " data-style='")


def test_what_is_copied_within_the_editor_stays_as_it_is(paste, page):
    picture, recording = make_picture(), factories.RecordingFactory()
    body = (
        f'<p>Бір</p><figure data-picture="{picture.pk}"><figcaption>Жазу</figcaption></figure>'
        f'<div data-recording="{recording.pk}"></div><ol start="3" type="i"><li><p>Үш</p></li></ol>'
        '<p><span data-tex="x^2"></span></p>'
    )
    item = paste(body=body)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+x")
    page.keyboard.press("ControlOrMeta+v")

    assert stored(page, item) == body


def test_picture_written_into_the_text_is_added_to_the_library_in_its_place(paste, page):
    item = paste(f"<p>Бұрын</p><p>{DATA}</p><p>Кейін</p>")

    dialog = page.get_by_role("dialog", name="Суретті кітапханаға қосу")
    expect(dialog.locator("[name=alt_kk]")).to_have_value("Спектрометр")
    expect(page.locator(f"{AREA} p", has_text="Кейін")).to_be_attached()
    add(page)

    picture = picture_shown(page)
    assert stored(page, item) == f'<p>Бұрын</p><figure data-picture="{picture.pk}"></figure><p>Кейін</p>'
    assert (picture.alt_kk, picture.credit, picture.title) == ("Спектрометр", "Орталық", "Спектрометр")


def test_screenshot_is_asked_for_what_the_library_needs(paste, page):
    item = paste(files=[SCREENSHOT], body="<p>Мәтін</p>")
    add(page, alt="")

    dialog = page.get_by_role("dialog")
    expect(dialog.locator(".errorlist")).to_contain_text("Суретті")
    add(page, alt="Экран")

    picture = picture_shown(page)
    assert stored(page, item) == f'<p>Мәтін</p><figure data-picture="{picture.pk}"></figure>'


WORD_PICTURE = "<p class=MsoNormal>Сурет: <img width=64 height=48 src='file:///C:/Temp/msohtmlclip1/01/clip_image001.png'></p>"
RTF = (
    r"{\rtf1\ansi Text {\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn shapeType}{\sv 75}}}\picw10\pngblip"
    rf"\bliptag-1 {{\*\blipuid 7ebc}}{picture_bytes().hex()}}}}}"
    r"{\nonshppict{\pict\wmetafile8 0100}}\par}"
)


def test_pictures_of_a_word_text_come_from_its_other_form(paste, page):
    item = paste(WORD_PICTURE, rtf=RTF)
    add(page)

    picture = picture_shown(page)
    assert stored(page, item) == f'<p>Сурет:</p><figure data-picture="{picture.pk}"></figure>'


def test_picture_left_out_leaves_the_text(paste, page):
    item = paste(f"<p>Бұрын{DATA}кейін</p>")
    page.get_by_role("dialog").get_by_role("button", name="Қалдырып кету").click()

    assert stored(page, item) == "<p>Бұрын</p><p>кейін</p>"
    assert not Picture.objects.exists()


LOSSES = {
    "a picture on the disk": (WORD_PICTURE, "1 сурет"),
    "pictures elsewhere": ("<p>A<img src='https://example.org/a.png'><img src='cid:b'></p>", "2 сурет"),
    "a picture that is none": ("<p><img src='data:image/png;base64,%%%'></p>", "1 сурет"),
    "a drawing": ("<p>A<svg width=200 height=200></svg></p>", "1 сурет"),
    "players and frames": (
        "<p>A</p><video src=a></video><iframe src='https://example.org/'></iframe>",
        "2 ойнатқыш",
    ),
}


def test_what_cannot_be_taken_is_counted_and_said(paste, page):
    paste()
    for html, said in LOSSES.values():
        page.evaluate(PASTE, [AREA, html, "", []])
        expect(page.locator(SAID)).to_have_text(re.compile(re.escape(said)))

    page.evaluate(PASTE, [AREA, "<p>All of it</p>", "", []])
    expect(page.locator(SAID)).to_have_count(0)


def test_file_that_is_no_picture_is_said(paste, page):
    paste(files=[["a.pdf", "application/pdf", PNG]])

    expect(page.locator(SAID)).to_contain_text("1 файл")


def test_picture_of_a_table_beside_the_table_is_not_asked_for(paste, page):
    item = paste("<table><tr><td>А</td></tr></table>", files=[SCREENSHOT])

    expect(page.get_by_role("dialog")).to_have_count(0)
    assert stored(page, item) == "<table><tbody><tr><td><p>А</p></td></tr></tbody></table>"


def test_whoever_may_not_add_pictures_is_told(client, live_server, page):
    translator = User.objects.create_user("translator", is_staff=True)
    grant()
    translator.groups.add(Group.objects.get(name="translator-kk"))
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=[], body_kk="")
    page.context.add_cookies([session_cookie(client, translator, live_server)])
    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    page.on("response", lambda response: refused.append(response.status) if "/add/" in response.url else None)
    refused = []
    page.goto(live_server.url + address(NewsItem, "change", item.pk))
    page.locator(AREA).click()
    page.evaluate(PASTE, [AREA, f"<p>A{DATA}B</p>", "", []])

    expect(page.locator(SAID)).to_contain_text("1")
    assert refused == [403]
    assert page.locator(AREA).inner_text().split() == ["A", "B"]


def test_soft_hyphen_is_kept(paste, page):
    item = paste("<p>Қазақ&shy;стан</p>")

    assert stored(page, item) == "<p>Қазақ\u00adстан</p>"
