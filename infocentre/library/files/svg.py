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
INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|webp);base64,)", re.IGNORECASE)
OUTSIDE_CSS = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"]?\s*#)|expression\(|javascript:", re.IGNORECASE)


class RefusedError(Exception):
    """What was found that a drawing may not hold."""


def check(file):
    text = file.read(MAX_SIZE + 1)
    if len(text) > MAX_SIZE:
        raise ValidationError(_("The drawing is larger than 1 MB."))
    try:
        Reader().read(text)
    except expat.ExpatError as error:
        raise ValidationError(
            _("This is not a drawing in SVG: line %(line)d cannot be read."), params={"line": error.lineno}
        ) from error
    except RefusedError as error:
        raise ValidationError(
            _("The drawing contains scripts or links to other sites: %(what)s."),
            params={"what": str(error)[:80]},
        ) from error


class Reader:
    """Walks through the drawing; entities are never unfolded, since a doctype is refused."""

    def __init__(self):
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.element
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.ordered_attributes = False
        self.root, self.style = None, []

    def read(self, text):
        self.parser.Parse(text, True)
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
        if found := OUTSIDE_CSS.search(text):
            raise RefusedError(found[0])

    def doctype(self, *_args):
        raise RefusedError("<!DOCTYPE>")

    def instruction(self, target, _data):
        raise RefusedError(f"<?{target}?>")
