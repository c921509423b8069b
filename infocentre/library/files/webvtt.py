"""Captions in WebVTT (W3C): read strictly when they come, shown as a text to read."""

import html
import re
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

MAX_SIZE = 2_000_000
TIME = r"(?:([0-9]{2,}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
TIMES = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+\S.*)?")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG = re.compile(r"</?[^>]*>")
# A pause as long as this begins a new paragraph.
PAUSE = timedelta(seconds=2)
LONG = 600


class Cue(NamedTuple):
    start: timedelta
    end: timedelta
    speaker: str
    text: str


class Paragraph(NamedTuple):
    start: timedelta
    speaker: str
    text: str

    @property
    def seconds(self) -> int:
        return int(self.start.total_seconds())


class WebVTTError(ValueError):
    def __init__(self, message, line):
        super().__init__(message)
        self.message, self.line = message, line


def check(file):
    content = file.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise ValidationError(_("The captions are larger than 2 MB."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(_("The captions are not in UTF-8.")) from error
    try:
        parse(text)
    except WebVTTError as error:
        raise ValidationError(
            _("These are no captions in WebVTT. Line %(line)d: %(reason)s"),
            params={"line": error.line, "reason": error.message},
        ) from error


def parse(text: str) -> list[Cue]:
    """The cues in their order; raises WebVTTError with the number of the first line that is wrong."""
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    if not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        raise WebVTTError(_("The file must begin with “WEBVTT”."), 1)
    cues = []
    for number, block in blocks(lines):
        if not re.match(r"(NOTE|STYLE|REGION)(\s|$)", block[0]):
            cues.append(read_cue(number, block, cues[-1].start if cues else timedelta(0)))
    if not cues:
        raise WebVTTError(_("There is not one caption in the file."), len(lines))
    return cues


def blocks(lines):
    """Number of the first line, and the lines, of each block below the head."""
    at = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    block, first = [], 0
    for number, line in enumerate([*lines[at:], ""], at + 1):
        if line.strip():
            first = first if block else number
            block.append(line)
        elif block:
            yield first, block
            block = []


def read_cue(number, block, earliest) -> Cue:
    # A line without an arrow before the times is the cue's own name.
    named = "-->" not in block[0]
    times = block[1] if named and len(block) > 1 else block[0]
    match = TIMES.fullmatch(times.strip())
    line = number + named
    if match is None:
        raise WebVTTError(_("Times are written as 00:01.500 --> 00:04.000."), line)
    start, end = moment(match.groups()[:4]), moment(match.groups()[4:])
    if end <= start:
        raise WebVTTError(_("A caption must end after it begins."), line)
    if start < earliest:
        raise WebVTTError(_("A caption begins before the one above it."), line)
    text = " ".join(block[1 + named :])
    speaker = VOICE.search(text)
    plain = html.unescape(TAG.sub("", text))
    return Cue(start, end, html.unescape(speaker[1].strip()) if speaker else "", " ".join(plain.split()))


def moment(parts) -> timedelta:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds, milliseconds=milliseconds)


def paragraphs(cues) -> list[Paragraph]:
    """The cues as a text to read: joined until a pause, another speaker, or a good length is reached."""
    found, parts, first, last = [], [], None, None
    for cue in cues:
        ends = last and (cue.start - last.end >= PAUSE or cue.speaker != last.speaker or is_full(parts))
        if ends:
            found.append(Paragraph(first.start, first.speaker, " ".join(parts)))
            parts = []
        if not parts:
            first = cue
        parts.append(cue.text)
        last = cue
    if parts:
        found.append(Paragraph(first.start, first.speaker, " ".join(parts)))
    return found


def is_full(parts) -> bool:
    return sum(map(len, parts)) > LONG and parts[-1].endswith((".", "!", "?", "…"))


@lru_cache(maxsize=128)
def stored_paragraphs(name: str) -> tuple[Paragraph, ...]:
    """Of a stored file, which never changes under its name; nothing when it is missing."""
    try:
        with default_storage.open(name) as file:
            return tuple(paragraphs(parse(file.read().decode("utf-8-sig"))))
    except (OSError, UnicodeDecodeError, WebVTTError):
        return ()
