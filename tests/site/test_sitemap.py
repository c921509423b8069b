"""The sitemap: each page in the languages it has, with when it last changed for its readers."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.factories import only_in
from tests.site.listed import list_views

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
TAG = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"
DAY = timedelta(days=1)
# Half an hour into the day of Almaty, in the middle of the evening before in Greenwich.
LONG_AGO, LATELY = (timezone.make_aware(datetime(year, 5, 5, 0, 30)) for year in (2020, 2021))
SECTIONS = {
    "pages": factories.PageFactory,
    "news": factories.NewsItemFactory,
    "articles": factories.PopularArticleFactory,
    "events": factories.EventFactory,
    "opportunities": factories.OpportunityFactory,
    "lectures": factories.LectureFactory,
    "series": factories.SeriesFactory,
    "materials": factories.MaterialFactory,
    "people": factories.PersonFactory,
    "organisations": factories.OrganisationFactory,
    "projects": factories.ProjectFactory,
    "thesis-topics": factories.ThesisTopicFactory,
}
each_section = pytest.mark.parametrize("section", SECTIONS)


def read(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert response["X-Robots-Tag"] == "noindex, noodp, noarchive"
    return ElementTree.fromstring(response.content)


def index(client):
    """The address of each section with when it last changed."""
    entries = read(client, "/sitemap.xml").findall(f"{TAG}sitemap")
    return {each.findtext(f"{TAG}loc"): each.findtext(f"{TAG}lastmod") for each in entries}


def address_of(section):
    return f"{HOST}/sitemap-{section}.xml"


def pages(client, section, page=""):
    return read(client, f"/sitemap-{section}.xml{page}").findall(f"{TAG}url")


def places(client, section, page=""):
    return [each.findtext(f"{TAG}loc") for each in pages(client, section, page)]


def place_of(item, language):
    with translation.override(language):
        return HOST + item.get_absolute_url()


def stamped(section, published_at, updated_at, **fields):
    item = SECTIONS[section](**fields)
    type(item).objects.filter(pk=item.pk).update(published_at=published_at, updated_at=updated_at)
    return item


def test_index_leads_to_the_sections_that_hold_something(client):
    assert {*index(client)} == {address_of("lists")}

    for make in SECTIONS.values():
        make()

    assert {*index(client)} == {address_of(section) for section in ["lists", *SECTIONS]}


@each_section
def test_section_of_what_is_hidden_is_left_out(client, section):
    SECTIONS[section](status=Status.DRAFT)

    assert address_of(section) not in index(client)
    assert pages(client, section) == []


@each_section
def test_each_language_of_an_item_names_all_of_them(client, section):
    item = SECTIONS[section]()

    found = pages(client, section)

    assert [each.findtext(f"{TAG}loc") for each in found] == [place_of(item, code) for code in LANGUAGES]
    expected = {code: place_of(item, code) for code in LANGUAGES} | {"x-default": place_of(item, "kk")}
    for each in found:
        assert {link.get("hreflang"): link.get("href") for link in each.findall(ALTERNATE)} == expected


@each_section
def test_language_that_is_not_released_is_named_nowhere(client, section):
    item = SECTIONS[section](languages=["ru", "en"])

    found = pages(client, section)

    assert [each.findtext(f"{TAG}loc") for each in found] == [place_of(item, code) for code in ("ru", "en")]
    for each in found:
        links = {link.get("hreflang"): link.get("href") for link in each.findall(ALTERNATE)}
        assert links == {code: place_of(item, code) for code in ("ru", "en")} | {
            "x-default": place_of(item, "ru")
        }


@pytest.mark.parametrize(
    ("published_at", "updated_at"),
    [(LONG_AGO, LATELY), (LATELY, LONG_AGO)],
    ids=["changed after it appeared", "scheduled and not touched since"],
)
@each_section
def test_item_changed_last_when_it_was_saved_or_appeared(client, section, published_at, updated_at):
    stamped(section, published_at, updated_at)

    assert {each.findtext(f"{TAG}lastmod") for each in pages(client, section)} == {"2021-05-05"}
    assert datetime.fromisoformat(index(client)[address_of(section)]) == LATELY


def test_section_changed_with_the_latest_of_its_items(client):
    stamped("news", LONG_AGO, LONG_AGO)
    stamped("news", LONG_AGO, LATELY)
    stamped("news", LONG_AGO - DAY, LONG_AGO)
    stamped("news", LONG_AGO, LATELY + DAY, status=Status.ARCHIVED)

    assert datetime.fromisoformat(index(client)[address_of("news")]) == LATELY


def test_lists_are_named_in_every_language(client):
    found = pages(client, "lists")

    listed = {each.findtext(f"{TAG}loc") for each in found}
    for language in LANGUAGES:
        with translation.override(language):
            assert {HOST + reverse(name) for name in ["pages:home", *list_views()]} <= listed
    for each in found:
        links = {link.get("hreflang"): link.get("href") for link in each.findall(ALTERNATE)}
        assert {*links} == {*LANGUAGES, "x-default"}
        assert links["x-default"] == links["kk"]
        assert each.findtext(f"{TAG}loc") in links.values()
        assert each.find(f"{TAG}lastmod") is None


@pytest.fixture
def two_pages():
    """One news item more than a page of the sitemap holds; the last of them."""
    first = factories.NewsItemFactory(**only_in("ru"))
    columns = [field.column for field in NewsItem._meta.concrete_fields if field.column not in ("id", "slug")]
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO news_newsitem (slug, {names}) "
            f"SELECT 'copy-' || n, {names} FROM news_newsitem, generate_series(1, 4999) AS n"
        )
    return first, factories.NewsItemFactory(**only_in("ru"))


def test_what_does_not_fit_on_a_page_stands_on_the_next(client, two_pages):
    first, last = two_pages

    assert [each for each in index(client) if "news" in each] == [
        address_of("news"),
        f"{address_of('news')}?p=2",
    ]
    on_first = places(client, "news")
    assert (len(on_first), on_first[0]) == (5000, place_of(first, "ru"))
    assert places(client, "news", "?p=2") == [place_of(last, "ru")]


@pytest.mark.parametrize(
    "address", ["/sitemap-nothing.xml", "/sitemap-news.xml?p=2", "/sitemap-news.xml?p=x"]
)
def test_section_or_page_that_does_not_exist_is_not_found(client, address):
    factories.NewsItemFactory()

    assert client.get(f"/sitemap-{address}").status_code == 404
