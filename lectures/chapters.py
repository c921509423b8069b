"""Chapters as people write them below a video: a line each, its time and its title.

0:00 Introduction
12:30 How a nucleus is weighed
"""

import re
from datetime import timedelta
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from infocentre.content import plain

LINE = re.compile(
    r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)\s+(?:[-–—]\s+)?(?P<title>\S.*)"
)


class Chapter(NamedTuple):
    start: timedelta
    title: str

    @property
    def seconds(self) -> int:
        return int(self.start.total_seconds())


def read_chapters(text: str) -> list[Chapter]:
    """Chapters in their order; raises ValidationError naming the first line that is none."""
    chapters = []
    for number, line in enumerate(plain.lines(text or "").split("\n"), 1):
        if not line.strip():
            continue
        match = LINE.fullmatch(line.strip())
        if match is None:
            raise ValidationError(
                _("Line %(number)d is not a chapter: write a time and a title, as in “12:30 The detector”."),
                params={"number": number},
            )
        parts = {name: int(match[name] or 0) for name in ("hours", "minutes", "seconds")}
        chapter = Chapter(timedelta(**parts), match["title"])
        if chapters and chapter.start <= chapters[-1].start:
            raise ValidationError(
                _("Line %(number)d begins before the chapter above it."), params={"number": number}
            )
        chapters.append(chapter)
    return chapters


def validate_chapters(text):
    read_chapters(text)
