"""Addresses of videos, as people copy them from YouTube, its players and its applications."""

import pytest
from django.utils.translation import override

from lectures.models import Recording
from lectures.youtube import VideoAddressFormField, video_at

VIDEO = "0gWVBuDJcY8"
WATCH = f"https://www.youtube.com/watch?v={VIDEO}"
FRAME = (
    f'<iframe width="560" height="315" src="https://www.youtube.com/embed/{VIDEO}?si=aB-1&amp;start=90" '
    'title="YouTube video player" frameborder="0" allow="accelerometer; autoplay" allowfullscreen></iframe>'
)


@pytest.mark.parametrize(
    ("address", "start"),
    [
        (f"https://youtu.be/{VIDEO}", 0),
        (f"https://youtu.be/{VIDEO}?t=90", 90),
        (f"{WATCH}&t=90s", 90),
        (f"{WATCH}&t=1h2m3s", 3723),
        (f"{WATCH}#t=1m30s", 90),
        (f"{WATCH}&t=soon", 0),
        (f"https://m.youtube.com/watch?app=desktop&v={VIDEO}", 0),
        (f"https://music.youtube.com/watch?v={VIDEO}&list=RDAMVM{VIDEO}", 0),
        (f"https://www.youtube.com/v/{VIDEO}?version=3", 0),
        (f"https://www.youtube.com/embed/{VIDEO}?start=90", 90),
        (f"https://www.youtube.com/live/{VIDEO}?feature=share", 0),
        (f"https://www.youtube-nocookie.com/embed/{VIDEO}", 0),
    ],
)
def test_every_form_of_address_is_understood_with_its_start(address, start):
    assert video_at(address) == (VIDEO, start, "")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (f"https://youtube.example.org/watch?v={VIDEO}", "YouTube"),
        ("https://www.youtube.com/@channel", "YouTube"),
        (f"https://youtu.be/{VIDEO}%22onload=x", "YouTube"),
        ("https://www.youtube.com/watch?v=short", "YouTube"),
        ("https://www.youtube.com/embed/videoseries?list=PL1", "playlist"),
        ("https://www.youtube.com/playlist?list=PL1", "playlist"),
        ("https://www.youtube.com/embed/live_stream?channel=UC1", "channel"),
        ("http://[", "YouTube"),
        ("javascript:alert(1)", "YouTube"),
        ("", "YouTube"),
    ],
)
def test_other_addresses_are_refused_with_the_reason(address, reason):
    found = video_at(address)

    assert found.id == ""
    with override("en"):
        assert reason in str(found.complaint)


@pytest.mark.parametrize(
    "pasted",
    [FRAME, FRAME.replace("https:", ""), f"https://www.youtube.com/embed/{VIDEO}?start=90"],
)
def test_code_for_embedding_becomes_the_address_of_the_video(pasted):
    assert VideoAddressFormField().clean(pasted) == f"{WATCH}&t=90s"


def test_recording_begins_where_its_address_says():
    assert Recording(kind="youtube", url=f"{WATCH}&t=90s", youtube_id=VIDEO).start == 90
