"""Captions are read strictly, and shown as a text."""

from datetime import timedelta

import pytest

from infocentre.library.files.transcripts import Paragraph, paragraphs
from infocentre.library.files.webvtt import Cue, WebVTTError, parse


def seconds(number):
    return timedelta(seconds=number)


def test_captions_are_read():
    text = (
        "\ufeffWEBVTT - lecture\nKind: captions\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\n"
        "first\n00:01.500 --> 00:04.000 line:90%\n<v Айгүл>Бұл <b>нейтрино</b> &amp; протон\nекінші жол\n\n"
        "01:00:05.000 --> 01:00:06.250\r\n<c.loud>Соңы</c>\r\n"
    )

    assert parse(text) == [
        Cue(seconds(1.5), seconds(4), "Айгүл", ("Бұл нейтрино & протон", "екінші жол")),
        Cue(seconds(3605), seconds(3606.25), "", ("Соңы",)),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("WEBVT", 1),
        ("WEBVTTx\n", 1),
        ("WEBVTT\n", 2),
        ("WEBVTT\n\n00:01 --> 00:02\nx", 3),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nx", 3),
        ("WEBVTT\n\n999999999999:00:00.000 --> 999999999999:00:01.000\nx", 3),
        ("WEBVTT\n\nname\n00:99.000 --> 00:02.000\nx", 4),
        ("1\n00:00:01,000 --> 00:00:02,000\nSubRip", 1),
    ],
)
def test_the_first_wrong_line_is_named(text, line):
    with pytest.raises(WebVTTError) as error:
        parse(text)

    assert error.value.line == line


def test_captions_become_paragraphs():
    cues = [
        Cue(seconds(0), seconds(2), "", ("Ядро деген",)),
        Cue(seconds(2), seconds(4), "", ("не?",)),
        Cue(seconds(7), seconds(9), "", ("Үзілістен кейін.",)),
        Cue(seconds(9), seconds(10), "Айгүл", ("Мен айтайын.",)),
    ]

    assert paragraphs(cues) == [
        Paragraph(seconds(0), "", "Ядро деген не?"),
        Paragraph(seconds(7), "", "Үзілістен кейін."),
        Paragraph(seconds(9), "Айгүл", "Мен айтайын."),
    ]
