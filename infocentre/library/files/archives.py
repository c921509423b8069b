"""Files of office programs: a zip archive whose list is bounded before it is read, and what it says it is."""

import zipfile
from contextlib import contextmanager
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from infocentre.bounded import MEGABYTE

TYPES = "[Content_Types].xml"
DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ParseError,
    LookupError,
    ValueError,
    DefusedXmlException,
)
# At the end of an archive: where its list begins, how long it is, and the same for archives beyond 4 GB.
END, END_LENGTH = b"PK\x05\x06", 22
LOCATOR, LOCATOR_LENGTH = b"PK\x06\x07", 20
LARGE_END, LARGE_END_LENGTH = b"PK\x06\x06", 56
LONGEST_COMMENT = 65_535
LONGEST_LIST, MOST_PARTS = MEGABYTE, 5000
# What the list of kinds may be: a part for each slide and picture has a line in it.
LONGEST_TYPES = 4 * MEGABYTE


class DamagedError(ValidationError):
    """The archive cannot be read."""

    def __init__(self):
        super().__init__(_("The file is damaged and cannot be opened."))


class Package(NamedTuple):
    archive: zipfile.ZipFile
    names: set

    def mimetype(self) -> bytes:
        """What an OpenDocument says it is; empty for other files."""
        if "mimetype" not in self.names:
            return b""
        with self.archive.open("mimetype") as part:
            return part.read(100)

    def types(self) -> dict:
        """The kind of each part as the file names them; empty where it is no Office Open XML."""
        if TYPES not in self.names:
            return {}
        if self.archive.getinfo(TYPES).file_size > LONGEST_TYPES:
            raise DamagedError
        with self.archive.open(TYPES) as part:
            events = defusedxml.ElementTree.iterparse(part, forbid_dtd=True)
            found = {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for _e, each in events}
        return {name: kind for name, kind in found.items() if kind}

    def main_part(self, ending) -> str:
        """The part that holds the document, which each program names as it likes; "" where there is none."""
        parts = (name for name, kind in self.types().items() if kind.endswith(ending) and name in self.names)
        return next(parts, "")

    def has_macros(self) -> bool:
        kinds = (kind.lower() for kind in self.types().values())
        named = any(
            "vbaproject" in name.lower() or name.startswith(("Basic/", "Scripts/")) for name in self.names
        )
        return named or any("macro" in kind or "vbaproject" in kind for kind in kinds)


@contextmanager
def opened(file, *, most_parts=MOST_PARTS, most_unpacked=None):
    """A Package; raises ValidationError for what is damaged, too large, or holds macros."""
    if not has_short_list(file):
        raise DamagedError
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            # No part can unfold to more than its entry says: zipfile reads no further.
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > most_parts or most_unpacked is not None and unpacked > most_unpacked:
                raise ValidationError(_("The file is far too large when it is unpacked."))
            package = Package(archive, {part.filename for part in parts})
            if package.has_macros():
                raise ValidationError(_("The file holds macros. Save it again without them."))
            yield package
    except ValidationError:
        raise
    except DAMAGED as error:
        raise DamagedError from error


def has_short_list(file) -> bool:
    """Whether the archive says of its list of parts, before that is read, that it is a reasonable one."""
    file.seek(0, 2)
    start = max(0, file.tell() - LONGEST_COMMENT - END_LENGTH - LOCATOR_LENGTH - LARGE_END_LENGTH)
    file.seek(start)
    tail = file.read()
    end = tail.rfind(END)
    if end < 0 or len(tail) < end + END_LENGTH:
        return False
    parts, length = _number(tail, end + 10, 2), _number(tail, end + 12, 4)
    large = end - LOCATOR_LENGTH - LARGE_END_LENGTH
    if tail[max(0, end - LOCATOR_LENGTH) : end].startswith(LOCATOR):
        # zipfile believes this record more than the other one, wherever it says that it is.
        if large < 0 or not tail[large:].startswith(LARGE_END):
            return False
        parts, length = _number(tail, large + 32, 8), _number(tail, large + 40, 8)
    return parts <= MOST_PARTS and length <= LONGEST_LIST


def _number(content, start, length) -> int:
    return int.from_bytes(content[start : start + length], "little")
