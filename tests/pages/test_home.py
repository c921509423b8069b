"""The home page as editors arrange it, and the entry pages of the audiences."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.models import Status
from infocentre.pages.fields import DEFAULT_ORDER, PlacesField
from infocentre.pages.figures import figures
from infocentre.pages.models import AudienceChoice, AudiencePage, Highlight, Partner
from tests import factories

pytestmark = pytest.mark.django_db


def home(client):
    return client.get(reverse("pages:home"))


def parts(client):
    return [
        each["template"].split("_home_")[1].removesuffix(".html") for each in home(client).context["sections"]
    ]


def test_parts_stand_in_the_usual_order_until_somebody_chooses(client):
    site = factories.SiteSettingsFactory()
    assert parts(client) == DEFAULT_ORDER

    site.home_sections = ["figures", "news"]
    site.save()
    assert parts(client) == ["figures", "news"]


def test_places_are_chosen_from_the_top_and_once_each():
    field = PlacesField(required=False)

    assert field.clean(["news", "", "idea", "", "", "", ""]) == ["news", "idea"]
    with pytest.raises(ValidationError):
        field.clean(["news", "news", "", "", "", "", ""])


def test_highlights_show_as_long_as_they_are_public(client):
    site = factories.SiteSettingsFactory()
    article = factories.PopularArticleFactory()
    draft = factories.NewsItemFactory(status=Status.DRAFT)
    Highlight.objects.create(site=site, article=article)
    Highlight.objects.create(site=site, news_item=draft)

    response = home(client)

    assert [each.item for each in response.context["home"]["highlights"]] == [article]
    assert article.get_absolute_url() in response.content.decode()


def test_a_highlight_is_exactly_one_item():
    site = factories.SiteSettingsFactory()
    with pytest.raises(ValidationError):
        Highlight(site=site).clean()
    with transaction.atomic(), pytest.raises(IntegrityError):
        Highlight.objects.create(
            site=site, article=factories.PopularArticleFactory(), event=factories.EventFactory()
        )


def test_partners_are_those_chosen_or_those_who_hold_events(client):
    site = factories.SiteSettingsFactory()
    holding, chosen = factories.OrganisationFactory(), factories.OrganisationFactory()
    factories.EventFactory().organisers.add(holding)
    assert home(client).context["home"]["partners"] == [holding]

    Partner.objects.create(site=site, organisation=chosen)
    assert home(client).context["home"]["partners"] == [chosen]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", {1: "мероприятие", 2: "мероприятия", 5: "мероприятий", 21: "мероприятие"}),
        ("kk", dict.fromkeys((1, 2, 5), "іс-шара")),
    ],
)
def test_numbers_have_their_words_in_the_right_form(language, words):
    with translation.override(language):
        for number, word in words.items():
            for _missing in range(number - len(figures_of("events"))):
                factories.EventFactory(starts_at=timezone.now() - timedelta(days=9), ends_at=None)
            [figure] = [each for each in figures() if each.name == "events"]
            assert (figure.number, str(figure.label)) == (number, word)


def figures_of(name):
    return range(next((each.number for each in figures() if each.name == name), 0))


@pytest.mark.parametrize("audience", AudiencePage.Audience.values)
def test_each_audience_has_an_entry_even_without_a_text(client, audience):
    response = client.get(reverse("pages:audience", args=[audience]))
    assert response.status_code == 200

    AudiencePage.objects.create(
        audience=audience,
        status=Status.PUBLISHED,
        languages=["ru"],
        title_ru="Для вас",
        summary_ru="…",
        body_ru="…",
    )
    assert "Для вас" in client.get(reverse("pages:audience", args=[audience])).content.decode()


def test_an_unknown_audience_is_not_found(client):
    assert client.get("/kk/for/everybody/").status_code == 404


def test_an_entry_page_gathers_what_is_for_its_audience(client):
    material = factories.MaterialFactory(levels=["pupils"])
    factories.MaterialFactory(levels=["students"])
    closed = {"deadline": timezone.localdate() - timedelta(days=1), "levels": ["pupils"]}
    factories.OpportunityFactory(**closed)

    blocks = client.get(reverse("pages:audience", args=["pupils"])).context["blocks"]

    assert [items for _block, items in blocks] == [[material]]


def test_what_editors_choose_for_an_audience_stands_first(client):
    page = AudiencePage.objects.create(
        audience="pupils",
        status=Status.PUBLISHED,
        languages=["kk"],
        title_kk="Сізге",
        summary_kk="…",
        body_kk="…",
    )
    items = {
        "article": factories.PopularArticleFactory(),
        "material": factories.MaterialFactory(),
        "page": factories.PageFactory(),
        "event": factories.EventFactory(),
        "lecture": factories.LectureFactory(status=Status.DRAFT, title_kk="Жасырын дәріс"),
    }
    for order, (kind, item) in enumerate(items.items()):
        page.choices.create(order=order, **{kind: item})
    client.get(reverse("pages:audience", args=["pupils"]))

    with CaptureQueriesContext(connection) as queries:
        response = client.get(reverse("pages:audience", args=["pupils"]))

    assert len(queries) <= 8
    assert response.context["chosen"] == [items[kind] for kind in ("article", "material", "page", "event")]
    html = response.content.decode()
    assert all(item.get_absolute_url() in html for item in response.context["chosen"])
    assert items["lecture"].title_kk not in html

    AudiencePage.objects.update(status=Status.DRAFT)
    assert not client.get(reverse("pages:audience", args=["pupils"])).context["chosen"]


def test_a_choice_for_an_audience_is_exactly_one_item():
    page = AudiencePage.objects.create(audience="pupils", title_kk="Сізге")
    with pytest.raises(ValidationError):
        AudienceChoice(audience_page=page).clean()
    with transaction.atomic(), pytest.raises(IntegrityError):
        AudienceChoice.objects.create(audience_page=page)
