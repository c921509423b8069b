"""Pictures on the way from the library to the page, and how few actions a whole piece of news takes."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from infocentre.content.models import Status
from infocentre.library import renditions
from infocentre.library.models import Picture
from infocentre.worker.running import run_due
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import make_picture
from tests.journeys.test_news import said
from tests.office.conftest import address
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)
SIZE, FOCUS = (1400, 560), (0.2, 0.7)


def painted():
    """White, with a red square where the editor is to click."""
    image = Image.new("RGB", SIZE, "white")
    x, y = (round(side * part) for side, part in zip(SIZE, FOCUS, strict=True))
    ImageDraw.Draw(image).rectangle((x - 40, y - 40, x + 40, y + 40), fill="red")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG")
    return ContentFile(buffer.getvalue(), name="hall.jpg")


def red_place(image) -> tuple[float, float]:
    """Where the middle of the red square is seen on a page, in parts of the picture's width and height."""
    image.scroll_into_view_if_needed()
    image.evaluate("image => image.decode()")
    shot = Image.open(io.BytesIO(image.screenshot())).convert("RGB")
    left, top, right, bottom = shot.getchannel("G").point(lambda green: 255 * (green < 90)).getbbox()
    return (left + right) / 2 / shot.width, (top + bottom) / 2 / shot.height


def expected_place(picture, crop):
    box = renditions.crop_box(*SIZE, renditions.RATIOS[crop], picture.focus_x, picture.focus_y)
    x, y = (side * part for side, part in zip(SIZE, FOCUS, strict=True))
    return (x - box[0]) / (box[2] - box[0]), (y - box[1]) / (box[3] - box[1])


def insert_figure(page, caption):
    page.click("#tab-kk")
    page.locator("#language-kk .ProseMirror[contenteditable]").click()
    page.keyboard.press("ControlOrMeta+End")
    page.locator("#language-kk [data-name=libraryFigure]").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio").check()
    dialog.get_by_role("textbox").fill(caption)
    page.keyboard.press("Enter")
    expect(page.locator(".writing-thing--libraryFigure img")).to_be_visible()


def test_figure_and_cover_show_what_was_clicked_at_three_widths(browse_as):
    picture = make_picture(title="Зал", file=painted())
    item = factories.NewsItemFactory(status=Status.DRAFT, cover=picture)
    editor, visitor = browse_as("editor", locale="kk"), browse_as(locale="kk")
    page = editor.open(address(Picture, "change", picture.pk))
    box = page.locator("img.preview").bounding_box()
    position = {"x": box["width"] * FOCUS[0], "y": box["height"] * FOCUS[1]}
    page.locator("img.preview").click(position=position)
    page.click("[name=_continue]")
    said(page)
    run_due()
    page = editor.open(form_of(item))
    insert_figure(page, "Біздің зал")
    page.click("[name=_publish].workflow-bar__step")
    said(page)
    picture.refresh_from_db()
    assert (abs(picture.focus_x - 20) <= 1, abs(picture.focus_y - 70) <= 2) == (True, True)

    for width in (390, 800, 1280):
        visitor.page.set_viewport_size({"width": width, "height": 900})
        seen = visitor.open(item.get_absolute_url())
        for crop, place in (("card", ".cover img"), ("whole", ".prose figure img")):
            image = seen.locator(place).first
            found, expected = red_place(image), expected_place(picture, crop)
            assert found == pytest.approx(expected, abs=0.02), (width, crop)
            source, shown = image.evaluate("image => [image.currentSrc, image.clientWidth]")
            mark = rf"-card{picture.focus_x}x{picture.focus_y}" if crop == "card" else ""
            loaded = re.search(rf"{mark}-(\d+)\.avif$", source)
            # The smallest copy that is sharp at this width.
            made = {each.width for each in renditions.copies(picture, crop)}
            assert int(loaded[1]) == min(each for each in made if each >= shown), (width, source)


class ActionCounter:
    """Counts what somebody does: a press, a field filled in, a file chosen."""

    def __init__(self):
        self.actions = 0

    def __call__(self, do, *what):
        self.actions += 1
        return do(*what)


NEWS = {
    "kk": ("Ғылым күні", "Есік баршаға ашық", "Зертханаларды аралап көріңіз."),
    "ru": ("День науки", "Двери открыты всем", "Загляните в лаборатории."),
    "en": ("Science day", "Open to everyone", "Come and see the laboratories."),
}
ALT = {"kk": "Зертханадағы оқушылар", "ru": "Школьники в лаборатории", "en": "Pupils in a laboratory"}


def add_picture(counted, page):
    with page.expect_popup() as opened:
        counted(page.click, "#add_id_cover")
    window = opened.value
    file = {"name": "pupils.jpg", "mimeType": "image/jpeg", "buffer": painted().read()}
    counted(window.set_input_files, "#id_file", file)
    for code, text in ALT.items():
        counted(window.fill, f"#id_alt_{code}", text)
    counted(window.fill, "#id_credit", "Ақпараттық орталық")
    with window.expect_event("close"):
        counted(window.click, "[name=_save]")
    expect(page.locator(".field-cover .select2-selection__rendered")).to_contain_text(ALT["kk"])


def test_new_editor_publishes_news_in_three_languages_with_a_picture_in_22_actions(browse_as):
    """From the start page of somebody who has signed in to the page that visitors read: 22, and below 25.

    Opening the form 1, showing the languages side by side 1, nine texts 9, the picture 7 (its window, the
    file, three descriptions, the credit, saving), the languages to release 3, publishing 1.
    """
    editor, visitor, counted = browse_as("editor", locale="kk"), browse_as(), ActionCounter()
    page = editor.open("/admin/")
    counted(page.click, ".quick__action--first")
    counted(page.click, "#tab-all")
    for code, (title, summary, body) in NEWS.items():
        counted(page.fill, f"#id_title_{code}", title)
        counted(page.fill, f"#id_summary_{code}", summary)
        counted(page.locator(f"#language-{code} .ProseMirror[contenteditable]").fill, body)
    add_picture(counted, page)
    for code in NEWS:
        counted(page.check, f"#id_languages input[value={code}]")
    counted(page.click, "[name=_publish].workflow-bar__step")
    said(page)

    assert counted.actions == 22 < 25
    for code, texts in NEWS.items():
        seen = visitor.open(f"/{code}/news/{NewsItem.objects.get().date.year}/science-day/")
        for text in texts:
            expect(seen.locator("article")).to_contain_text(text)
        expect(seen.locator(".cover img")).to_have_attribute("alt", ALT[code])


def test_address_changed_twice_is_reached_from_both_old_ones_in_one_hop(browse_as):
    item = factories.NewsItemFactory(slug="first")
    editor, visitor = browse_as("editor"), browse_as()
    old = [item.get_absolute_url()]
    for slug in ("second", "third"):
        page = editor.open(form_of(item))
        page.fill("#id_slug", slug)
        page.click("[name=_publish].workflow-bar__step")
        said(page)
        item.refresh_from_db()
        old.append(item.get_absolute_url())
    newest = old.pop()
    assert newest.endswith("/third/")
    for path in old:
        visitor.open(path)
        first = visitor.answer.request.redirected_from
        assert (first.url, first.redirected_from) == (visitor.origin + path, None)
        assert first.response().status == 301
        assert visitor.page.url == visitor.origin + newest
