"""SVG drawings: refused when they could run a script or ask another site for anything."""

import re
from xml.parsers import expat

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_SIZE = 1_000_000
SVG = "http://www.w3.org/2000/svg"
# Elements that run something, bring HTML in, or change a link afterwards.
REFUSED = {"script", "foreignObject", "iframe", "object", "embed", "handler", "listener"}
REFUSED |= {"set", "animate", "animateTransform", "animateMotion"}
REFERENCES = {"href", "src", "xlink:href"}
INSIDE = re.compile(r"\A\s*+(#|data:image/(png|jpeg|webp);base64,)", re.IGNORECASE)
OUTSIDE_CSS = re.compile(
    r"@import|url\(\s*+['\"]?+\s*+(?!#)|image-set\(|\bsrc\(|expression\(|javascript:", re.IGNORECASE
)
# A letter of a style sheet may be written as its number.
ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})\s?|\n|(.))", re.DOTALL)
LAST_LETTER = 0x10FFFF
WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class RefusedError(Exception):
    """What was found that a drawing may not hold."""


class DefinitionsError(Exception):
    """The drawing defines entities of its own."""


def taken(file) -> bytes:
    """The drawing as it may be stored: without the DOCTYPE that drawing programs put before it."""
    text = file.read(MAX_SIZE + 1)
    if len(text) > MAX_SIZE:
        raise ValidationError(_("The drawing is larger than 1 MB. Save it without pictures inside."))
    try:
        reader = Reader()
        reader.read(text)
        if reader.doctype is None:
            return text
        start, end = reader.doctype
        plain = text[:start] + text[end:]
        Reader(may_begin_with_doctype=False).read(plain)
    except expat.ExpatError as error:
        raise ValidationError(
            _("This is not a drawing in SVG: line %(line)d cannot be read."), params={"line": error.lineno}
        ) from error
    except DefinitionsError as error:
        raise ValidationError(
            _(
                "The drawing defines abbreviations of its own (ENTITY). Save it again as plain SVG; in "
                "Illustrator, without “Preserve Illustrator Editing Capabilities”."
            )
        ) from error
    except RefusedError as error:
        raise ValidationError(
            _("The drawing contains scripts or links to other sites: %(what)s."),
            params={"what": str(error)[:80]},
        ) from error
    return plain


class Reader:
    """Walks through the drawing; entities are never unfolded, since the first to be defined ends the walk."""

    def __init__(self, *, may_begin_with_doctype=True):
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.element
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.begin_doctype
        self.parser.EndDoctypeDeclHandler = self.end_doctype
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.ordered_attributes = False
        self.may_begin_with_doctype = may_begin_with_doctype
        # Where it begins and ends, in bytes.
        self.doctype = None
        self.root, self.style, self.content = None, [], b""

    def read(self, content):
        self.content = content
        self.parser.Parse(content, True)
        self.css("".join(self.style))
        if self.root != f"{SVG} svg":
            raise RefusedError("<svg>?")

    def element(self, name, attributes):
        self.root = self.root or name
        local = name.rpartition(" ")[2]
        if local in REFUSED or not name.startswith(SVG) and " " not in name:
            raise RefusedError(f"<{local}>")
        for key, value in attributes.items():
            self.attribute(key.rpartition(" ")[2], value)

    def attribute(self, name, value):
        if name.lower().startswith("on"):
            raise RefusedError(name)
        if name in REFERENCES and not INSIDE.match(value):
            raise RefusedError(value)
        self.css(value)

    def text(self, text):
        self.style.append(text)

    def css(self, text):
        if found := OUTSIDE_CSS.search(unescaped(text)):
            raise RefusedError(found[0])

    def begin_doctype(self, *_args):
        if not self.may_begin_with_doctype:
            raise RefusedError("<!DOCTYPE>")

    def end_doctype(self):
        """Where the parser has come to is the bracket that closes it."""
        closing = self.parser.CurrentByteIndex
        encoding = WIDE.get(self.content[:2], "ascii")
        start = self.content.rfind("<!DOCTYPE".encode(encoding), 0, closing)
        self.doctype = start, closing + len(">".encode(encoding))

    def entity(self, *_args):
        raise DefinitionsError

    def instruction(self, target, _data):
        raise RefusedError(f"<?{target}?>")


def unescaped(style: str) -> str:
    return ESCAPE.sub(letter, style) if "\\" in style else style


def letter(match) -> str:
    number = int(match[1] or "0", 16)
    return chr(number) if 0 < number <= LAST_LETTER else match[2] or ""
