"""One declaration a kind: nothing that is published lacks one, and each room follows it."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import resolve

from infocentre.accounts.roles import GRANTED, Role, permissions_of
from infocentre.content.composition import parts_of
from infocentre.content.kinds import (
    Choice,
    Kind,
    OfficePlace,
    PublicKind,
    Rights,
    Without,
    all_kinds,
    kind_of,
    kinds_with,
    register,
    site_pages,
)
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable, Status, Topic
from infocentre.covers import KINDS as COVERS
from infocentre.covers.previews.subjects import find, subject_of
from infocentre.office.navigation import SECTIONS, place_of
from infocentre.office.preview.places import address_of, has_place
from infocentre.pages.item_choices import columns_of
from infocentre.pages.models import AudienceChoice, AudiencePage, Highlight
from infocentre.pages.sections import choices
from infocentre.search.sources import Searchable, sources
from infocentre.web.sitemaps import sections_of
from tests import factories
from tests.permissions.sample_office import PUBLISHABLE

PUBLISHED = [model for model in apps.get_models() if issubclass(model, Publishable)]
each_published = pytest.mark.parametrize("model", PUBLISHED, ids=lambda model: model._meta.label_lower)
# What a value is where a kind does not do without it.
VALUES = {
    "cover": str,
    "preview": str,
    "search": Searchable,
    "sitemap": str,
    "structured": Callable,
    "chosen": Choice,
}


def all_differ(names):
    return len(names) == len(set(names))


@each_published
def test_everything_that_is_published_has_a_whole_declaration(model):
    kind = kind_of(model)

    assert isinstance(kind, PublicKind)
    for name, wanted in VALUES.items():
        value = getattr(kind, name)
        assert isinstance(value, Without | wanted), name
        assert not isinstance(value, Without) or value.reason, name
    assert kind.cover in COVERS or not kind.cover
    columns = {field.name for field in model._meta.concrete_fields}
    assert set(kind.address) | set(kind.chosen.columns if kind.chosen else ()) <= columns


def test_a_declaration_cannot_leave_anything_out():
    said = {field.name for field in fields(PublicKind)}
    with pytest.raises(TypeError, match=r"missing .* 'address', .* 'structured'"):
        PublicKind(model=Topic, rights=Rights.ITEMS, office=OfficePlace("content", 1))
    assert said >= VALUES.keys()


def test_a_kind_is_declared_once():
    with pytest.raises(ValueError, match="content.topic is declared already"):
        register(Kind(model=Topic, rights=Rights.SUPPORT, office=OfficePlace("library", 1)))


def test_names_and_places_are_those_of_one_kind():
    kinds = all_kinds()
    assert all_differ([kind.label for kind in kinds])
    assert all_differ([(kind.office.section, kind.office.place) for kind in kinds])
    assert all_differ([kind.preview for kind in kinds_with("preview")])
    assert all_differ([kind.search.name for kind in kinds_with("search")])
    assert all_differ([kind.search.place for kind in kinds_with("search")])
    assert all_differ([kind.sitemap for kind in kinds_with("sitemap")])
    assert all_differ([page.in_menus for page in site_pages() if page.in_menus is not None])
    assert all_differ([page.in_sitemap for page in site_pages() if page.in_sitemap is not None])


def test_lists_and_other_pages_of_the_site_have_an_address():
    for page in site_pages():
        if page.in_menus or page.in_sitemap:
            assert resolve(page.url)
    for kind in all_kinds():
        if isinstance(kind, PublicKind):
            assert resolve(kind.listed_on.url)


def test_the_office_lists_whatever_is_declared_where_it_says():
    for kind in all_kinds():
        assert admin.site.is_registered(kind.model), kind.label
        section, place = place_of(kind.model)
        assert (section.key, place) == (kind.office.section, kind.office.place)
    assert {kind.office.section for kind in all_kinds()} == {section.key for section in SECTIONS}


def test_whatever_has_a_form_of_its_own_is_declared():
    assert {model._meta.label_lower for model in admin.site._registry} == {kind.label for kind in all_kinds()}


def test_every_group_of_rights_is_granted_to_somebody_and_every_kind_is_in_one():
    granted = {group for rows in GRANTED.values() for row in rows for group in row.groups}
    assert granted == set(Rights)
    parts = {part for kind in all_kinds() for part in parts_of(kind.model).values()}
    assert {kind.model for kind in all_kinds() if not kind.rights} <= parts


@each_published
def test_an_editor_may_publish_it_and_keep_what_belongs_to_it(model):
    def on(model, action):
        return model._meta.app_label, f"{action}_{model._meta.model_name}"

    granted = permissions_of(Role.EDITOR)
    assert on(model, "publish") in granted
    assert {on(part, "delete") for part in parts_of(model).values()} <= granted
    assert on(model, "publish") not in permissions_of(Role.AUTHOR)


@pytest.mark.django_db
def test_the_groups_have_been_given_what_the_kinds_say():
    for role in Role:
        found = Group.objects.get(name=role).permissions.values_list("content_type__app_label", "codename")
        assert set(found) == permissions_of(role)


def test_search_knows_those_that_can_be_found():
    assert {source.model for source in sources().values()} == {kind.model for kind in kinds_with("search")}
    assert [source.place for source in sources().values()] == sorted(
        kind.search.place for kind in kinds_with("search")
    )


def test_the_sitemap_has_a_section_for_each_and_the_lists_before_them():
    names = list(sections_of("https://centre.example"))
    assert names == ["lists", *(kind.sitemap for kind in kinds_with("sitemap"))]


def test_menus_lead_to_each_page_that_says_so():
    assert {address for address, _label in choices()} == {
        page.address for page in site_pages() if page.in_menus is not None
    }


def test_editors_choose_among_the_kinds_that_say_so():
    def related(model):
        return {model._meta.get_field(name).related_model for name in model.kinds}

    assert related(AudienceChoice) == {kind.model for kind in kinds_with("chosen")}
    assert related(Highlight) <= related(AudienceChoice)
    for name in AudienceChoice.kinds:
        assert "slug" in (columns := columns_of(AudienceChoice._meta.get_field(name))) or "path" in columns


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [*kinds_with("preview")], ids=lambda kind: kind.label)
def test_pages_of_those_with_a_picture_have_one(kind):
    item = made(kind)
    subject = subject_of(item)

    assert (subject.kind, subject.cover) == (kind.preview, kind.cover)
    assert find(subject.kind, subject.key.replace("/", "--") or "index") == subject


@pytest.mark.django_db
@each_published
def test_it_is_seen_somewhere(model):
    assert has_place(model)
    assert resolve(address_of(made(kind_of(model))))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [*kinds_with("structured")], ids=lambda kind: kind.label)
def test_its_page_says_what_it_is_and_which_list_leads_to_it(client, kind):
    factories.SiteSettingsFactory()
    html = client.get(address_of(made(kind))).content.decode()

    assert f'"item":"http://testserver{kind.listed_on.url}"' in html
    assert '"@type":"BreadcrumbList"' in html


def made(kind):
    """A published item of a kind."""
    if kind.model is not AudiencePage:
        return PUBLISHABLE[kind.label]()
    texts = {f"{name}_{code}": "…" for name in AudiencePage.required_texts for code in LANGUAGES}
    return AudiencePage.objects.create(
        audience="pupils", status=Status.PUBLISHED, languages=list(LANGUAGES), **texts
    )
