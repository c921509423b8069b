"""What pages say to search engines, in the words of schema.org."""

import json
import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from events.models import Session
from infocentre.content.languages import LANGUAGES
from tests import factories
from tests.demo_once import load_demo
from tests.site.structured_vocabulary import PROPERTIES

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
DATES = {"datePublished", "dateModified", "startDate", "endDate", "uploadDate", "applicationDeadline"}
ADDRESSES = {"url", "contentUrl", "embedUrl", "mainEntityOfPage", "image", "thumbnailUrl", "sameAs", "item"}


def described(client, address):
    [block] = BLOCK.findall(client.get(address).content.decode())
    graph = json.loads(block)
    assert graph["@context"] == "https://schema.org"
    return graph["@graph"]


def faults(node, where=""):
    """What in a description is not of schema.org, or not in the form it asks for."""
    if isinstance(node, list):
        return [fault for each in node for fault in faults(each, where)]
    if not isinstance(node, dict):
        return []
    kind = node.get("@type")
    found = [] if kind in PROPERTIES or set(node) == {"@id"} else [f"{where}: type {kind}"]
    for key, value in node.items():
        if not key.startswith("@"):
            known = key in PROPERTIES.get(kind, ())
            found += [] if known else [f"{where}/{kind}: {key}"]
            found += value_faults(f"{where}/{kind}/{key}", key, value)
            found += faults(value, f"{where}/{kind}")
    return found


def value_faults(where, key, value):
    values = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]
    if key in DATES:
        return [f"{where}: {each}" for each in values if not re.match(r"\d{4}(-\d\d(-\d\d(T.+)?)?)?$", each)]
    if key in ADDRESSES:
        return [f"{where}: {each}" for each in values if not re.match(r"https?://[^\s]+$", each)]
    return []


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_of_the_demo_is_described_rightly(client, language):
    from tests.site.test_browser import one_of_each_kind

    load_demo()
    found = {}
    for address in one_of_each_kind():
        path = f"/{language}/{address[4:]}"
        if "nowhere" in path or '<meta name="robots" content="noindex">' in client.get(path).text:
            continue
        if wrong := faults(described(client, path)):
            found[path] = wrong
    assert found == {}


@pytest.mark.django_db
def test_a_title_cannot_leave_its_block(client):
    factories.SiteSettingsFactory()
    item = factories.NewsItemFactory(title_kk="</script><script>alert(1)</script>\u2028&amp;")

    news, _crumbs = described(client, item.get_absolute_url())

    assert news["headline"] == "</script><script>alert(1)</script> &amp;"
    assert "<script>alert" not in client.get(item.get_absolute_url()).content.decode()


@pytest.mark.django_db
def test_an_event_says_no_more_than_is_known(client):
    factories.SiteSettingsFactory()
    start = datetime.fromisoformat("2027-03-01T00:00:00+05:00")
    event = factories.EventFactory(precision="month", starts_at=start, is_cancelled=True)

    shown, _crumbs = described(client, event.get_absolute_url())

    assert shown["startDate"] == "2027-03"
    assert shown["eventStatus"] == "https://schema.org/EventCancelled"
    assert shown["location"][0]["@type"] == "Place"


@pytest.mark.django_db
def test_a_programme_and_a_breadcrumb_are_described(client):
    factories.SiteSettingsFactory()
    event = factories.EventFactory()
    times = {"starts_at": event.starts_at, "ends_at": event.starts_at + timedelta(hours=1)}
    Session.objects.create(event=event, title_kk="Дәріс", **times)
    Session.objects.create(event=event, title_kk="Үзіліс", kind="break", **times)

    shown, crumbs = described(client, event.get_absolute_url())

    assert [each["name"] for each in shown["subEvent"]] == ["Дәріс"]
    assert datetime.fromisoformat(shown["subEvent"][0]["startDate"]).tzinfo
    assert [step["position"] for step in crumbs["itemListElement"]] == [1, 2, 3]
    assert crumbs["itemListElement"][-1]["item"] == f"http://testserver{event.get_absolute_url()}"


@pytest.mark.django_db
def test_home_describes_the_centre(client):
    factories.SiteSettingsFactory()

    organisation, website = described(client, reverse("pages:home"))

    assert organisation["@id"] == website["publisher"]["@id"]
    assert website["potentialAction"]["target"]["urlTemplate"].endswith("/kk/search/?q={words}")
