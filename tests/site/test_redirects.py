"""Addresses that an item once had, or that name another year, lead to the present one for good."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import URLPattern, get_resolver, reverse
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


BELOW = [(factories.EventFactory, "event.ics"), (factories.PersonFactory, "card.vcf")]


@each_language
@pytest.mark.parametrize(("kind", "below"), BELOW)
def test_what_stands_below_a_former_address_has_moved_along(client, kind, below, language):
    item, former = with_former_address(kind)

    response = client.get(f"{former}{below}?utm_source=x")

    assert moved_to(response) == (301, f"{item.get_absolute_url()}{below}?utm_source=x")
    assert client.get(response.url).status_code == 200


@pytest.mark.parametrize("language", ["kk"])
def test_every_address_below_an_item_is_among_those(language):
    """Whoever adds one adds it to the table above."""
    addresses = {name: route for name, route in routes() if "<slug:slug>/" in route}
    below = {route.rpartition("/")[2] for route in addresses.values()} - {""}

    assert below == {below for _kind, below in BELOW}


def routes(patterns=None, prefix=""):

    for each in patterns or get_resolver().url_patterns:
        route = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            yield each.name, route
        elif "admin" not in route:
            yield from routes(each.url_patterns, route)


@each_language
@each_kind
def test_the_query_comes_along(client, kind, language):
    item, former = with_former_address(kind)

    assert moved_to(client.get(f"{former}?utm_source=x&a=%D0%B0")) == (
        301,
        f"{item.get_absolute_url()}?utm_source=x&a=%D0%B0",
    )


@pytest.mark.parametrize("language", ["kk"])
def test_the_picture_of_a_former_address_is_that_of_the_item(client, language):
    factories.SiteSettingsFactory()
    item, _former = with_former_address(factories.NewsItemFactory)

    response = client.get(reverse("preview", args=["kk", "news", "first", "0" * 12]))

    assert response.status_code == 302
    assert f"/{item.slug}." in response.url


class TestTree:
    """Pages of the about tree stand below the page they are a part of, whatever is typed."""

    @pytest.fixture(autouse=True)
    def _tree(self):
        self.root = factories.PageFactory(path="")
        self.goals = factories.PageFactory(path="goals", parent=self.root)
        self.work = factories.PageFactory(path="work", parent=self.goals)
        self.plan = factories.PageFactory(path="anything/plan", parent=self.work)

    def paths(self):
        for page in (self.goals, self.work, self.plan):
            page.refresh_from_db()
        return [self.goals.path, self.work.path, self.plan.path]

    @pytest.mark.parametrize("language", ["kk"])
    def test_the_path_follows_the_tree(self, language):
        assert self.paths() == ["goals", "goals/work", "goals/work/plan"]

    @each_language
    def test_a_renamed_page_takes_those_below_along(self, client, language):
        former = [page.get_absolute_url() for page in (self.goals, self.work, self.plan)]
        before = self.plan.updated_at
        self.goals.path = "aims"
        self.goals.save()

        assert self.paths() == ["aims", "aims/work", "aims/work/plan"]
        assert self.plan.updated_at == before
        for address, page in zip(former, (self.goals, self.work, self.plan), strict=True):
            assert moved_to(client.get(address)) == (301, page.get_absolute_url())
            assert client.get(page.get_absolute_url()).status_code == 200

    @each_language
    def test_a_page_moved_under_another_takes_those_below_along(self, client, language):
        former = self.plan.get_absolute_url()
        history = factories.PageFactory(path="history", parent=self.root)
        self.work.parent = history
        self.work.save()

        assert self.paths() == ["goals", "history/work", "history/work/plan"]
        assert moved_to(client.get(former)) == (301, self.plan.get_absolute_url())

    @pytest.mark.parametrize("language", ["kk"])
    def test_moving_there_and_back_makes_no_loop(self, client, language):
        for path in ("aims", "goals", "aims", "goals"):
            self.goals.path = path
            self.goals.save()

        assert client.get("/kk/about/goals/work/plan/").status_code == 200
        assert moved_to(client.get("/kk/about/aims/work/plan/")) == (301, "/kk/about/goals/work/plan/")

    @pytest.mark.parametrize("language", ["kk"])
    def test_a_page_without_an_address_gets_one_from_its_title(self, language):
        page = factories.PageFactory(path="", parent=self.goals, title_en="Our people")

        assert page.path == "goals/our-people"

    @pytest.mark.parametrize("language", ["kk"])
    def test_too_long_a_path_is_refused_by_its_field(self, language):
        self.goals.path = "g" * 195
        with pytest.raises(ValidationError) as refused:
            self.goals.full_clean()

        assert list(refused.value.message_dict) == ["path"]
