"""What the files are: XLIFF 2.1 by its rules, DOCX as word processors leave it; what tools do to them."""

import io
import re
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml import parse_xml

from infocentre.content.models import Status
from infocentre.translations.models import Term
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.translations.exchange.conftest import edited, saved

pytestmark = pytest.mark.django_db
XLF, GLS = "{urn:oasis:names:tc:xliff:document:2.0}", "{urn:oasis:names:tc:xliff:glossary:2.0}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
INLINE = r"(?:(?:ph|pc) )*"
CODE = {"id", "canCopy", "canDelete", "type", "subType"}
# Of the schema of OASIS (xliff_core_2.0.xsd of version 2.1, glossary.xsd): the children of an element in
# their order, its needed and its possible attributes.
RULES = {
    "xliff": (r"(?:file )+", {"version", "srcLang"}, {"trgLang"}),
    "file": (r"(?:notes )?(?:group |unit )+", {"id"}, {"original"}),
    "group": (r"(?:notes )?(?:group |unit )*", {"id"}, {"name"}),
    "unit": (
        r"(?:gls:glossary )?(?:notes )?(?:originalData )?(?:segment |ignorable )+",
        {"id"},
        {"name", SPACE},
    ),
    "notes": (r"(?:note )+", set(), set()),
    "note": (r"", set(), {"category"}),
    "originalData": (r"(?:data )+", set(), set()),
    "data": (r"", {"id"}, set()),
    "segment": (r"source (?:target )?", set(), {"id", "state", "subState"}),
    "source": (INLINE, set(), set()),
    "target": (INLINE, set(), set()),
    "pc": (INLINE, {"id"}, CODE | {"dataRefStart", "dataRefEnd"}),
    "ph": (r"", {"id"}, CODE | {"dataRef", "disp"}),
    "gls:glossary": (r"(?:gls:glossEntry )+", set(), set()),
    "gls:glossEntry": (r"gls:term (?:gls:translation )*(?:gls:definition )?", set(), set()),
    "gls:term": (r"", set(), set()),
    "gls:translation": (r"", set(), set()),
    "gls:definition": (r"", set(), set()),
}
NMTOKEN = re.compile(r"[\w.:-]+")


def name_of(element):
    return element.tag.replace(XLF, "").replace(GLS, "gls:")


def check_rules(root):
    """The rules of the schema, and those that it cannot say: what is unique, what refers to what."""
    for element in root.iter():
        children, needed, possible = RULES[name_of(element)]
        assert re.fullmatch(children, "".join(f"{name_of(child)} " for child in element)), name_of(element)
        assert needed <= set(element.attrib) <= needed | possible, (name_of(element), element.attrib)
        assert element.get("type", "fmt") in {"fmt", "link", "other"}
        assert "subType" not in element.attrib or ("type" in element.attrib and ":" in element.get("subType"))
        assert NMTOKEN.fullmatch(element.get("id", "x"))
    for file in root.iter(f"{XLF}file"):
        for kind in ("unit", "group"):
            ids = [each.get("id") for each in file.iter(f"{XLF}{kind}")]
            assert len(ids) == len(set(ids))
    for unit in root.iter(f"{XLF}unit"):
        check_codes(unit)


def check_codes(unit):
    data = [each.get("id") for each in unit.iter(f"{XLF}data")]
    assert len(data) == len(set(data))
    for segment in unit.iter(f"{XLF}segment"):
        assert segment.get("state") in {"initial", "translated", "final"}
        assert segment.get("state") == "initial" or segment.find(f"{XLF}target") is not None
        for side in segment:
            codes = [each for each in side.iter() if each is not side]
            assert len({each.get("id") for each in codes}) == len(codes)
            for each in codes:
                named = [
                    each.get(name)
                    for name in ("dataRef", "dataRefStart", "dataRefEnd")
                    if name in each.attrib
                ]
                assert set(named) <= set(data)


@pytest.fixture
def item():
    item = factories.NewsItemFactory(
        status=Status.DRAFT,
        languages=["kk"],
        body_kk='<p>Бозон <strong>бар</strong>, <span data-tex="x^2"></span> '
        '<a href="https://a.kz/" rel="noopener">сайт</a></p><p>Екінші</p>',
        body_ru='<p>Есть <em>и</em> <strong>бозон</strong> <span data-tex="x^2"></span></p><p>Вторая</p>',
        summary_ru="",
    )
    Term.objects.create(kk="бозон", ru="бозон", en="boson", note="Частица")
    refresh(item)
    return item


def test_xliff_follows_the_rules_of_its_schema(exchange, item):
    root = ElementTree.fromstring(exchange.sent(item, factories.EventFactory()))
    check_rules(root)
    assert root.get("version") == "2.1"
    assert (root.get("srcLang"), root.get("trgLang")) == ("kk", "ru")
    assert [each.get("original") for each in root][0] == f"news.newsitem/{item.pk}"
    states = {
        unit.get("id").partition(".")[0]: unit.find(f"{XLF}segment").get("state")
        for unit in root[0].iter(f"{XLF}unit")
    }
    assert states == {"title": "translated", "summary": "initial", "body": "translated"}
    assert root.find(f".//{GLS}translation").text == "бозон"


def test_only_what_waits_is_exported_when_asked_so(exchange, item):
    root = ElementTree.fromstring(exchange.sent(item, texts="waiting"))
    assert [each.get("id") for each in root.iter(f"{XLF}group")] == ["summary"]
    NewsItem.objects.update(summary_ru="Содержание")
    refresh(NewsItem.objects.get())
    assert exchange.send(item, texts="waiting").status_code == 422


def test_file_of_a_translation_program_is_read(exchange, item):
    """Split segments, a space between, other states, metadata, annotations, languages with regions."""
    content = exchange.sent(item).decode()
    content = content.replace('trgLang="ru"', 'trgLang="ru-RU"').replace(
        'state="translated"', 'state="final" subState="x:y"'
    )
    content = re.sub(
        r'<segment id="s1" state="initial"><source>(Қысқаша) (мазмұны)</source></segment>',
        r'<segment id="s1" state="translated"><source>\1</source>'
        r'<target xml:lang="ru" order="3">содержание</target></segment>'
        r"<ignorable><source> </source></ignorable>"
        r'<segment id="s2"><source>\2</source>'
        r'<target order="1"><mrk id="m1" type="term">Краткое</mrk></target></segment>',
        content,
    )
    content = content.replace("<note ", '<note priority="2" ').replace(
        "<file ", '<file xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" mda:x="1" '
    )
    assert exchange.take(content.encode("utf-8")).changed == 1
    item.refresh_from_db()
    assert item.summary_ru == "Краткое содержание"


def test_utf_16_is_read(exchange, item):
    content = edited(exchange.sent(item), {"title.0": (None, "Новый")}).decode().replace("utf-8", "utf-16")
    assert exchange.take(content.encode("utf-16")).changed == 1


def test_document_with_revisions_and_split_runs_is_read(exchange, item):
    document = docx.Document(io.BytesIO(exchange.sent(item, kind="docx")))
    cell = next(
        row.cells[2]
        for row in document.tables[0].rows
        if ".summary." in row.cells[0].text or "summary." in row.cells[0].text
    )
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell.paragraphs[0]._p.append(
        parse_xml(f'<w:del xmlns:w="{words}"><w:r><w:delText>Старое</w:delText></w:r></w:del>')
    )
    cell.paragraphs[0]._p.append(
        parse_xml(
            f'<w:ins xmlns:w="{words}"><w:r><w:rPr><w:b/></w:rPr><w:t>Кра</w:t></w:r>'
            "<w:r><w:t>ткое</w:t></w:r></w:ins>"
        )
    )
    assert exchange.take(saved(document)).changed == 1
    item.refresh_from_db()
    assert item.summary_ru == "Краткое"


def test_document_speaks_the_language_of_the_translator(exchange, item):
    document = docx.Document(io.BytesIO(exchange.sent(item, kind="docx")))
    assert "Русский" in document.tables[0].rows[0].cells[2].text
    assert not any("Write" in paragraph.text for paragraph in document.paragraphs)


def test_field_with_the_bounds_of_a_line_takes_no_line_break(exchange, item):
    exchange.take(edited(exchange.sent(item), {"title.0": (None, "Новый\nзаголовок")}))
    item.refresh_from_db()
    assert item.title_ru == "Новый заголовок"
