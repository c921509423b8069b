"""Captions in WebVTT (W3C): what they say, and when."""

import html
import re
from datetime import timedelta
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

# No recording plays for more than four digits of hours.
TIME = r"(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
TIMES = re.compile(rf"{TIME}[ \t]++-->[ \t]++{TIME}(?:[ \t]+\S.*)?")
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]++([^<>]+)>")
# A sign that begins no tag is a sign of the text; so no search for an end goes over another beginning.
TAG = re.compile(r"</?[^<>]*>")
LINE = re.compile(r"\r\n|\r|\n")
LONGEST_LINE = 5000


class Cue(NamedTuple):
    start: timedelta
    end: timedelta
    speaker: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


class WebVTTError(ValueError):
    def __init__(self, message, line):
        super().__init__(message)
        self.message, self.line = message, line


def parse(text: str) -> list[Cue]:
    """The cues in the order of their times; raises WebVTTError with the number of the first wrong line."""
    lines = LINE.split(text.removeprefix("\ufeff"))
    if not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        raise WebVTTError(_("The file must begin with “WEBVTT”."), 1)
    cues = []
    for number, block in blocks(lines):
        if not re.match(r"(NOTE|STYLE|REGION)(\s|$)", block[0]):
            cues.append(read_cue(number, block))
    if not cues:
        raise WebVTTError(_("There is not one caption in the file."), len(lines))
    return sorted(cues, key=lambda cue: cue.start)


def blocks(lines):
    """Number of the first line, and the lines, of each block below the head.

    Only an empty line ends a block, or the next times: YouTube writes captions whose first line is a space.
    """
    at = next((place for place, line in enumerate(lines) if not line), len(lines))
    block, first, has_times = [], 0, False
    for number, line in enumerate([*lines[at:], ""], at + 1):
        if block and (not line or has_times and "-->" in line):
            yield first, block
            block, has_times = [], False
        if line and (block or line.strip()):
            first = first if block else number
            block.append(line)
            has_times = has_times or "-->" in line


def read_cue(number, block) -> Cue:
    # A line without an arrow before the times is the cue's own name.
    named = "-->" not in block[0]
    times = block[1] if named and len(block) > 1 else block[0]
    line = number + named
    match = TIMES.fullmatch(times.strip())
    if match is None:
        raise WebVTTError(_("Times are written as 00:01.500 --> 00:04.000."), line)
    start, end = moment(match.groups()[:4]), moment(match.groups()[4:])
    if end <= start:
        raise WebVTTError(_("A caption must end after it begins."), line)
    written = block[1 + named :]
    if any(len(each) > LONGEST_LINE for each in written):
        raise WebVTTError(_("A caption is longer than 5,000 letters."), line)
    speaker = VOICE.search("\n".join(written))
    lines = (plain(each) for each in written)
    return Cue(start, end, plain(speaker[1]) if speaker else "", tuple(filter(None, lines)))


def plain(line: str) -> str:
    """A line without its tags."""
    try:
        return " ".join(html.unescape(TAG.sub("", line)).split())
    except ValueError:
        # A letter by a number of thousands of digits.
        return ""


def moment(parts) -> timedelta:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds, milliseconds=milliseconds)


def as_time(moment: timedelta) -> str:
    seconds, rest = divmod(moment // timedelta(milliseconds=1), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
