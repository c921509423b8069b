"""PDF files: complete, not encrypted, without scripts or embedded files.

The file is read once, from stream to stream: no expression here looks for an end that may never come.
"""

import mmap
import re
import zlib
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# A name ends at space, which NUL is here, or at a delimiter; any of its letters may be written as #xx.
NAME = re.compile(rb"/((?:[^\s\0/<>\[\](){}%#]|#[0-9A-Fa-f]{2})+)")
# Writers of files escape what they must; whoever escapes a letter wants to hide a name. So does whoever
# writes it as in a text, with a back slash: some readers understand that.
LETTER = rb"4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa]"
DISGUISED = re.compile(rb"/(?:[^\s\0/<>\[\](){}%#\\]|#(?!" + LETTER + rb"))*+(?:\\|#)")
# What begins and ends a text, and what it holds of brackets that do not.
OUTSIDE, INSIDE = re.compile(rb"[(%]"), re.compile(rb"\\.|[()]", re.DOTALL)
LINE_END = re.compile(rb"[\r\n]")
REFUSED = {b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia", b"XFA"}
REFUSED |= {b"SubmitForm", b"ImportData", b"GoToE"}
# Looked for inside of streams as well: what looks like the text of a page may be a part of the file.
ACTIONS = re.compile(rb"/(?:S|#53)[\s\0]*+/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){4,20})")
ACTING = {b"JavaScript", b"Launch", b"SubmitForm", b"ImportData"}
OBJECT_STREAM = re.compile(rb"/(?:[OobBjJSstTm]|#[0-9A-Fa-f]{2}){6}(?![A-Za-z])")
STREAM = re.compile(rb"stream\r?\n")
FILTER = re.compile(rb"/Filter[\s\0]*+(/Fl\b|/FlateDecode\b|\[[\s\0]*+/Fl(?:ateDecode)?[\s\0]*+\])")
PREDICTOR = re.compile(rb"/Predictor[\s\0]*+(?!1\b)")
# A link that runs something: its letters may be written as numbers.
LINK = re.compile(rb"/URI[\s\0]*+(?:\(([^()]{0,200})|<([0-9A-Fa-f\s]{0,400}))")
OCTAL = re.compile(rb"\\([0-7]{1,3})")
RUNS = (b"javascript:", b"vbscript:", b"data:")
# More than this is unfolded from no file.
MAX_UNCOMPRESSED = 32 * 1024 * 1024
CHUNK_SIZE = 64 * 1024
UNREADABLE = _("A part of the PDF cannot be read. Save it again as a plain PDF.")


def check(file):
    with contents_of(file) as content:
        tail = content[-2048:]
        if content[:5] != b"%PDF-":
            raise ValidationError(_("The content of the file does not match its name."))
        if b"%%EOF" not in tail or b"startxref" not in tail:
            raise ValidationError(_("The PDF is cut off: its end is missing."))
        names = names_in(content)
    if b"Encrypt" in names:
        raise ValidationError(_("The PDF is protected by a password. Save it again without one."))
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
    names = {plain(found) for found in ACTIONS.findall(content)} & ACTING
    room = MAX_UNCOMPRESSED
    for structure, start, end in parts(content):
        here = plain_names(structure)
        names |= here
        dictionary = last_object(structure)
        if b"ObjStm" in here or b"First" in plain_names(dictionary):
            objects = unfolded(content, start, end, dictionary, room)
            room -= len(objects)
            names |= plain_names(objects)
        elif any(plain(found) == b"/ObjStm" for found in OBJECT_STREAM.findall(content, start, end)):
            # Objects in the middle of a stream: no program writes them, so somebody hides them.
            raise ValidationError(UNREADABLE)
    return names


def parts(content):
    """What stands before each stream, and where its content begins and ends; what is left as a last one."""
    at = 0
    while match := STREAM.search(content, at):
        end = content.find(b"endstream", match.end())
        if end < 0:
            break
        # The place alone is kept: a match would keep the file open in the middle of an error.
        before, start, at_next = content[at : match.start()], match.end(), end + len(b"endstream")
        del match
        yield before, start, end
        at = at_next
    yield content[at:], len(content), len(content)


def last_object(structure) -> bytes:
    """The dictionary that a stream belongs to."""
    return structure[max(0, structure.rfind(b" obj")) :]


def unfolded(content, start, end, dictionary, room) -> bytes:
    """The objects of one stream, packed as every writer does it: deflated once, or not at all."""
    names = re.findall(rb"/(?:Filter|FFilter|DecodeParms|F)\b", dictionary)
    if not names:
        return content[start:end]
    if names.count(b"/Filter") != 1 or b"/F" in names or b"/FFilter" in names:
        raise ValidationError(UNREADABLE)
    if not FILTER.search(dictionary) or PREDICTOR.search(dictionary):
        raise ValidationError(UNREADABLE)
    return inflated(content, start, room)


def inflated(content, start, room) -> bytes:
    unfolder, pieces = zlib.decompressobj(), []
    try:
        while not unfolder.eof and start < len(content):
            pieces.append(unfolder.decompress(content[start : start + CHUNK_SIZE], room + 1))
            room -= len(pieces[-1])
            if room < 0 or unfolder.unconsumed_tail:
                raise ValidationError(_("The PDF is far too large when decompressed."))
            start += CHUNK_SIZE
    except zlib.error as error:
        raise ValidationError(UNREADABLE) from error
    return b"".join(pieces)


def plain_names(content) -> set[bytes]:
    if DISGUISED.search(without_texts(content)) or runs_something(content):
        raise ValidationError(UNREADABLE)
    # Those in texts as well: what looks like a text may be none to a program that goes by the index.
    return {plain(name) for name in NAME.findall(content)}


def without_texts(content) -> bytes:
    """What stands outside of texts in round brackets and of remarks."""
    kept, at = [], 0
    while match := OUTSIDE.search(content, at):
        kept.append(content[at : match.start()])
        ends = text_end if match[0] == b"(" else line_end
        at = ends(content, match.end())
    return b" ".join([*kept, content[at:]])


def text_end(content, at) -> int:
    depth = 1
    while depth and (match := INSIDE.search(content, at)):
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        at = match.end()
    return len(content) if depth else at


def line_end(content, at) -> int:
    match = LINE_END.search(content, at)
    return match.end() if match else len(content)


def plain(name: bytes) -> bytes:
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), name)


def runs_something(content) -> bool:
    """Whether a link of the structure leads to a script or a file rather than to a page."""
    for text, digits in LINK.findall(content):
        address = OCTAL.sub(lambda match: bytes([int(match[1], 8) & 255]), text)
        if digits:
            digits = b"".join(digits.split())
            address = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        if address.strip().lower().startswith(RUNS):
            return True
    return False
