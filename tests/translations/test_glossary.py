"""Terms are known in every form they take in real sentences, and nothing else is taken for them."""

import pytest

from infocentre.demo.builders.glossary import groups
from infocentre.translations.glossary import Glossary
from infocentre.translations.models import Term

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms(db):
    ((_model, build, entries),) = groups()
    for entry in entries:
        build(entry, None)


@pytest.mark.parametrize(
    ("source", "sentence", "expected"),
    [
        ("ru", "Пучки ядер и пучков", ["Пучки"]),
        ("ru", "о молодых учёных и Учёном совете", ["молодых учёных", "Учёном совете"]),
        ("ru", "В Лаборатории ядерных реакций ОИЯИ", ["Лаборатории ядерных реакций", "ОИЯИ"]),
        ("ru", "восемь государств-членов", ["государств-членов"]),
        ("ru", "экзотических ядер", ["экзотических ядер"]),
        ("ru", "Молодой ученый без точек", ["Молодой ученый"]),
        ("ru", "лекторий, студия, участок, магистратура, директива", []),
        ("kk", "ақпараттық орталығының ашылуы", ["ақпараттық орталығының"]),
        ("kk", "оқушыларымен бірге мектептеріндегі", ["оқушыларымен"]),
        ("kk", "Ядролық реакциялар зертханасындағы", ["Ядролық реакциялар зертханасындағы"]),
        ("kk", "ксенон шоғын БЯЗИ-дегі коллайдерде", ["шоғын", "БЯЗИ", "коллайдерде"]),
        ("kk", "ғалымдық, дәрісхана, студенттік", []),
        ("en", "two universities and a PAC of laboratories", ["universities", "PAC", "laboratories"]),
        ("en", "They pac and inp heading", []),
    ],
)
def test_terms_are_found_in_their_forms(source, sentence, expected, terms):
    glossary = Glossary(source, "en" if source != "en" else "ru")
    assert [found for found, _translation, _note in glossary.found_in(sentence)] == expected


def test_abbreviation_is_translated_by_its_abbreviation(terms):
    assert Glossary("ru", "kk").found_in("ОИЯИ")[0][1] == "БЯЗИ"
    assert Glossary("kk", "en").found_in("БЯЗИ-дің")[0][1] == "JINR"


def test_tags_of_rich_text_stay_and_words_inside_are_marked(terms):
    marked = Glossary("ru", "kk").marked('<p class="учёный">Учёные <b>и</b> &lt;ЯФИ&gt;</p>', is_html=True)
    assert marked.startswith('<p class="учёный"><mark class="term" title="ғалым">Учёные<')
    assert "&lt;ЯФИ&gt;" in marked


def test_loading_the_glossary_takes_a_term_that_is_there_already(terms):
    number = Term.objects.count()
    ((_model, build, entries),) = groups()
    build(entries[0], None)
    assert Term.objects.count() == number
