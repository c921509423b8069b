"""Hostile texts in Chromium: no dialog, no report of the policy, nothing outside of the allow-list."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Topic
from infocentre.content.references import rich_fields
from infocentre.content.richtext import clean
from infocentre.pages.models import AudiencePage
from infocentre.web.richtext import shown
from infocentre.web.typography import set_text
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, make_picture, session_cookie
from tests.content.richtext.vectors import CLOSERS, OWASP, VECTORS

pytestmark = pytest.mark.django_db

# Each alone, and in company: neighbours may complete what a vector leaves open.
COMPANIES = [VECTORS[start::137] for start in range(137)]
TEXTS = [
    "".join(f"{clean(vector)}<hr>" for vector in VECTORS),
    "".join(f"{clean(CLOSERS.join(company))}<hr>" for company in COMPANIES),
]

FOREIGN = """(root) => {
    const shared = ["class", "lang"];
    const allowed = {
        A: ["href", "rel"], OL: ["start"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan", "scope"],
        DIV: ["role", "tabindex", "aria-label"], P: ["aria-hidden"],
        IMG: ["src", "width", "height", "alt", "loading"],
        SOURCE: ["type", "srcset", "sizes", "media"],
    };
    const plain = "P BR H2 H3 H4 STRONG EM SUB SUP UL OL LI BLOCKQUOTE HR TABLE THEAD TBODY TR FIGURE"
        + " FIGCAPTION SPAN PICTURE CODE";
    const elements = new Set([...plain.split(" "), ...Object.keys(allowed)]);
    const schemes = ["http:", "https:", "mailto:", "tel:"];
    const mayHave = (element, name) => element.namespaceURI.endsWith("MathML")
        ? !/^(on|href|style|class|id|xlink)/.test(name)
        : shared.concat(allowed[element.tagName] ?? []).includes(name);
    const found = [];
    for (const element of root.querySelectorAll("*")) {
        const isMath = element.namespaceURI.endsWith("MathML");
        if (!isMath && !elements.has(element.tagName)) found.push(element.tagName);
        for (const { name } of element.attributes) {
            if (!mayHave(element, name)) found.push(`${element.tagName} ${name}`);
        }
        if (element.href && !schemes.includes(element.protocol)) found.push(element.href);
        // Whoever comes by keyboard finds nothing that acts either.
        element.dispatchEvent(new Event("focus"));
    }
    return [root.querySelectorAll("*").length, found];
}"""


def hostile_item(text):
    bodies = {f"body_{code}": text for code in LANGUAGES}
    return factories.NewsItemFactory(**bodies)


def test_hostile_texts_do_nothing_in_a_browser_in_any_language(watched, page):
    make_picture()
    for text in TEXTS:
        item = hostile_item(text)
        for language in LANGUAGES:
            with translation.override(language):
                watched(item.get_absolute_url())
            elements, found = page.locator(".prose").first.evaluate(FOREIGN)
            assert (elements > 300, found) == (True, [])
    assert watched.troubles == []


def every_rich_item():
    """An item of each kind that has rich texts, with the hostile ones in all of them."""
    made = [
        *(factories.NewsItemFactory(), factories.PopularArticleFactory(), factories.EventFactory()),
        *(factories.OpportunityFactory(), factories.LectureFactory(), factories.MaterialFactory()),
        *(factories.PersonFactory(), factories.OrganisationFactory(), factories.ProjectFactory()),
        *(factories.ThesisTopicFactory(), factories.PageFactory(), factories.StudentGroupFactory()),
        factories.SiteSettingsFactory(),
        AudiencePage.objects.create(
            audience="pupils",
            **{f"{name}_{code}": "А" for name in ("title", "summary", "body") for code in LANGUAGES},
            languages=list(LANGUAGES),
            status="published",
        ),
    ]
    for item in made:
        for name in rich_fields(type(item)):
            for code in LANGUAGES:
                setattr(item, f"{name}_{code}", TEXTS[1])
        item.save()
    return made


def page_of(item):
    return reverse("pages:privacy") if item._meta.model_name == "sitesettings" else item.get_absolute_url()


def test_every_rich_text_of_every_page_goes_the_same_way(client):
    """The browser has seen one page: the texts of all the others are the same, letter by letter."""
    seen = hostile_item(TEXTS[1])
    for item in every_rich_item():
        for language in LANGUAGES:
            with translation.override(language):
                expected = shown(seen, "body").text
                html = client.get(page_of(item)).content.decode()
            assert html.count(expected) == len(rich_fields(type(item))), (item, language)


SHORT = [vector for vector in OWASP if len(vector) <= 190 and "\0" not in vector]
BREAKOUTS = [
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7|add:7 }}{% debug %}",
    "\u2028alert(1)//",
    "</title><svg onload=alert(1)>",
]


@pytest.fixture
def hostile_names():
    """Items, pictures and topics with hostile titles, summaries, captions in every language."""
    items = []
    for number, vector in enumerate([*BREAKOUTS, *SHORT]):
        texts = {f"{name}_{code}": vector for name in ("title", "summary") for code in LANGUAGES}
        cover = None
        if number < len(BREAKOUTS):
            described = {f"{name}_{code}": vector for name in ("alt", "caption") for code in LANGUAGES}
            cover = make_picture(title=vector, credit=vector, **described)
        items.append(factories.NewsItemFactory(slug=f"v-{number}", cover=cover, **texts))
    topic = Topic.objects.create(slug="t", **{f"name_{code}": BREAKOUTS[0] for code in LANGUAGES})
    body = "".join(f'<figure data-picture="{item.cover_id}"></figure>' for item in items if item.cover_id)
    items[0].body_kk = body
    items[0].topics.add(topic)
    items[0].save()
    return items


def test_hostile_plain_texts_do_nothing_on_public_pages(watched, page, hostile_names):
    pages = range(1, len(hostile_names) // 12 + 1)
    watched("/kk/")
    for number in pages:
        watched(f"/kk/news/?page={number}")
    watched("/ru/news/")
    for item in hostile_names[: len(BREAKOUTS)]:
        watched(item.get_absolute_url())
        assert page.locator("h1").inner_text().strip() == set_text(" ".join(item.title_kk.split()), "kk")
    watched("/kk/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert watched.troubles == []


def test_hostile_texts_do_nothing_in_the_office(watched, page, hostile_names, admin_user, live_server):
    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    page.context.add_cookies([session_cookie(Client(), admin_user, live_server)])
    item = hostile_names[0]
    NewsItem.objects.filter(pk=item.pk).update(body_ru=TEXTS[1], body_en=TEXTS[0])
    watched("/admin/news/newsitem/")
    watched("/admin/library/picture/")
    watched(address(type(item.cover), "change", item.cover.pk))
    watched(address(NewsItem, "change", item.pk))
    page.locator("#language-kk .writing-thing img").first.wait_for()
    page.locator("#language-kk [data-name=libraryFigure]").click()
    page.get_by_role("dialog").get_by_role("radio").first.wait_for()
    assert watched.troubles == []
