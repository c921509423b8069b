"""Captions as a text to read: rolling lines folded, speakers recognised, joined to paragraphs."""

import re
from collections import Counter
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from django.core.files.storage import default_storage

from infocentre.library.files.webvtt import WebVTTError, parse

# A pause as long as this begins a new paragraph.
PAUSE = timedelta(seconds=2)
LONG = 600
# Captions that roll follow one another at once, and begin with what the one before has said.
AT_ONCE = timedelta(milliseconds=100)
ROLLING = 3
# A name, as Zoom writes it before what is said: some words without the end of a sentence.
SPEAKER = re.compile(r"(?=[^\W\d_])([^:!?<>\n]{1,60}):\s+(?=\S)")
MOST_NAME_WORDS = 5
AGREEING = 3


class Paragraph(NamedTuple):
    start: timedelta
    speaker: str
    text: str

    @property
    def seconds(self) -> int:
        return int(self.start.total_seconds())


def paragraphs(cues) -> list[Paragraph]:
    """The cues as a text to read: joined until a pause, another speaker, or a good length is reached."""
    found, parts, first, last = [], [], None, None
    for cue in with_speakers(unrolled(cues)):
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


def unrolled(cues) -> list:
    """Each line once: automatic captions show it a second time above the next, and once more in between."""
    pairs = list(zip(cues, cues[1:], strict=False))
    repeated = [overlap(before, cue) for before, cue in pairs]
    if sum(map(bool, repeated)) < max(ROLLING, len(pairs) // 3):
        return [cue for cue in cues if cue.lines]
    told = cues[:1] + [
        cue._replace(lines=cue.lines[count:]) for (_before, cue), count in zip(pairs, repeated, strict=True)
    ]
    return [cue for cue in told if cue.lines]


def overlap(before, cue) -> int:
    """How many lines of a cue the one before it has shown last."""
    if cue.start - before.end > AT_ONCE:
        return 0
    most = min(len(before.lines), len(cue.lines))
    return next((count for count in range(most, 0, -1) if before.lines[-count:] == cue.lines[:count]), 0)


def with_speakers(cues) -> list:
    """Speakers as the captions name them, or as several captions agree in naming them before their words."""
    if any(cue.speaker for cue in cues):
        return cues
    names = Counter(filter(None, (name_before(cue.text) for cue in cues)))
    everywhere = sum(names.values()) >= max(AGREEING, len(cues) / 2)
    speakers = {name for name, count in names.items() if everywhere or count >= AGREEING}
    told, speaker = [], ""
    for cue in cues:
        name, text = name_before(cue.text), cue.text
        if name in speakers:
            speaker, text = name, text[len(name) + 1 :].strip()
        told.append(cue._replace(speaker=speaker, lines=(text,)) if speakers else cue)
    return told


def name_before(text: str) -> str:
    """What may be a name before the words of a caption; empty where nothing is."""
    match = SPEAKER.match(text)
    if match is None or len(match[1].split()) > MOST_NAME_WORDS or re.search(r"\w{3,}\. ", match[1]):
        return ""
    return match[1]


@lru_cache(maxsize=128)
def stored_paragraphs(name: str) -> tuple[Paragraph, ...]:
    """Of a stored file, which never changes under its name; nothing when it is missing."""
    try:
        with default_storage.open(name) as file:
            return tuple(paragraphs(parse(file.read().decode("utf-8-sig"))))
    except (OSError, UnicodeDecodeError, WebVTTError):
        return ()
