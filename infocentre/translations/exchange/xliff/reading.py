"""XLIFF 2 as it comes back from any tool: other states, split segments, notes and metadata of its own."""

import io
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from django.utils.translation import gettext as _

from infocentre.content.languages import LANGUAGES
from infocentre.translations.exchange.limits import MAX_ROWS
from infocentre.translations.exchange.notation import ALONE, CLOSE, OPEN, Code, written
from infocentre.translations.exchange.parsing import parsed
from infocentre.translations.exchange.rows import ORIGINAL, ReturnedFile, Row, UnreadableError, unit_parts
from infocentre.translations.exchange.xliff.writing import CORE


class ForeignMarkupError(Exception):
    """A target holds elements that are no part of XLIFF."""


def read(content: bytes) -> ReturnedFile:
    root = _parsed(content)
    name = root.tag.rpartition("}")
    if name[2] != "xliff" or name[0] != f"{{{CORE}":
        version = root.get("version", "")
        if name[2] == "xliff" and version.startswith("1."):
            raise UnreadableError(_("This is XLIFF 1: save the file as XLIFF 2, as it was exported."))
        raise UnreadableError(_("The file is XML, but not XLIFF 2."))
    returned = ReturnedFile(_language(root.get("srcLang")), _language(root.get("trgLang")))
    if "" in (returned.source, returned.target) or returned.source == returned.target:
        raise UnreadableError(_("The two languages of the file are not languages of this site."))
    for file in root.iter(f"{{{CORE}}}file"):
        for unit in file.iter(f"{{{CORE}}}unit"):
            if len(returned.rows) == MAX_ROWS:
                raise UnreadableError(
                    _("The file has more than %(count)d rows. Split it.") % {"count": MAX_ROWS}
                )
            returned.rows.append(_row(len(returned.rows) + 1, file, unit))
    if not returned.rows:
        raise UnreadableError(_("The file contains nothing to import."))
    return returned


def _parsed(content):
    try:
        return parsed(io.BytesIO(content))
    except DefusedXmlException as error:
        raise UnreadableError(
            _("The file contains its own definitions (DOCTYPE), which XLIFF does not have.")
        ) from error
    except (ParseError, LookupError, ValueError) as error:
        raise UnreadableError(_("The file is damaged: it cannot be read as XML.")) from error


def _language(tag) -> str:
    code = (tag or "").replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else ""


def _row(number, file, unit) -> Row:
    original = ORIGINAL.fullmatch(file.get("original", ""))
    parts = unit_parts(unit.get("id", ""))
    if original is None or parts is None:
        return Row(
            number, source=_shown(unit, "source"), problem=_("The reference is missing or was changed.")
        )
    row = Row(number, original["kind"], int(original["pk"]), **parts)
    row.source = _shown(unit, "source")
    try:
        row.target = written(_tokens_of_unit(unit))
    except ForeignMarkupError:
        row.problem = _("The translation contains mark-up that is not allowed.")
    return row


def _shown(unit, name):
    found = (part.find(f"{{{CORE}}}{name}") for part in _parts(unit))
    return " ".join("".join(each.itertext()) for each in found if each is not None)


def _parts(unit):
    return [each for each in unit if each.tag in (f"{{{CORE}}}segment", f"{{{CORE}}}ignorable")]


def _tokens_of_unit(unit) -> list:
    """The targets of all segments, in the order that the translation gave them."""
    parts, pieces = _parts(unit), []
    targets = [part.find(f"{{{CORE}}}target") for part in parts]
    if all(target is None for target in targets):
        return []
    for place, (part, target) in enumerate(zip(parts, targets, strict=True), 1):
        # What stands between segments, such as a space, is the same in both languages if it says nothing.
        is_between = part.tag.endswith("ignorable")
        content = part.find(f"{{{CORE}}}source") if target is None and is_between else target
        if content is None:
            continue
        order = content.get("order", "")
        tokens = []
        _read_content(content, tokens)
        pieces.append((int(order) if order.isdecimal() and len(order) < 6 else place, tokens))
    return [token for _order, tokens in sorted(pieces, key=lambda piece: piece[0]) for token in tokens]


def _read_content(element, tokens):
    if element.text:
        tokens.append(element.text)
    for child in element:
        _read_element(child, tokens)
        if child.tail:
            tokens.append(child.tail)


def _read_element(element, tokens):
    """Codes that a tool wrote in another way (a pair as start and end) mean the same."""
    if not isinstance(element.tag, str) or not element.tag.startswith(f"{{{CORE}}}"):
        raise ForeignMarkupError
    key = element.get("id", "")
    match element.tag.removeprefix(f"{{{CORE}}}"):
        case "pc":
            tokens.append(_code(key, OPEN))
            _read_content(element, tokens)
            tokens.append(_code(key, CLOSE))
        case "ph":
            tokens.append(_code(key, ALONE))
        case "sc":
            tokens.append(_code(key, OPEN))
        case "ec":
            tokens.append(_code(element.get("startRef") or key, CLOSE))
        case "mrk":
            _read_content(element, tokens)
        case "sm" | "em" | "cp":
            pass
        case _:
            raise ForeignMarkupError


def _code(key, kind):
    if not key.isdecimal() or len(key) > 4:
        raise ForeignMarkupError
    return Code(str(int(key)), kind)
