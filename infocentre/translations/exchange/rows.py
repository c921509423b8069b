"""The rows of a file: one per block, each with the reference needed for the import."""

import re
from dataclasses import dataclass, field

from infocentre.bounded import RefusedError

REFERENCE = re.compile(
    r"(?P<source>kk|ru|en)-(?P<target>kk|ru|en)/(?P<kind>[a-z]+\.[a-z]+)/(?P<pk>\d{1,18})/(?P<unit>[\w.]+)"
)
UNIT = re.compile(
    r"\A(?P<place>\w+(?:\.\w+)*)\.(?P<index>\d{1,4})"
    r"\.(?P<source_mark>[0-9a-f]{8})\.(?P<target_mark>[0-9a-f]{8})\.(?P<line_mark>[0-9a-f]{8})"
)
ORIGINAL = re.compile(r"\A(?P<kind>[a-z]+\.[a-z]+)/(?P<pk>\d{1,18})")


class UnreadableError(RefusedError):
    """The file cannot be taken; says why in the language of the reader."""


@dataclass
class Row:
    """A block as a file brings it back; `problem` is what is wrong with the row itself."""

    number: int
    kind: str = ""
    pk: int = 0
    place: str = ""
    index: int = 0
    source_mark: str = ""
    target_mark: str = ""
    line_mark: str = ""
    source: str = ""
    target: str = ""
    problem: str = ""

    @property
    def item(self):
        return self.kind, self.pk


@dataclass
class ReturnedFile:
    """A returned file."""

    source: str
    target: str
    rows: list[Row] = field(default_factory=list)
    name: str = ""


def unit_name(place, index, source_mark, target_mark, line_mark) -> str:
    """A name that XML takes for an identifier."""
    return f"{place.replace('/', '.')}.{index}.{source_mark}.{target_mark}.{line_mark}"


def unit_parts(name) -> dict | None:
    """What `unit_name` was given; None for a name that is not ours."""
    match = UNIT.fullmatch(name)
    if match is None:
        return None
    parts = match.groupdict()
    return parts | {"place": parts["place"].replace(".", "/"), "index": int(parts["index"])}
