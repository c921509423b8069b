"""Other URLs of the site and the office; every URL must be in the matrix."""

import pytest
from django.urls import get_resolver, resolve, reverse
from django.utils import translation

from infocentre.content.kinds import kind_of
from infocentre.content.languages import LANGUAGES
from infocentre.office.models import PreviewLink
from tests.permissions.actions import ActionRequests
from tests.permissions.matrix import (
    ACTIONS,
    FORBIDDEN_TO_ANYONE,
    ITEMS,
    KINDS,
    OWN,
    PLACES,
    SCREENS,
    SITE,
    TAKING,
)
from tests.permissions.sample_office import ROLES, STATES
from tests.permissions.sampling import url_of
from tests.permissions.table import COLUMNS, column_of, rows_of
from tests.permissions.test_screens import answered
from tests.permissions.writes import undone

EVERYBODY = ["anyone", *ROLES]
ALL_KINDS = " ".join(
    kinds for group, kinds in KINDS.items() if group not in ("publication", "exchanged")
).split()


def lines(table):
    return [line.split() for line in table.strip().splitlines()[1:]]


def differing(pairs):
    return [f"{what}: {got}, not {wanted}" for what, got, wanted in pairs if got != wanted]


def one_of(office, kind):
    return office.items.get((kind, "draft")) or office.items[kind, "-"]


@pytest.mark.parametrize("member", EVERYBODY)
def test_places_of_the_office(member, office):
    found = []
    for requests, url, *answers in lines(PLACES):
        wanted = "403" if url.startswith(FORBIDDEN_TO_ANYONE) else "in"
        if member != "anyone":
            wanted = dict(zip(COLUMNS, answers, strict=True))[column_of(member)]
        with undone():
            found.append((f"{requests} {url}", answered(office.clients[member], requests, url), wanted))
    for kind in ALL_KINDS:
        short = f"/admin/{kind.replace('.', '/')}/{one_of(office, kind).pk}/"
        wanted = "in" if member == "anyone" else "302"
        found.append((short, answered(office.clients[member], "get", short), wanted))
    assert not differing(found)


@pytest.mark.parametrize("member", EVERYBODY)
def test_post_only_addresses_refuse_get(member, office):
    found, item = [], office.items["news.newsitem", "published"]
    for action in TAKING.split():
        url, _data = ActionRequests(office).request(action, "news.newsitem", item, member)
        wanted = "in" if member == "anyone" else "405"
        found.append((action, answered(office.clients[member], "get", url), wanted))
    for action in ("end_sessions", "reset_factor", "send_link"):
        url = url_of(action, "auth.user", office.items["auth.user", "-"])
        wanted = "in" if member == "anyone" else "403"
        found.append((action, answered(office.clients[member], "get", url), wanted))
    assert not differing(found)


@pytest.mark.parametrize("member", EVERYBODY)
def test_pages_of_the_own_account(member, office):
    client = office.clients[member]
    found = [
        (url, answered(client, "get", url), for_anyone if member == "anyone" else for_member)
        for url, for_anyone, for_member in lines(OWN)
    ]
    assert not differing(found)


def languages_for(member):
    """A page does not know who asks: one language a member is enough, all are asked for without one."""
    return LANGUAGES if member == "anyone" else [LANGUAGES[EVERYBODY.index(member) % 3]]


def addresses(paths, member):
    for path in paths:
        if path.startswith("/"):
            yield path
        else:
            yield from (f"/{code}/{path.removeprefix('kk/')}" for code in languages_for(member))


@pytest.mark.parametrize("member", EVERYBODY)
def test_pages_of_the_site_are_the_same_for_whoever_asks(member, office):
    client, found = office.clients[member], []
    for get, post, *paths in lines(SITE):
        for url in addresses(paths, member):
            found.append((url, answered(client, "get", url), get))
            with undone():
                found.append((f"post {url}", answered(client, "post", url), post))
    assert not differing(found)


def pages_of(item):
    """The addresses of one item: its page, what goes with it, its picture, a link to its preview."""
    kind = item._meta.label_lower
    if kind not in ("news.coverage", "people.studentgroup", "pages.audiencepage"):
        yield "page", item.get_absolute_url()
    if kind == "events.event":
        yield "event.ics", f"{item.get_absolute_url()}event.ics"
    if kind == "people.person":
        yield "card.vcf", f"{item.get_absolute_url()}card.vcf"
    declared = kind_of(type(item))
    if preview := declared.preview:
        key = getattr(item, declared.address[0]).replace("/", "--")
        yield "picture", reverse("preview", args=["kk", preview, key, "0"])
    if link := PreviewLink.objects.of(item).first():
        yield "shared", reverse("shared-preview", args=[link.token])


@pytest.mark.parametrize("member", EVERYBODY)
def test_pages_of_items_are_the_same_for_whoever_asks(member, office):
    rows = {name: dict(zip(STATES, answers, strict=True)) for name, *answers in lines(ITEMS)}
    client, found = office.clients[member], []
    items = list(office.items.items())
    # A page does not know who asks: each member is tried with a part of them.
    for (kind, state), item in items if member == "anyone" else items[EVERYBODY.index(member) % 5 :: 5]:
        for name, url in pages_of(item) if state in STATES else ():
            for code in languages_for(member):
                got = answered(client, "get", url.replace("/kk/", f"/{code}/", 1))
                found.append((f"{name} of {kind} ({state}) in {code}", got, rows[name][state]))
    assert not differing(found)


def routes(patterns, before=""):
    for each in patterns:
        route = before + str(each.pattern).removeprefix("^")
        yield from routes(each.url_patterns, route) if hasattr(each, "url_patterns") else [route]


def named(office):
    """Every address that some test here asks for."""
    yield from (url for _asked, url, *_answers in lines(PLACES))
    yield from (url for url, *_answers in lines(OWN))
    yield from (url for _get, _post, *paths in lines(SITE) for url in paths)
    yield from (
        url for item in office.items.values() if hasattr(item, "binned_at") for _n, url in pages_of(item)
    )
    yield from (f"/admin/{kind.replace('.', '/')}/1/" for kind in ALL_KINDS)
    for row in rows_of(SCREENS):
        for kind in KINDS[row.kind].split():
            yield from (url_of(view, kind, one_of(office, kind)) for view in row.addresses)
    actions = ActionRequests(office)
    for row in rows_of(ACTIONS):
        for kind in KINDS[row.kind].split():
            item = one_of(office, kind)
            yield from (actions.request(action, kind, item, "superuser")[0] for action in row.addresses)


def test_every_address_is_in_the_matrix(office):
    with translation.override("kk"):
        known = {resolve("/" + url.partition("?")[0].lstrip("/")).route for url in named(office)}
        assert set(routes(get_resolver().url_patterns)) - known == set()
