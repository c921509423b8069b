"""PDF files: whole, readable without a password, and without scripts or files inside."""

import re
import zlib

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# A name may be written with any of its letters as #xx.
NAME = re.compile(rb"/((?:[^\s/<>\[\](){}%#]|#[0-9A-Fa-f]{2})+)")
REFUSED = {b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia", b"XFA"}
OBJECTS = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
CONTENT = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
# More than this is unfolded from no file.
MOST_UNFOLDED = 64 * 1024 * 1024


def check(file):
    content = file.read()
    tail = content[-2048:]
    if not content.startswith(b"%PDF-"):
        raise ValidationError(_("The content of the file is not what its name says."))
    if b"%%EOF" not in tail or b"startxref" not in tail:
        raise ValidationError(_("The PDF is cut off: its end is missing."))
    names = names_in(content)
    if b"Encrypt" in names:
        raise ValidationError(_("The PDF is protected by a password."))
    if found := names & REFUSED:
        raise ValidationError(
            _("The PDF holds a script or another file (%(what)s). Save it again as a plain PDF."),
            params={"what": ", ".join(sorted(name.decode() for name in found))},
        )


def names_in(content) -> set[bytes]:
    """The names of the structure, those in compressed object streams too, not those in texts of pages."""
    names = plain_names(CONTENT.sub(b"", content))
    room = MOST_UNFOLDED
    for match in OBJECTS.finditer(content):
        unfolder = zlib.decompressobj()
        try:
            objects = unfolder.decompress(match[1], room)
        except zlib.error:
            continue
        room -= len(objects)
        if room <= 0:
            raise ValidationError(_("The PDF unfolds to far more than it should."))
        names |= plain_names(objects)
    return names


def plain_names(content) -> set[bytes]:
    unescaped = (re.sub(rb"#([0-9A-Fa-f]{2})", letter, name) for name in NAME.findall(content))
    return set(unescaped)


def letter(match):
    return bytes([int(match[1], 16)])
