"""Unpublished text appears on no page, feed, file, list, search result or cached response."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import translation
from reversion.models import Version

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import FormerAddress
from infocentre.covers.previews.subjects import subject_of
from infocentre.history.models import WorkingCopy
from infocentre.office.models import PreviewLink
from infocentre.search.sources import sources
from tests import factories
from tests.permissions.matrix import SITE
from tests.permissions.sample_office import PUBLISHABLE, STATES
from tests.site import canary
from tests.site.canary import CANARY, SEARCH_WORD

pytestmark = pytest.mark.django_db
HIDDEN = [state for state in STATES if state not in ("published", "copy")]
SECTIONS = ["news", "articles", "events", "opportunities", "lectures", "series", "materials", "people"]
SECTIONS += ["organisations", "projects", "thesis-topics", "pages", "sections"]


def site_addresses(language):
    """Everything that visitors can ask for without knowing an item."""
    for line in SITE.strip().splitlines()[1:]:
        answer, _post, *paths = line.split()
        for path in paths if answer != "404" else ():
            yield path if path.startswith("/") else f"/{language}/{path.removeprefix('kk/')}"
    topic = factories.Topic.objects.first()
    for section in ("news", "articles", "events", "lectures"):
        yield from (f"/{language}/{section}/?topic={topic.slug}", f"/{language}/{section}/?page=1")
    yield from (f"/{language}/search/?q={words}" for words in (SEARCH_WORD, SEARCH_WORD[:5]))
    yield from (f"/sitemap-{section}.xml" for section in SECTIONS)
    month = canary.NOW + canary.timedelta(days=7)
    yield f"/{language}/events/calendar/{month.year}/{month.month}/"


def pages_of(items, language):
    for item in items:
        if hasattr(item, "get_absolute_url"):
            yield (url := item.get_absolute_url().replace("/kk/", f"/{language}/", 1))
            if item._meta.model_name == "event":
                yield f"{url}event.ics"
            if item._meta.model_name == "person":
                yield f"{url}card.vcf"


def body_of(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.lower() + str(response.headers).lower().encode()


def showing(addresses, **headers):
    client = Client()
    return [url for url in addresses if CANARY.encode() in body_of(client.get(url, **headers))]


# Whether a thing is public does not depend on the language: each state is tried in one, two of them in all.
TRIED = [(state, LANGUAGES[n % 3]) for n, state in enumerate(HIDDEN)]
TRIED += [(state, code) for state in ("draft", "bin") for code in LANGUAGES if (state, code) not in TRIED]


@pytest.mark.parametrize(("state", "language"), TRIED)
def test_hidden_items_appear_on_no_page(state, language):
    hidden, public = canary.hidden_in(state)
    for kind, item in hidden.items():
        FormerAddress.objects.get_or_create(kind=kind, slug=f"former-{item.pk}", object_id=item.pk)
    assert showing([*site_addresses(language), *pages_of(public.values(), language)]) == []
    # A former address leads nowhere, and a page that is not there says nothing of the item.
    assert {Client().get(url).status_code for url in pages_of(hidden.values(), language)} <= {404, 200}


@pytest.mark.parametrize("language", LANGUAGES)
def test_unreleased_language_appears_on_no_page(language):
    """Not in that language itself, which would be taken first, nor in a title, a feed or a result."""
    public = canary.unreleased_in(language)
    pages = [*site_addresses(language), *pages_of(public.values(), language)]
    others = [code for code in LANGUAGES if code != language]
    pages += [f"/{code}/search/?q={SEARCH_WORD}" for code in others]
    pages += [f"/{language}/people/?q={SEARCH_WORD}", f"/{language}/lectures/podcast.xml"]
    assert showing(pages) == []
    with translation.override(language):
        assert [str(item) for item in public.values() if CANARY in str(item)] == []
        assert [kind for kind, item in public.items() if CANARY in str(subject_of(item))] == []
    assert all(CANARY not in results(code, SEARCH_WORD) for code in LANGUAGES)


def results(language, words):
    """Whatever is found; a query alone must not find what nobody may read."""
    response = Client().get(f"/{language}/search/", {"q": words})
    assert list(response.context["hits"]) == []
    people = Client().get(f"/{language}/people/", {"q": words})
    assert list(people.context["object_list"]) == []
    return body_of(response).decode() + body_of(people).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_released_language_is_found_by_its_words(language):
    """What the search for unreleased words does not find would be found as soon as it is released."""
    public = canary.unreleased_in(language)
    for item in public.values():
        item.languages = list(LANGUAGES)
        item.save()
    response = Client().get(f"/{language}/search/", {"q": SEARCH_WORD})
    assert {hit.source.name for hit in response.context["hits"]} == set(sources())
    assert len(Client().get(f"/{language}/people/", {"q": SEARCH_WORD}).context["object_list"]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_working_copies_and_office_records_appear_on_no_page(language):
    public = {kind: canary.with_secret_copy(factory()) for kind, factory in PUBLISHABLE.items()}
    page = canary.audience_page("published")
    page.save()
    public["pages.audiencepage"] = canary.with_secret_copy(page)
    assert WorkingCopy.objects.count() == len(public)
    kept = Version.objects.filter(revision__in=WorkingCopy.objects.values("revision"))
    assert all(CANARY in version.serialized_data for version in kept)
    factories.TopicFactory()
    factories.SiteSettingsFactory()
    canary.plant_office_records(public["news.newsitem"], User.objects.create_user("somebody"))
    assert showing([*site_addresses(language), *pages_of(public.values(), language)]) == []


@pytest.mark.parametrize("state", ["draft", "archived", "bin"])
def test_cached_pages_are_not_revalidated_after_unpublishing(state):
    """A cache revalidates by ETag: a 304 would let it show the page again."""
    hidden, public = canary.hidden_in("published")
    addresses = [*site_addresses("kk"), *pages_of([*hidden.values(), *public.values()], "kk")]
    client, cached = Client(), {}
    for url in addresses:
        response = client.get(url)
        if CANARY.encode() in body_of(response) and response.status_code == 200:
            cached[url] = response.headers.get("ETag")
    assert len(cached) > 30
    for item in hidden.values():
        type(item).objects.filter(pk=item.pk).update(**STATES[state])
    for url, mark in cached.items():
        answer = client.get(url, headers={"If-None-Match": mark} if mark else {})
        assert answer.status_code != 304, url
        assert answer.status_code == 404 or CANARY.encode() not in body_of(answer), url


def test_closed_preview_link_reveals_nothing():
    hidden, _public = canary.hidden_in("bin")
    for item in hidden.values():
        link = PreviewLink.objects.create(
            item=item, languages=["kk"], expires_at=canary.NOW + canary.timedelta(1)
        )
        response = Client().get(f"/preview/{link.token}/")
        assert (response.status_code, CANARY.encode() in body_of(response)) == (404, False)


def test_every_model_has_a_canary():
    assert canary.models_without_canary() == set()
