"""Quotation marks, dashes and spaces by language; nothing else changes, and nothing changes twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infocentre.web.richtext import render
from infocentre.web.typography import set_text

SET = [
    ("ru", 'Институт "Ядро" - в Дубне', "Институт «Ядро»~— в~Дубне"),
    ("ru", 'Клуб "Центр "Луч""', "Клуб «Центр „Луч“»"),
    ("ru", "А. И. Иванов, № 5, 10 км, 1 234 567", "А.~И.~Иванов, №~5, 10~км, 1~234~567"),
    ("ru", "Он же, т. е. и т. п.", "Он~же, т.~е. и~т.~п."),
    ("kk", '"Ғылым" - ең жақсы, ол да келді', "«Ғылым»~— ең~жақсы, ол~да келді"),
    ("kk", "2026 жылы 6 МВт", "2026~жылы 6~МВт"),
    ("en", 'A "big "small" one" isn\'t - it', "A~“big ‘small’ one” isn’t~– it"),
    ("en", "J. J. Thomson saw 5 GeV", "J.~J.~Thomson saw 5~GeV"),
    ("en", 'A screen of 5" is', 'A~screen of 5" is'),
]


@pytest.mark.parametrize(("language", "typed", "expected"), SET)
def test_text_is_set_by_the_rules_of_its_language(language, typed, expected):
    assert set_text(typed, language).replace("\u00a0", "~") == expected


PIECES = st.lists(st.sampled_from(list("\"'-–— \u00a0.,()«»“”‘’„№0159аяәқzI%") + [" т. е. ", " км", " же "]))


@given(st.one_of(st.text(), PIECES.map("".join)), st.sampled_from(["kk", "ru", "en"]))
def test_setting_keeps_the_length_and_changes_nothing_twice(text, language):
    once = set_text(text, language)

    assert len(once) == len(text)
    assert set_text(once, language) == once


def test_marks_turn_across_elements_and_formulas_links_stay_as_they_are():
    html = '<p>Книга "<em>Луч</em>" в <a href="https://a.kz/?q=&quot;x&quot; - y" rel="noopener">доме</a> '
    html += '<span data-tex="a - b"></span></p>'

    shown = render(html, "ru", {})

    assert "«<em>Луч</em>» в\u00a0<a" in shown
    assert "?q=&quot;x&quot; - y" in shown
    assert 'alttext="a - b"' in shown
