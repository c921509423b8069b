"""Captions as programs write them, in WebVTT or SubRip, in several encodings: stored as WebVTT in UTF-8."""

import re
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from infocentre.library.files import texts
from infocentre.library.files.webvtt import LINE, WebVTTError, as_time, moment, parse

MAX_SIZE = 2_000_000
TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
# Where on the picture the words stand may follow; it is not kept.
TIMES = re.compile(rf"{TIME}\s*+-->\s*+{TIME}(?:\s.*)?", re.ASCII)
# Some captions end when they begin; they are shown for so long.
SHORTEST = timedelta(seconds=1)
# What WebVTT knows of the mark-up of SubRip.
KEPT_TAG = re.compile(r"</?[biu]>", re.IGNORECASE)
OTHER_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|\{\\[^{}]*\}")
PREVIEWED = 3


def taken(file) -> tuple[dict, bytes]:
    """The captions as they are stored, and what the editor is told: how they were written, how they begin."""
    content = file.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise ValidationError(_("The captions are larger than 2 MB."))
    try:
        found = texts.decoded(content)
    except UnicodeDecodeError as error:
        raise ValidationError(
            _("This is no text. Save the captions again as WebVTT or SRT in UTF-8.")
        ) from error
    text = found.text
    try:
        if is_subrip(text):
            text = as_webvtt(text)
        cues = parse(text)
    except WebVTTError as error:
        raise ValidationError(
            _("These are no captions in WebVTT or SRT. Line %(line)d: %(reason)s"),
            params={"line": error.line, "reason": error.message},
        ) from error
    beginning = [cue.text for cue in cues if cue.text][:PREVIEWED]
    return {"guessed": found.is_guessed, "beginning": [each[:200] for each in beginning]}, text.encode()


def is_subrip(text: str) -> bool:
    """No head, but a number and times, or times at once."""
    first = [line.strip() for line in LINE.split(text.lstrip("\ufeff \t\r\n")[:2000])[:2]]
    return not text.startswith("WEBVTT") and any("-->" in line for line in first)


def as_webvtt(text: str) -> str:
    """SubRip by its lines of times, the one thing in which all its writers agree."""
    lines = LINE.split(text.removeprefix("\ufeff"))
    places = [number for number, line in enumerate(lines) if "-->" in line]
    cues = []
    for place, following in zip(places, [*places[1:], len(lines) + 1], strict=True):
        start, end = times_of(lines[place], place + 1)
        # Above the next times stands the number of its caption.
        said = [line.strip() for line in lines[place + 1 : following]]
        if following < len(lines) and said and said[-1].isdecimal():
            said.pop()
        said = [escaped(line) for line in said if line]
        if said:
            cues.append((start, end, said))
    blocks = ["\n".join([f"{as_time(start)} --> {as_time(end)}", *said]) for start, end, said in sorted(cues)]
    return "\n\n".join(["WEBVTT", *blocks]) + "\n"


def times_of(line, number):
    match = TIMES.fullmatch(line.strip())
    if match is None:
        raise WebVTTError(_("Times are written as 00:00:01,500 --> 00:00:04,000."), number)
    parts = match.groups()
    start, end = (moment([*each[:3], each[3].ljust(3, "0")]) for each in (parts[:4], parts[4:]))
    return start, end if end > start else start + SHORTEST


def escaped(line: str) -> str:
    """The mark-up that WebVTT has is kept, other signs are written as what they are."""
    line = OTHER_TAG.sub(lambda tag: tag[0].lower() if KEPT_TAG.fullmatch(tag[0]) else "", line)
    pieces, at = [], 0
    for tag in KEPT_TAG.finditer(line):
        pieces += [plain_signs(line[at : tag.start()]), tag[0]]
        at = tag.end()
    return "".join([*pieces, plain_signs(line[at:])])


def plain_signs(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("-->", "→").replace(">", "&gt;")
