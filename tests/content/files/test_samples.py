"""Files as real programs write them are taken, and become what the site needs of them (samples/README.md)."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from infocentre.library.files import DOCUMENTS, extension_of, judging
from infocentre.library.files.transcripts import Paragraph, paragraphs
from infocentre.library.files.webvtt import parse

SAMPLES = Path(__file__).parent / "samples"
REFUSED = {"illustrator-entities.svg": "ENTITY"}
TAKEN = [
    path.name
    for path in sorted(SAMPLES.iterdir())
    if extension_of(path.name) in DOCUMENTS and path.name not in REFUSED
]


def sample(name):
    return ContentFile((SAMPLES / name).read_bytes(), name=name)


def judged(name):
    return judging.document(sample(name), extension_of(name))


def picture(name):
    facts, content = judging.picture(sample(name))
    return facts, Image.open(io.BytesIO(content))


def transcript(name):
    _facts, content = judged(name)
    return paragraphs(parse(content.decode()))


def seconds(number):
    return timedelta(seconds=number)


@pytest.mark.parametrize("name", TAKEN)
def test_file_of_a_real_program_is_taken(name):
    judged(name)


@pytest.mark.parametrize(("name", "said"), REFUSED.items())
def test_refusal_says_what_to_do(name, said):
    with pytest.raises(ValidationError, match=said):
        judged(name)


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("joined.mp3", 3.2),
        ("stray.mp3", 3.2),
        ("voice.m4a", 2),
        ("voice.ogg", 2),
        ("vorbis.ogg", 2),
        ("voice.webm", 2),
        ("film.mp4", 2),
        ("streamed.mp4", None),
    ],
)
def test_length_of_a_recording_is_that_of_all_its_sound(name, length):
    facts, _content = judged(name)

    assert facts["seconds"] == (length and pytest.approx(length, abs=0.2))


@pytest.mark.parametrize("name", ["illustrator.svg", "coreldraw.svg", "coreldraw-utf16.svg"])
def test_doctype_of_a_drawing_program_is_dropped(name):
    _facts, content = judged(name)

    encoding = "utf-16" if "utf16" in name else "utf-8"
    assert "DOCTYPE" in (SAMPLES / name).read_text(encoding)
    assert "DOCTYPE" not in content.decode(encoding)
    assert content.decode(encoding).strip().endswith("</svg>")


@pytest.mark.parametrize(
    ("name", "credit"),
    [
        ("artist.jpg", {0x013B: "Айгүл Нұрланова", 0x8298: "© ЯФИ, Қазақстан"}),
        ("artist-1251.jpg", {0x013B: "Иванов Пётр"}),
    ],
)
def test_credit_keeps_its_letters(name, credit):
    _facts, taken = picture(name)

    stored = {tag: value.encode("latin-1").decode() for tag, value in taken.getexif().items()}
    assert stored == credit


def test_colours_of_a_wide_profile_become_those_of_the_web_and_transparency_stays():
    _facts, taken = picture("screenshot-p3.png")

    assert taken.mode == "RGBA"
    assert taken.getpixel((2, 2)) == (255, 0, 0, 255)
    assert taken.getpixel((2, 14)) == (255, 0, 0, 127)
    assert "icc_profile" not in taken.info


def test_picture_of_an_apple_telephone_is_stored_upright_as_jpeg_without_its_place():
    facts, taken = picture("telephone.heic")

    assert (facts["ending"], taken.format, taken.size) == (".jpg", "JPEG", (32, 64))
    assert dict(taken.getexif()) == {0x8298: "JINR"}
    red, green, blue = taken.getpixel((16, 50))
    assert red > 245
    assert green < 10 and blue < 10  # noqa: PT018 - one colour


def test_rolling_captions_are_read_once():
    assert transcript("youtube-automatic.vtt") == [
        Paragraph(
            seconds(0.48),
            "",
            "hello and welcome to the lecture about neutrons neutrons have no charge >> why is that",
        )
    ]


@pytest.mark.parametrize("name", ["zoom.vtt", "zoom-unmarked-utf16.vtt"])
def test_speakers_are_recognised_where_captions_agree(name):
    assert transcript(name) == [
        Paragraph(seconds(3.21), "Айгүл Нұрланова", "Сәлеметсіз бе! Бүгінгі тақырып: нейтрондар."),
        Paragraph(seconds(8.4), "Ivan Petrov (JINR)", "A question: why so slow?"),
        Paragraph(seconds(10.1), "Айгүл Нұрланова", "Себебі олар салқын."),
    ]


@pytest.mark.parametrize("name", ["subrip.srt", "subrip-1251.srt", "subrip-utf16.srt"])
def test_subrip_is_stored_as_webvtt_in_utf8(name):
    facts, content = judged(name)

    assert content.decode() == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nЗдравствуйте!\n<i>Сегодня</i> о нейтронах.\n\n"
        "00:00:02.600 --> 00:00:04.000\n5 МэВ &lt; E &amp; далее\n\n00:00:05.500 --> 00:00:06.000\n42\n"
    )
    assert facts["ending"] == ".vtt"
    assert facts["guessed"] == ("1251" in name)
    assert facts["beginning"][0] == "Здравствуйте! Сегодня о нейтронах."
