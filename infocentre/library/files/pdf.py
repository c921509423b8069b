"""PDF files: complete, not encrypted, without scripts or embedded files."""

import mmap
import re
import zlib
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# A name may be written with any of its letters as #xx.
NAME = re.compile(rb"/((?:[^\s/<>\[\](){}%#]|#[0-9A-Fa-f]{2})+)")
# Writers of files escape what they must; whoever escapes a letter wants to hide a name.
DISGUISED = re.compile(rb"/[^\s/<>\[\](){}%]*#(?:4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa])")
REFUSED = {b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia", b"XFA"}
REFUSED |= {b"SubmitForm", b"ImportData", b"GoToE"}
# Looked for outside of the structure as well: what looks like the text of a page may be a part of the file.
ACTIONS = re.compile(rb"/S\s*/(JavaScript|Launch|SubmitForm|ImportData)\b")
OBJECTS = re.compile(rb"/ObjStm\b.*?stream\r?\n", re.DOTALL)
CONTENT = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
# More than this is unfolded from no file.
MAX_UNCOMPRESSED = 32 * 1024 * 1024
CHUNK_SIZE = 64 * 1024


def check(file):
    with contents_of(file) as content:
        tail = content[-2048:]
        if content[:5] != b"%PDF-":
            raise ValidationError(_("The content of the file does not match its name."))
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


@contextmanager
def contents_of(file):
    """The bytes of an upload; those of a large one, which lies on the disk, stay there."""
    try:
        number = file.fileno()
    except (AttributeError, OSError):
        yield file.read()
        return
    with mmap.mmap(number, 0, access=mmap.ACCESS_READ) as content:
        yield content


def names_in(content) -> set[bytes]:
    """The names of the structure, those in compressed object streams too, not those in texts of pages."""
    structure = CONTENT.sub(b"", content)
    names = plain_names(structure) | set(ACTIONS.findall(content))
    room = MAX_UNCOMPRESSED
    # Places, not matches: these would keep the file open in the middle of an error.
    for start in [match.end() for match in OBJECTS.finditer(content)]:
        objects = unfolded(content, start, room)
        room -= len(objects)
        names |= plain_names(objects)
    return names


def unfolded(content, start, room) -> bytes:
    """The objects of one stream, deflated as every writer does it."""
    unfolder, pieces = zlib.decompressobj(), []
    try:
        while not unfolder.eof and start < len(content):
            pieces.append(unfolder.decompress(content[start : start + CHUNK_SIZE], room + 1))
            room -= len(pieces[-1])
            if room < 0 or unfolder.unconsumed_tail:
                raise ValidationError(_("The PDF is far too large when decompressed."))
            start += CHUNK_SIZE
    except zlib.error as error:
        raise ValidationError(_("A part of the PDF cannot be read. Save it again as a plain PDF.")) from error
    return b"".join(pieces)


def plain_names(content) -> set[bytes]:
    if DISGUISED.search(content):
        raise ValidationError(_("A part of the PDF cannot be read. Save it again as a plain PDF."))
    return {re.sub(rb"#([0-9A-Fa-f]{2})", letter, name) for name in NAME.findall(content)}


def letter(match):
    return bytes([int(match[1], 16)])
