"""Chapters written as lines of text."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from lectures.chapters import Chapter, read_chapters


def test_lines_become_chapters():
    text = "0:00 Introduction\n\n  12:30 – Detectors: how a track is seen\n1:02:03 Questions\n"

    assert read_chapters(text) == [
        Chapter(timedelta(0), "Introduction"),
        Chapter(timedelta(minutes=12, seconds=30), "Detectors: how a track is seen"),
        Chapter(timedelta(hours=1, minutes=2, seconds=3), "Questions"),
    ]
    assert [chapter.seconds for chapter in read_chapters(text)] == [0, 750, 3723]


def test_no_text_has_no_chapters():
    assert read_chapters("") == read_chapters(None) == []


@pytest.mark.parametrize(
    "line", ["Introduction", "12:75 Too many seconds", "1:2 x", "5:00", "-1:00 x", "٣:٠٠ x"]
)
def test_a_line_that_is_no_chapter_is_named(line):
    with pytest.raises(ValidationError) as error:
        read_chapters(f"0:00 Introduction\n{line}")

    assert error.value.params["number"] == 2


def test_chapters_follow_each_other():
    with pytest.raises(ValidationError) as error:
        read_chapters("0:00 One\n5:00 Two\n4:00 Three")

    assert error.value.params["number"] == 3
