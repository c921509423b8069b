"""Whatever editors may write goes out and comes back as it was, in both formats."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infocentre.content.richtext import clean
from infocentre.translations.exchange import xliff
from infocentre.translations.exchange.blocks import cut
from infocentre.translations.exchange.docx import reading as docx_reading
from infocentre.translations.exchange.docx import writing as docx
from infocentre.translations.exchange.export import ExportedItem
from infocentre.translations.exchange.fields import field_of
from infocentre.translations.exchange.notation import Code, parsed, printable, words_of, written
from infocentre.translations.exchange.xliff import reading as xliff_reading
from infocentre.translations.models import State
from infocentre.translations.texts import Text
from news.models import NewsItem

FORMATS = {"xlf": (xliff.write, xliff_reading.read), "docx": (docx.write, docx_reading.read)}
# Words, spaces, what XML and our notation give a meaning to, a sign from outside the first plane.
LETTERS = st.text(alphabet="aбәқ {}/1&<>\"'\n\t\u00a0\u00ad\u200b–😀", max_size=8)
INLINE = [
    "<strong>{}</strong>",
    "<em>{}</em>",
    "<sub>{}</sub>",
    '<a href="https://a.kz/?q=1&amp;w={{">{}</a>',
]
ALONE = ["<br>", '<span data-tex="a_{1}^&lt;"></span>', "<strong></strong>", "&amp;", "&nbsp;"]
BLOCKS = [
    "<p>{}</p>",
    "<h2>{}</h2>",
    "<blockquote><p>{}</p></blockquote>",
    "<ul><li>{}</li><li><p>x</p></li></ul>",
]
BLOCKS += ["<table><tbody><tr><td>{}</td><th>y</th></tr></tbody></table>", "{}", "<strong><p>{}</p></strong>"]
BLOCKS += [
    '<figure data-picture="3"><figcaption>{}</figcaption></figure>',
    '<div data-tex="x">{}</div>',
    "<hr>{}",
]


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _filled(templates, content):
    return st.builds(
        lambda template, inside: template.replace("{}", inside), st.sampled_from(templates), content
    )


PIECES = st.recursive(
    LETTERS.map(_escaped) | st.sampled_from(ALONE),
    lambda inner: _filled(INLINE, inner) | st.lists(inner, max_size=4).map("".join),
    max_leaves=6,
)
RICH = st.lists(_filled(BLOCKS, PIECES), max_size=4).map("\n".join).map(clean)
# A translation with the blocks of its source, or with quite other ones.
PAIRS = RICH.map(lambda html: (html, clean(html.replace("a", "ж").replace("<em>", "").replace("</em>", ""))))
PAIRS |= st.tuples(RICH, RICH)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class NoTerms:
    """A glossary without a term."""

    def found_in(self, content):
        return []


def fields_of(source, target, former=""):
    text = Text("body", NewsItem, "body", {"kk": source, "ru": target, "en": ""})
    return field_of(text, "kk", "ru", State.CURRENT, former)


def returned(each, kind):
    """The lines of a text after a journey."""
    write, read = FORMATS[kind]
    item = NewsItem(pk=7, title_kk="Атауы")
    returned = read(write([ExportedItem(item, [each])], "kk", "ru", NoTerms()))
    assert all(
        row.item == ("news.newsitem", 7) and row.place == "body" and not row.problem for row in returned.rows
    )
    return {row.index: row.target for row in returned.rows}


@given(RICH)
@quick
def test_cut_text_is_put_together_as_it_was(html):
    parts = cut(html)
    assert parts.joined(run.html for run in parts.runs) == html


@given(
    st.lists(LETTERS | st.builds(Code, st.sampled_from("123"), st.sampled_from(["open", "close", "alone"])))
)
@quick
def test_notation_is_read_as_it_was_written(tokens):
    line = written(tokens)
    assert written(parsed(line)) == line
    assert words_of(line) == "".join(each for each in tokens if not isinstance(each, Code))


@pytest.mark.parametrize("kind", FORMATS)
@given(pair=PAIRS, former=RICH)
@quick
def test_text_that_nobody_edits_stays_as_it_is(kind, pair, former):
    each = fields_of(*pair, former)
    if each.blocks:
        assert each.value(returned(each, kind)) == pair[1]


@pytest.mark.parametrize("kind", FORMATS)
@given(source=RICH)
@quick
def test_source_taken_over_is_the_same_text(kind, source):
    each = fields_of(source, "")
    if each.blocks:
        for block in each.blocks:
            block.target = block.source
        lines = returned(each, kind)
        each = fields_of(source, "")
        assert not any(any(block.wrong_codes(lines[block.index])) for block in each.blocks)
        spaced = "".join(printable(each.value(lines)).split())
        assert spaced == "".join(printable(source).split())


@pytest.mark.parametrize("kind", FORMATS)
@given(st.text(max_size=60).filter(str.strip))
@quick
def test_plain_text_that_nobody_edits_stays_as_it_is(kind, words):
    text = Text("summary", NewsItem, "summary", {"kk": words, "ru": words, "en": ""})
    each = field_of(text, "kk", "ru", State.CURRENT)
    item = NewsItem(pk=7, title_kk=printable(words))
    write, read = FORMATS[kind]
    (row,) = read(write([ExportedItem(item, [each])], "kk", "ru", NoTerms())).rows
    assert each.value({0: row.target}) == words


def test_paragraph_that_is_new_in_the_source_is_the_only_one_without_translation():
    former, target = "<p>бір</p><p>екі</p>", "<p>раз</p><p>два</p>"
    each = fields_of("<p>бір</p><p>жаңа</p><p>екі</p>", target, former)
    assert [block.target_line for block in each.blocks] == ["раз", "", "два"]
    assert each.value({0: "раз", 1: "новое", 2: "два"}) == "<p>раз</p><p>новое</p><p>два</p>"
    assert not each.is_unaligned


def test_translation_with_other_paragraphs_is_not_guessed_at():
    each = fields_of("<p>бір</p><p>екі</p>", "<p>раз, два</p>")
    assert [block.target_line for block in each.blocks] == ["", ""]
    assert each.is_unaligned


def test_code_that_only_the_translation_has_gets_a_number_of_its_own():
    each = fields_of("<p><strong>a</strong></p>", "<p><em>b</em> <strong>c</strong></p>")
    assert each.blocks[0].target_line == "{2}b{/2} {1}c{/1}"
