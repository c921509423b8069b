"""Parcels as a DOCX file with a table an item."""

import io
import re
from html import unescape

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from infocentre.content.languages import OWN_NAMES
from infocentre.translations.changes import plain
from infocentre.translations.exchange.export import unit_of
from infocentre.translations.exchange.notation import ALONE, CLOSE, Code, printable, written
from infocentre.translations.models import State

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
GREY = RGBColor(0x6B, 0x6B, 0x6B)
WIDTHS = [Mm(45), Mm(106), Mm(106)]
TEX = re.compile(r'data-tex="([^"]*)"')
HREF = re.compile(r'href="([^"]*)"')


def write(items, source, target, glossary) -> bytes:
    """The labels and instructions are in the language of whoever translates."""
    document = Document()
    _set_page(document)
    with override(target):
        names = {"source": OWN_NAMES[source], "target": OWN_NAMES[target]}
        document.add_heading(_("For translation: %(source)s → %(target)s") % names, level=1)
        for line in _instructions():
            document.add_paragraph(line, style="List Bullet")
        for exported in items:
            _write_item(document, exported, source, target, glossary)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_page(document):
    page = document.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin = page.right_margin = Mm(20)
    document.core_properties.author = ""
    document.core_properties.comments = ""


def _instructions():
    return [
        _(
            "Write in the right-hand column only. Leave the first column as it is: the site uses it to find "
            "the text."
        ),
        _("Rows may be left as they are; do not add or merge rows, columns or tables."),
        _(
            "Codes in braces stand for bold type, links, formulas and line breaks. Each code in the source "
            "must occur once in the translation too: {1}these words are bold{/1}, {2/} stands for a "
            "formula."
        ),
        _("An ordinary brace is written twice: {{."),
    ]


def _write_item(document, exported, source, target, glossary):
    kind = capfirst(str(exported.item._meta.verbose_name))
    document.add_heading(printable(f"{kind}: {exported.item}"), level=2)
    for each in exported.fields:
        if each.is_unaligned:
            words = _("%(name)s: the current translation has different paragraphs from the source: %(text)s")
            content = {"name": capfirst(str(each.label)), "text": plain(each.target_value)}
            document.add_paragraph(printable(words % content))
    table = document.add_table(rows=0, cols=len(WIDTHS))
    table.style, table.autofit = "Table Grid", False
    titles = [_("Reference"), OWN_NAMES[source], OWN_NAMES[target]]
    for cell, title in zip(_cells(table), titles, strict=True):
        _add(cell.paragraphs[0], title, is_bold=True)
    _repeat_head(table.rows[0])
    for each in exported.fields:
        for block in each.blocks:
            _write_row(_cells(table), exported, each, block, (source, target), glossary)


def _cells(table):
    cells = table.add_row().cells
    for cell, width in zip(cells, WIDTHS, strict=True):
        cell.width = width
    return cells


def _repeat_head(row):
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _write_row(cells, exported, each, block, languages, glossary):
    source, target = languages
    name, original, translation = cells
    _add(name.paragraphs[0], capfirst(str(each.label)))
    if each.state == State.OUTDATED:
        _small(name, _("The source has changed since this was translated."))
    _small(name, f"{source}-{target}/{exported.name}/{unit_of(each, block)}")
    _write_line(original.paragraphs[0], block.source, block, source)
    if codes := [_explained(key, block.codes[key][0]) for key in block.source.codes]:
        _small(original, "; ".join(codes))
    for found, term, note in glossary.found_in(block.source.html or block.source_line):
        _small(original, f"{found} → {term}" + (f" ({note})" if note else ""))
    if block.target:
        _write_line(translation.paragraphs[0], block.target, block, target)


def _write_line(paragraph, run, block, language):
    weight = []
    for token in run.tokens:
        if isinstance(token, Code):
            _add(paragraph, written([token]), colour=GREY)
            if token.kind == CLOSE:
                weight.pop()
            elif token.kind != ALONE:
                weight.append(block.codes[token.key][0])
        else:
            is_bold, is_italic = "<strong>" in weight, "<em>" in weight
            _add(paragraph, written([token]), is_bold=is_bold, is_italic=is_italic, language=language)


def _small(cell, text):
    _add(cell.add_paragraph(), text, size=Pt(7), colour=GREY)


def _add(paragraph, text, *, size=None, colour=None, is_bold=False, is_italic=False, language=""):
    run = paragraph.add_run(printable(text))
    run.bold, run.italic = is_bold or None, is_italic or None
    run.font.size, run.font.color.rgb = size, colour
    if language:
        properties = OxmlElement("w:lang")
        properties.set(qn("w:val"), LOCALES[language])
        run._r.get_or_add_rPr().append(properties)


def _explained(key, html) -> str:
    """What a code stands for, in a word."""
    tag = re.match(r"</?([a-z]+)", html)[1]
    if tag == "a":
        meaning = (
            _("link to %(address)s") % {"address": unescape(HREF.search(html)[1])}
            if HREF.search(html)
            else ""
        )
    elif tag == "span":
        meaning = _("formula %(tex)s") % {"tex": unescape(TEX.search(html)[1])}
    else:
        words = {
            "strong": _("bold"),
            "em": _("italic"),
            "sub": _("subscript"),
            "sup": _("superscript"),
            "br": _("line break"),
        }
        meaning = words[tag]
    return f"{key}: {meaning}"
