"""Quotation marks, dashes and spaces by language; nothing else changes, and nothing changes twice."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infocentre.web.richtext import render
from infocentre.web.typography import set_text, title

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
    # The source may break its lines anywhere.
    ("ru", "Л.\nН. Гумилёва, 2025\nгод, №\n5", "Л.~Н.~Гумилёва, 2025~год, №~5"),
    ("kk", "2025\nжылы, 10\nкм", "2025~жылы, 10~км"),
    ("ru", "Дубна\n— университет", "Дубна~— университет"),
    ("en", "V.\nI. Veksler saw 5\nGeV", "V.~I.~Veksler saw 5~GeV"),
    # A dash that was typed is a part of the name.
    ("kk", "NICA күндері – 2024", "NICA күндері~– 2024"),
    ("ru", "Дни NICA – 2024", "Дни NICA~– 2024"),
    ("ru", "Дубна — Алматы", "Дубна~— Алматы"),
    ("en", "Dubna – Almaty", "Dubna~– Almaty"),
]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "written", ["IBR-2", "БЯЗИ-дегі", "LINAC-200", "ДЦ-60", "Т-34", "НЕЙТРИНО-2", "ИБР-2М"]
)
def test_names_with_a_hyphen_stay_on_one_line_of_a_heading(language, written):
    kept = f'<span class="nowrap">{written}</span>'

    assert kept in title(f"«{written}» & more", language)
    for tag in ("h2", "h3", "h4"):
        assert f"<{tag}>a {kept}" in render(f"<{tag}>a {written}</{tag}>", language, {}).replace(
            "\u00a0", " "
        )
    assert "<span" not in render(f"<p>a {written}</p>", language, {})


@pytest.mark.parametrize(
    "written", ["научно-исследовательский", "kk-ru", "a" * 20 + "-" + "b" * 20, "АБВГ-" + "г" * 30]
)
def test_long_words_may_be_broken_at_their_hyphen(written):
    assert "<span" not in title(written, "ru")


@given(st.text(), st.sampled_from(["kk", "ru", "en"]))
def test_a_title_is_escaped_and_says_the_same(text, language):
    written = title(text, language)

    assert unescape(re.sub(r'<span class="nowrap">|</span>', "", written)) == set_text(text, language)
    assert not re.search(r"<(?!span class=\"nowrap\">|/span>)", written)


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
