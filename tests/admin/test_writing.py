"""Writing, choosing and adding in a browser, as editors do."""

import re

from playwright.sync_api import expect

from infocentre.library.models import Picture
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, make_picture, picture_bytes, write


def choose(page, field, term, label):
    """Find something by typing in an autocomplete field."""
    box = page.locator(f".field-{field} .select2-selection")
    box.click()
    page.locator(".select2-search__field").last.fill(term)
    page.locator(".select2-results__option", has_text=label).click()


def test_item_is_written_in_kazakh_russian_and_english(office_page, page):
    office_page("/admin/news/newsitem/add/")
    for code, title, text in [
        ("kk", "Ғылым күні", "Әлемді танып білу"),
        ("ru", "День науки", "Познание мира"),
        ("en", "Science day", "Knowing the world"),
    ]:
        page.click(f"#tab-{code}")
        page.fill(f"#id_title_{code}", title)
        page.fill(f"#id_summary_{code}", title)
        write(page, f"body_{code}", text)
        expect(page.locator(f"#tab-{code}")).to_have_attribute("data-mark", "complete")
        page.check(f"#id_languages input[value={code}]")
        expect(page.locator(f"#tab-{code}")).to_have_attribute("data-mark", "released")
    assert page.input_value("#id_slug") == "science-day"
    page.click("[name=_save]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    item = NewsItem.objects.get()
    assert item.body_kk == "<p>Әлемді танып білу</p>"
    assert (item.body_ru, item.body_en) == ("<p>Познание мира</p>", "<p>Knowing the world</p>")
    assert item.languages == ["kk", "ru", "en"]


def test_editor_makes_headings_lists_and_marks(office_page, page):
    item = factories.NewsItemFactory(body_kk="<ul><li><p>Бірінші</p></li></ul><h2>Бөлім</h2><p>Мәтін</p>")
    office_page(address(NewsItem, "change", item.pk))
    area = page.locator(".prose-editor:has(#id_body_kk) .ProseMirror[contenteditable]")
    assert (area.get_attribute("lang"), area.get_attribute("role")) == ("kk", "textbox")
    area.locator("p", has_text="Мәтін").click(click_count=3)
    page.locator(".prose-editor:has(#id_body_kk) [data-name=bold]").click()
    page.click(".workflow-bar__step[name=_publish]")
    item.refresh_from_db()
    assert item.body_kk == "<ul><li><p>Бірінші</p></li></ul><h2>Бөлім</h2><p><strong>Мәтін</strong></p>"


def test_editor_makes_links(office_page, page):
    item = factories.NewsItemFactory(body_kk="<p>Дубна</p>")
    office_page(address(NewsItem, "change", item.pk))
    page.locator("#language-kk .ProseMirror[contenteditable] p").click(click_count=3)
    page.locator("#language-kk [data-name=link]").click()
    dialog = page.get_by_role("dialog", name="Сілтеме")
    dialog.get_by_label("Немесе басқа сайттың мекенжайы").fill("jinr.ru/")
    dialog.get_by_role("button", name="Қою").click()
    page.click(".workflow-bar__step[name=_publish]")
    item.refresh_from_db()
    assert re.fullmatch(r'<p><a href="https://jinr.ru/"[^>]* rel="noopener">Дубна</a></p>', item.body_kk)


def test_pasted_styles_break_nothing(office_page, page):
    office_page("/admin/news/newsitem/add/")
    page.locator("#language-kk .ProseMirror[contenteditable]").wait_for()
    page.evaluate("""() => {
        const data = new DataTransfer();
        data.setData("text/html", '<p style="color:red" onclick="x()">Мәтін</p><style>p{}</style>');
        const area = document.querySelector("#language-kk .ProseMirror[contenteditable]");
        area.focus();
        const options = { clipboardData: data, bubbles: true, cancelable: true };
        area.dispatchEvent(new ClipboardEvent("paste", options));
    }""")
    expect(page.locator("#id_body_kk")).to_have_value("<p>Мәтін</p>")


def test_relations_topics_and_pictures_are_found_by_typing(office_page, page):
    item, topic, picture = (
        factories.NewsItemFactory(),
        factories.TopicFactory(name_en="Neutrinos"),
        make_picture(),
    )
    person = factories.PersonFactory(family_name_kk="Қасым", family_name_en="Kassym")
    office_page(address(NewsItem, "change", item.pk))
    choose(page, "topics", "neutri", str(topic))
    choose(page, "persons", "kassym", "Қасым")
    choose(page, "cover", "laboratory", "Picture")
    expect(page.locator(".picture-thumbnail")).to_have_js_property("naturalWidth", 64)
    expect(page.locator("#change_id_cover")).to_have_attribute("href", re.compile(f"/{picture.pk}/change/"))
    page.click(".workflow-bar__step[name=_publish]")
    page.wait_for_load_state("networkidle")
    item.refresh_from_db()
    assert (item.cover, [*item.topics.all()], [*item.persons.all()]) == (picture, [topic], [person])
    expect(page.locator(".picture-thumbnail")).to_be_visible()


def test_picture_is_added_in_a_window_of_its_own(office_page, page):
    item = factories.NewsItemFactory(status="draft")
    office_page(address(NewsItem, "change", item.pk))
    with page.expect_popup() as opened:
        page.click("#add_id_cover")
    popup = opened.value
    popup.set_input_files("#id_file", {"name": "a.png", "mimeType": "image/png", "buffer": picture_bytes()})
    popup.fill("#id_title", "Жаңа сурет")
    popup.fill("#id_alt_kk", "Сипаттама")
    popup.fill("#id_credit", "Орталық")
    with popup.expect_event("close"):
        popup.click("[name=_save]")
    expect(page.locator(".field-cover .select2-selection__rendered")).to_contain_text("Жаңа сурет")
    expect(page.locator(".picture-thumbnail")).to_be_visible()
    page.click("[name=_continue]")
    item.refresh_from_db()
    assert item.cover == Picture.objects.get()


def test_inline_object_is_added(office_page, page, samples):
    person = next(item for model, item in samples.items() if model.__name__ == "Person")
    organisation = factories.OrganisationFactory(name_kk="Зертхана")
    office_page(address(type(person), "change", person.pk))
    page.click(".add-row a")
    page.fill("#id_positions-1-title_ru", "Учёный")
    page.locator("#positions-1 .select2-selection").click()
    page.locator(".select2-search__field").last.fill("зертхана")
    page.locator(".select2-results__option", has_text="Зертхана").click()
    page.click(".workflow-bar__step[name=_publish]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert person.positions.get(title_ru="Учёный").organisation == organisation
