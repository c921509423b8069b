"""The same screens before somebody of another role: what is not theirs is neither offered nor taken."""

import pytest
from playwright.sync_api import expect

from infocentre.content.models import Status
from infocentre.library.models import Picture
from infocentre.publishing.models import Comment
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)
STEPS = ["_publish", "_schedule", "_return"]


def send(browse_as, path, **data):
    """What somebody sends who does not care which buttons there are."""
    token = next(each["value"] for each in browse_as.context.cookies() if each["name"] == "csrftoken")
    form = data | {"csrfmiddlewaretoken": token}
    return browse_as.context.request.post(browse_as.origin + path, form=form, max_redirects=0).status


def test_author_publishes_nothing_and_changes_nothing_of_others(browse_as):
    theirs = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    seen = factories.NewsItemFactory()
    author = browse_as("author")
    page = author.open(address(NewsItem, "changelist"))
    expect(page.locator("select[name=action] option[value=send_chosen]")).to_have_count(1)
    for action in ("publish", "schedule", "unpublish", "archive", "delete"):
        expect(page.locator(f"select[name=action] option[value^={action}]")).to_have_count(0)
    page = author.open(form_of(theirs))
    expect(page.locator(".submit-row button[type=submit]:not(.workflow-bar__preview)")).to_have_count(0)
    expect(page.locator("#id_title_ru, #preview-links, .beside .deletelink")).to_have_count(0)
    page = author.open(address(NewsItem, "add"))
    expect(page.locator("[name=_publish], [name=_schedule], #id_languages")).to_have_count(0)
    for button in STEPS:
        path = address(NewsItem, "add")
        assert send(author, path, title_ru="Мимо редактора", kind="news", **{button: "1"}) == 403
    for item, step in ((seen, "unpublish"), (seen, "archive"), (theirs, "drop")):
        assert send(author, address(NewsItem, "step", item.pk), step=step) == 403
    paths = [address(NewsItem, "delete", seen.pk), f"/admin/bin/news.newsitem/{seen.pk}/"]
    paths += [address(NewsItem, "restore", seen.pk, 1), f"/admin/preview/news.newsitem/{seen.pk}/links/"]
    for path in paths:
        assert send(author, path, post="yes") == 403
    assert set(NewsItem.objects.published()) == {seen}
    assert NewsItem.objects.count() == 2


def test_translator_finds_the_texts_of_one_language_only(browse_as):
    item = factories.NewsItemFactory(status=Status.DRAFT, title_kk="Атау", published_at=None)
    translator = browse_as("translator-en")
    page = translator.open(form_of(item))
    expect(page.locator("#id_title_en")).to_have_count(1)
    expect(page.locator("#id_title_kk, #id_title_ru, #id_slug, #id_languages")).to_have_count(0)
    expect(page.locator("[name=_publish], [name=_schedule], .beside .deletelink")).to_have_count(0)
    page.click("#tab-en")
    page.fill("#id_title_en", "A translated title")
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert send(translator, form_of(item), title_kk="Чужое", _publish="1") == 403
    item.refresh_from_db()
    assert (item.title_kk, item.title_en, item.status) == ("Атау", "A translated title", Status.DRAFT)


def test_whoever_answers_enquiries_finds_no_content(browse_as):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    enquiries = browse_as("enquiries")
    page = enquiries.open("/admin/")
    expect(page.locator("#office-navigation a[href*='/contact/']")).to_have_count(1)
    expect(page.locator("#office-navigation a[href*='/news/'], .quick")).to_have_count(0)
    page.goto(f"{enquiries.origin}/admin/account/")  # a page with a form gives the token
    forms = [address(NewsItem, "add"), form_of(item), address(NewsItem, "delete", item.pk)]
    forms += [address(NewsItem, "changelist"), address(NewsItem, "history", item.pk), address(Picture, "add")]
    forms += [f"/admin/preview/news.newsitem/{item.pk}/"]
    for path in forms:
        enquiries.open(path)
        assert enquiries.answer.status == 403, path
    assert send(enquiries, address(NewsItem, "step", item.pk), step="comment", text="?") == 403
    assert not Comment.objects.exists()
