"""Parcels as XLIFF 2.1."""

import re
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from infocentre.translations.changes import plain
from infocentre.translations.exchange.export import unit_of
from infocentre.translations.exchange.notation import ALONE, CLOSE, Code, printable
from infocentre.translations.models import State

CORE = "urn:oasis:names:tc:xliff:document:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
XML = "http://www.w3.org/XML/1998/namespace"
CONTENT_TYPE = "application/xliff+xml"
STATES = {
    State.MISSING: "initial",
    State.OUTDATED: "initial",
    State.IN_PROGRESS: "translated",
    State.CURRENT: "final",
}
# What a tool shows of a code: its kind as XLIFF knows it, and a word for the translator.
KINDS = {
    "strong": ("fmt", "xlf:b"),
    "em": ("fmt", "xlf:i"),
    "sub": ("fmt", "html:sub"),
    "sup": ("fmt", "html:sup"),
    "br": ("fmt", "xlf:lb"),
    "a": ("link", ""),
    "span": ("other", "html:formula"),
}
TEX = re.compile(r'data-tex="([^"]*)"')
register_namespace("", CORE)
register_namespace("gls", GLOSSARY)


def write(items, source, target, glossary) -> bytes:
    root = Element(_core("xliff"), {"version": "2.1", "srcLang": source, "trgLang": target})
    with override(target):
        for number, exported in enumerate(items, 1):
            _write_file(root, number, exported, glossary)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _core(name):
    return f"{{{CORE}}}{name}"


def _write_file(root, number, exported, glossary):
    file = SubElement(root, _core("file"), {"id": f"f{number}", "original": exported.name})
    kind = capfirst(str(exported.item._meta.verbose_name))
    _write_notes(file, [("item", f"{kind}: {exported.item}")])
    for each in exported.fields:
        label = capfirst(str(each.label))
        group = SubElement(
            file, _core("group"), {"id": each.place.replace("/", "."), "name": printable(label)}
        )
        if each.is_unaligned:
            words = _("The current translation has different paragraphs from the source: %(text)s")
            _write_notes(group, [("present", words % {"text": plain(each.target_value)})])
        for block in each.blocks:
            _write_unit(group, each, block, label, glossary)


def _write_notes(parent, notes):
    notes = [(category, printable(words)) for category, words in notes]
    holder = SubElement(parent, _core("notes"))
    for category, words in notes:
        SubElement(holder, _core("note"), {"category": category}).text = words


def _write_unit(group, each, block, label, glossary):
    attributes = {"id": unit_of(each, block), "name": printable(label), f"{{{XML}}}space": "preserve"}
    unit = SubElement(group, _core("unit"), attributes)
    _write_terms(unit, glossary.found_in(block.source.html or block.source_line))
    notes = [("field", label)]
    if each.state == State.OUTDATED:
        notes.append(("outdated", _("The source has changed since this was translated.")))
    _write_notes(unit, notes)
    if block.codes:
        data = SubElement(unit, _core("originalData"))
        for key, ends in block.codes.items():
            for letter, html in zip("se", ends, strict=True):
                if html:
                    SubElement(data, _core("data"), {"id": f"d{key}{letter}"}).text = printable(html)
    state = STATES[each.state] if block.target else "initial"
    segment = SubElement(unit, _core("segment"), {"id": "s1", "state": state})
    _write_content(SubElement(segment, _core("source")), block.source, block)
    if block.target:
        _write_content(SubElement(segment, _core("target")), block.target, block)


def _write_terms(unit, terms):
    if not terms:
        return
    holder = SubElement(unit, f"{{{GLOSSARY}}}glossary")
    for found, translation, note in terms:
        entry = SubElement(holder, f"{{{GLOSSARY}}}glossEntry")
        SubElement(entry, f"{{{GLOSSARY}}}term").text = printable(found)
        SubElement(entry, f"{{{GLOSSARY}}}translation").text = printable(translation)
        if note:
            SubElement(entry, f"{{{GLOSSARY}}}definition").text = printable(note)


def _write_content(parent, run, block):
    """Texts and codes as mixed content; a pair holds what stands between its ends."""
    open_ones = [parent]
    for token in run.tokens:
        if not isinstance(token, Code):
            _append_text(open_ones[-1], printable(token))
        elif token.kind == CLOSE:
            open_ones.pop()
        elif token.kind == ALONE:
            SubElement(open_ones[-1], _core("ph"), _attributes(token.key, block, is_pair=False))
        else:
            open_ones.append(
                SubElement(open_ones[-1], _core("pc"), _attributes(token.key, block, is_pair=True))
            )


def _append_text(element, text):
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _attributes(key, block, *, is_pair):
    html = block.codes[key][0]
    kind, sub_kind = KINDS[re.match(r"</?([a-z]+)", html)[1]]
    shown = TEX.search(html)
    attributes = {
        "id": key,
        "canCopy": "no",
        "canDelete": "no" if key in block.needed else "yes",
        "type": kind,
    }
    if sub_kind:
        attributes["subType"] = sub_kind
    if is_pair:
        return attributes | {"dataRefStart": f"d{key}s", "dataRefEnd": f"d{key}e"}
    if shown:
        attributes["disp"] = printable(shown[1])
    return attributes | {"dataRef": f"d{key}s"}
