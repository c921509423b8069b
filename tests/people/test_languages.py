"""A name is known in more languages than a text is written in: the page is in those of its text."""

import re

import pytest
from django.utils import translation

from infocentre.content.languages import FALLBACKS, LANGUAGES
from infocentre.content.text_languages import text_languages
from people.models.named import PAGE_TEXTS
from tests.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
FACTORIES = pytest.mark.parametrize(
    "factory", [PersonFactory, OrganisationFactory], ids=["person", "organisation"]
)
PAIRS = pytest.mark.parametrize(
    ("reader", "written"), [(one, other) for one in LANGUAGES for other in LANGUAGES if one != other]
)


def named_everywhere(factory, *languages, **texts):
    """Named and released in three languages, with a text in some."""
    return factory(**{f"body_{code}": "<p>Text</p>" for code in languages}, **texts)


def page(client, item, language):
    with translation.override(language):
        return client.get(item.get_absolute_url()).content.decode()


@FACTORIES
@PAIRS
def test_page_follows_its_text(client, factory, reader, written):
    item = named_everywhere(factory, written)

    html = page(client, item, reader)

    assert "borrowed-note" in html
    canonical = re.search(r'rel="canonical"\s+href="[^"]*?/(kk|ru|en)/', html)
    assert canonical[1] == written
    assert re.findall(r'rel="alternate" hreflang="(kk|ru|en)"', html) == [written]
    assert f'<div lang="{written}">' in html


@FACTORIES
def test_page_is_its_own_where_it_has_a_text(client, factory):
    item = named_everywhere(factory, "kk", "en")

    html = page(client, item, "en")

    assert "borrowed-note" not in html
    assert re.findall(r'rel="alternate" hreflang="(kk|ru|en)"', html) == ["kk", "en"]


@FACTORIES
def test_page_without_a_text_is_in_the_languages_of_its_name(client, factory):
    html = page(client, named_everywhere(factory), "ru")

    assert "borrowed-note" not in html
    assert re.findall(r'rel="alternate" hreflang="(kk|ru|en)"', html) == list(LANGUAGES)


@FACTORIES
def test_summary_counts_where_there_is_no_body(client, factory):
    item = named_everywhere(factory, summary_ru="Кратко")

    assert "borrowed-note" in page(client, item, "kk")


@pytest.mark.parametrize(
    ("factory", "section"), [(PersonFactory, "people"), (OrganisationFactory, "organisations")]
)
def test_sitemap_holds_the_languages_of_the_text(client, factory, section):
    item = named_everywhere(factory, "ru")

    sitemap = client.get(f"/sitemap-{section}.xml").content.decode()

    assert re.findall(rf"<loc>[^<]*/(kk|ru|en)/[^<]*{item.slug}/</loc>", sitemap) == ["ru"]


@FACTORIES
@pytest.mark.parametrize("reader", LANGUAGES)
def test_search_marks_what_is_borrowed(client, factory, reader):
    written = FALLBACKS[reader][1]
    own, borrowed = named_everywhere(factory, reader), named_everywhere(factory, written)
    words = own.family_name_en[:5] if factory is PersonFactory else "Institute"

    hits = client.get(f"/{reader}/search/", {"q": words}).context["hits"]

    assert [hit.item for hit in hits] == [own, borrowed]
    with translation.override(reader):
        assert [hit.item.shown_language for hit in hits] == [reader, written]


@FACTORIES
@pytest.mark.parametrize("released", [["kk"], ["kk", "ru"], ["ru", "en"], list(LANGUAGES)])
@pytest.mark.parametrize("bodies", [(), ("ru",), ("kk", "en"), LANGUAGES])
@pytest.mark.parametrize("summaries", [(), ("en",)])
def test_database_and_page_agree(factory, released, bodies, summaries):
    summary = {f"summary_{code}": "…" for code in summaries}
    item = named_everywhere(factory, *bodies, languages=released, **summary)
    stored = type(item).objects.only("text_languages").get(pk=item.pk).text_languages

    assert stored == item.page_languages == text_languages(item, PAGE_TEXTS)
    assert stored
    assert set(stored) <= set(released)
