"""Addresses that an item once had, or that name another year, lead to the present one for good."""

from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django.views.generic import DetailView

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from tests import factories
from tests.site.listed import views

pytestmark = pytest.mark.django_db
KINDS = [
    factories.NewsItemFactory,
    factories.PopularArticleFactory,
    factories.EventFactory,
    factories.OpportunityFactory,
    factories.LectureFactory,
    factories.SeriesFactory,
    factories.MaterialFactory,
    factories.PersonFactory,
    factories.OrganisationFactory,
    factories.ProjectFactory,
    factories.ThesisTopicFactory,
    factories.PageFactory,
]
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind._meta.model.__name__)
each_language = pytest.mark.parametrize("language", LANGUAGES)
# One whose year in Almaty is not yet that of Greenwich.
NEW_YEAR = timezone.make_aware(datetime(2021, 1, 1, 0, 30))


@pytest.fixture(autouse=True)
def _reads(language):
    with translation.override(language):
        yield


def column(kind):
    return "path" if kind._meta.model._meta.label == "pages.Page" else "slug"


def with_former_address(kind, **fields):
    """An item and the address it had before the last but one."""
    item = kind(**{column(kind): "first"}, **fields)
    former = item.get_absolute_url()
    for address in ("second", "third"):
        setattr(item, column(kind), address)
        item.save()
    return item, former


def moved_to(response):
    return response.status_code, response.get("Location")


@pytest.mark.parametrize("language", ["kk"])
def test_table_names_every_kind_with_a_page(language):
    pages = {view.model for _name, view in views() if issubclass(view, DetailView)}

    assert pages == {kind._meta.model for kind in KINDS}


@each_language
@each_kind
def test_former_address_leads_to_the_present_one_for_good(client, kind, language):
    item, former = with_former_address(kind)

    assert moved_to(client.get(former)) == (301, item.get_absolute_url())
    assert client.get(item.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("language", ["kk"])
@each_kind
def test_former_address_of_what_is_hidden_leads_nowhere(client, kind, language):
    _item, former = with_former_address(kind, status=Status.DRAFT)

    assert client.get(former).status_code == 404


@pytest.mark.parametrize("language", ["kk"])
@each_kind
def test_former_address_that_another_has_now_shows_the_other(client, kind, language):
    _item, former = with_former_address(kind)
    other = kind(**{column(kind): "first"})

    assert client.get(former).context_data["object"] == other


@pytest.mark.parametrize("language", ["kk"])
def test_former_address_of_another_kind_leads_nowhere(client, language):
    item, _former = with_former_address(factories.ProjectFactory)
    factories.LectureFactory(pk=item.pk)

    assert client.get(reverse("lectures:detail", args=["first"])).status_code == 404


@each_language
@pytest.mark.parametrize("year", [1999, 2020, 2022])
@pytest.mark.parametrize(
    ("name", "kind", "dated"),
    [
        ("news:detail", factories.NewsItemFactory, {"date": date(2021, 1, 1)}),
        ("events:detail", factories.EventFactory, {"starts_at": NEW_YEAR}),
    ],
    ids=["news", "events"],
)
def test_another_year_leads_to_the_right_one_for_good(client, name, kind, dated, year, language):
    item = kind(**dated)
    address = reverse(name, args=[2021, item.slug])

    assert moved_to(client.get(reverse(name, args=[year, item.slug]))) == (301, address)
    assert client.get(address).status_code == 200


@each_language
@pytest.mark.parametrize(
    ("name", "kind"),
    [("news:detail", factories.NewsItemFactory), ("events:detail", factories.EventFactory)],
    ids=["news", "events"],
)
def test_former_address_with_another_year_takes_one_step(client, name, kind, language):
    item, _former = with_former_address(kind)

    assert moved_to(client.get(reverse(name, args=[1999, "first"]))) == (301, item.get_absolute_url())


@each_language
def test_item_that_moves_to_another_year_leads_there(client, language):
    item = factories.NewsItemFactory(date=date(2020, 5, 5))
    former = item.get_absolute_url()
    item.date = date(2021, 5, 5)
    item.save()

    assert moved_to(client.get(former)) == (301, item.get_absolute_url())
