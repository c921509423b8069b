"""Figures: counted and written ones, in the order of the editors."""

import re
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from infocentre.content.languages import LANGUAGES
from infocentre.pages.figures import figures
from infocentre.pages.models import FigureEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def content():
    factories.EventFactory(starts_at=datetime(2024, 5, 6, tzinfo=UTC), ends_at=None)
    factories.NewsItemFactory()


def place(name, **values):
    FigureEntry.objects.update_or_create(counted=name, defaults=values)


def test_counted_figures_stand_without_any_entry(content):
    FigureEntry.objects.all().delete()
    assert [figure.name for figure in figures()] == ["events", "news"]


def test_editors_order_and_hide_what_is_counted(content):
    place("news", order=1)
    place("events", order=2)
    assert [figure.name for figure in figures()] == ["news", "events"]

    place("news", is_shown=False)
    assert [figure.name for figure in figures()] == ["events"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["pages:home", "pages:impact", "pages:press-kit"])
def test_a_written_figure_shows_its_year_and_source(client, language, name):
    figure = factories.FigureFactory(number=12500)
    with translation.override(language):
        html = client.get(reverse(name)).content.decode()
    found = re.search(rf'<a href="{figure.source}".*?</a>', html, re.DOTALL)[0]

    assert getattr(figure, f"label_{language}") in found
    assert "2025 · jinr.example" in found
    assert "12\u00a0500" in found or "12,500" in found


def test_a_written_figure_stands_where_it_is_put(content):
    place("events", order=10)
    place("news", order=20)
    factories.FigureFactory(order=15)
    assert [figure.number for figure in figures()] == [1, 140, 1]

    FigureEntry.objects.filter(counted="").update(is_shown=False)
    assert [figure.name for figure in figures()] == ["events", "news"]


def test_a_borrowed_label_says_its_language(client):
    factories.FigureFactory(label_kk="")
    html = client.get(reverse("pages:impact")).content.decode()
    assert '<span lang="ru">студентов прошли обучение</span>' in html


def test_figures_are_one_query(content, django_assert_num_queries):
    factories.FigureFactory()
    figures()
    with django_assert_num_queries(1):
        figures()


@pytest.mark.parametrize(
    "values",
    [{"number": None}, {"year": None}, {"source": ""}, {"source": "javascript:"}, {"counted": "events"}],
)
def test_a_written_figure_is_complete_and_a_counted_one_has_no_number(values):
    FigureEntry.objects.all().delete()
    with transaction.atomic(), pytest.raises(IntegrityError):
        factories.FigureFactory(**values)


def test_a_counted_figure_has_one_place():
    place("news", order=1)
    with transaction.atomic(), pytest.raises(IntegrityError):
        FigureEntry.objects.create(counted="news")
