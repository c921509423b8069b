"""The navigation holds what the user may see, by task, and says where they are."""

import re

import pytest
from django.urls import reverse

from infocentre.content import kinds
from news.models import NewsItem


def sections(client):
    """Name of a section → addresses of its entries."""
    sections = client.get(reverse("admin:index")).context["available_apps"]
    return {section["app_label"]: [entry["admin_url"] for entry in section["models"]] for section in sections}


def entries(client):
    return {address for addresses in sections(client).values() for address in addresses}


def test_director_finds_everything_in_five_sections(office):
    assert list(sections(office)) == ["content", "taking-part", "people", "library", "site"]
    assert sections(office)["people"] == [
        "/admin/people/person/",
        "/admin/people/organisation/",
        "/admin/people/project/",
    ]


def test_a_model_that_is_no_declared_kind_stands_in_the_last_section(office, monkeypatch):
    monkeypatch.delitem(kinds._kinds, NewsItem)
    assert "/admin/news/newsitem/" in sections(office)["site"]


@pytest.mark.parametrize(
    ("role", "sees", "misses"),
    [
        ("author", "/admin/news/newsitem/", "/admin/contact/enquiry/"),
        ("enquiries", "/admin/contact/enquiry/", "/admin/news/newsitem/"),
        ("editor", "/admin/content/formeraddress/", "/admin/auth/user/"),
    ],
)
def test_nobody_sees_what_they_may_not_open(role, sees, misses, as_role):
    seen = entries(as_role(role))
    assert sees in seen
    assert misses not in seen


def test_bin_is_for_those_who_delete(as_role, client, member):
    assert reverse("office:bin") in entries(as_role("editor"))
    client.force_login(member("author"))
    assert reverse("office:bin") not in entries(client)


def test_present_place_is_marked(office, samples):
    assert current(office, "/admin/news/newsitem/") == [("/admin/news/newsitem/", "page")]
    assert current(office, "/admin/news/newsitem/add/") == [("/admin/news/newsitem/", "true")]
    assert current(office, "/admin/") == [("/admin/", "page")]


def current(client, address):
    rail = re.search(r'<nav id="office-navigation".*?</nav>', client.get(address).text, re.DOTALL)[0]
    return re.findall(r'href="([^"]+)" aria-current="(\w+)"', rail)


def test_path_to_a_screen_is_named_by_task(office, samples):
    text = office.get("/admin/news/newsitem/").text
    crumbs = re.search(r'<ol class="breadcrumbs">(.*?)</ol>', text, re.DOTALL)[1]
    steps = [step.strip() for step in re.findall(r">([^<>]+)<", crumbs) if step.strip()]
    assert steps == ["Басты бет", "Мазмұн", "Жаңалықтар"]


def test_lists_of_applications_lead_to_the_start_page(office):
    assert office.get("/admin/news/").url == reverse("admin:index")
