"""A round trip through either format changes nothing but the edited texts."""

import pytest

from infocentre.content.composition import items_with_history, text_fields
from infocentre.content.models import Status
from infocentre.history.models import Step, WorkingCopy
from infocentre.translations.models import Origin
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.translations.exchange.conftest import edited, translated

pytestmark = pytest.mark.django_db
BODY = {
    "kk": "<h2>Бір &amp; екі</h2><p>Мәтін <strong>қалың <em>екеуі</em></strong> және "
    '<a href="https://a.kz/?x=1&amp;y=2" rel="noopener">сілтеме</a>.<br>Жол</p>'
    "<ul><li><p>бірі</p></li><li><p>екісі</p></li></ul>"
    '<div data-tex="E=mc^2"></div><p>Формула <span data-tex="a_{1}"></span> осы</p>',
    "ru": "<h2>Раз &amp; два</h2><p>Текст <strong>жирный <em>оба</em></strong> и "
    '<a href="https://a.kz/?x=1&amp;y=2" rel="noopener">ссылка</a>.<br>Строка</p>'
    "<ul><li><p>один</p></li><li><p>два</p></li></ul>"
    '<div data-tex="E=mc^2"></div><p>Формула <span data-tex="a_{1}"></span> эта</p>',
}


@pytest.fixture(params=["xlf", "docx"])
def kind(request):
    return request.param


@pytest.fixture
def item():
    item = factories.NewsItemFactory(
        status=Status.DRAFT, languages=["kk"], body_kk=BODY["kk"], body_ru=BODY["ru"]
    )
    refresh(item)
    return item


def row_of(item):
    row = NewsItem.objects.get(pk=item.pk)
    return {field.attname: getattr(row, field.attname) for field in NewsItem._meta.concrete_fields}


def test_file_without_edits_changes_nothing(exchange, item, kind):
    before = row_of(item)
    shown = exchange.look(exchange.sent(item, kind=kind))
    assert "token" not in shown.context
    outcome = shown.context["outcome"]
    assert (outcome.changed, outcome.same, outcome.refused) == (0, 3, 0)
    assert row_of(item) == before
    assert not Step.objects.exists()


def test_edited_block_changes_only_itself(exchange, item, kind):
    before = row_of(item)
    content = edited(exchange.sent(item, kind=kind), {"body.1": ("жирный", "полужирный")})
    outcome = exchange.take(content)
    assert (outcome.changed, outcome.same, outcome.refused) == (1, 2, 0)
    after = row_of(item)
    assert after["body_ru"] == before["body_ru"].replace("жирный", "полужирный")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"body_ru", "updated_at"}


def test_missing_translation_gets_the_blocks_of_its_source(exchange, item, kind):
    NewsItem.objects.update(body_ru="", title_ru="", title_kk="Бір {екі}")
    refresh(NewsItem.objects.get())
    words = {"Бір": "Раз", "екісі": "два", "екеуі": "оба", "екі": "два", "Мәтін": "Текст", "қалың": "жирный"}
    words |= {"және": "и", "сілтеме": "ссылка", "Жол": "Строка", "бірі": "один", "осы": "эта"}
    outcome = exchange.take(translated(exchange.sent(item, kind=kind, texts="waiting"), words))
    assert (outcome.changed, outcome.same, outcome.refused) == (2, 0, 0)
    item.refresh_from_db()
    assert (item.title_ru, item.body_ru) == ("Раз {два}", BODY["ru"])


def test_published_item_gets_a_working_copy(exchange, item, kind):
    NewsItem.objects.update(status=Status.PUBLISHED, published_at=item.created_at)
    exchange.take(edited(exchange.sent(item, kind=kind), {"title.0": (None, "Другой заголовок")}))
    item.refresh_from_db()
    assert item.title_ru != "Другой заголовок"
    assert item.status == Status.PUBLISHED
    assert WorkingCopy.objects.of(item).exists()
    # What goes out next is the text of the working copy.
    assert "Другой заголовок".encode() in exchange.sent(item, kind="xlf")


def test_import_remembers_the_source_and_releases_nothing(exchange, item, kind):
    exchange.take(edited(exchange.sent(item, kind=kind), {"title.0": (None, "Другой заголовок")}))
    origin = Origin.objects.of(item).get(place="title", language="ru")
    assert (origin.source_language, origin.source_text) == ("kk", item.title_kk)
    item.refresh_from_db()
    assert item.languages == ["kk"]


def kinds():
    """One item of each translated kind that the tests can make."""
    made = {
        each._meta.model: each
        for each in vars(factories).values()
        if isinstance(each, type)
        and issubclass(each, factories.DjangoModelFactory)
        and not each._meta.abstract
    }
    return [
        factory() for model, factory in made.items() if model in items_with_history() and text_fields(model)
    ]


def test_every_translated_kind_goes_out_and_back(exchange, kind):
    items = kinds()
    assert len({type(item) for item in items}) > 12
    for item in items:
        refresh(item)
    for target in ("ru", "en"):
        outcome = exchange.look(exchange.sent(*items, target=target, kind=kind)).context["outcome"]
        assert (outcome.changed, outcome.refused) == (0, 0)
        assert len(outcome.items) > 12
    assert not Step.objects.exists()
