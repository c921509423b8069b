import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from lectures.models import Lecture, Recording, youtube_id
from tests.factories import LectureFactory, RecordingFactory, SeriesFactory

VIDEO = "0gWVBuDJcY8"


@pytest.mark.parametrize(
    "address",
    [
        f"https://youtu.be/{VIDEO}",
        f"https://www.youtube.com/watch?v={VIDEO}&t=10s",
        f"https://m.youtube.com/watch?app=desktop&v={VIDEO}",
        f"https://www.youtube.com/embed/{VIDEO}",
        f"https://www.youtube.com/live/{VIDEO}?feature=share",
        f"https://www.youtube-nocookie.com/embed/{VIDEO}",
    ],
)
def test_every_form_of_a_youtube_address_is_understood(address):
    assert youtube_id(address) == VIDEO


@pytest.mark.parametrize(
    "address",
    [
        f"https://youtube.example.org/watch?v={VIDEO}",
        "https://www.youtube.com/@channel",
        f"https://youtu.be/{VIDEO}%22onload=x",
        "https://www.youtube.com/watch?v=short",
        "javascript:alert(1)",
        "",
    ],
)
def test_other_addresses_are_no_video(address):
    assert youtube_id(address) == ""


@pytest.mark.django_db
def test_recording_keeps_only_what_belongs_to_its_kind():
    recording = RecordingFactory()
    recording.kind, recording.url = Recording.Kind.PAGE, "https://edu.jinr.ru"
    recording.save()

    assert recording.youtube_id == ""
    assert recording.watch_url == "https://edu.jinr.ru"


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "field"), [("youtube", "url"), ("page", "url"), ("file", "file")])
def test_recording_without_a_place_is_refused_beside_its_field(kind, field):
    recording = Recording(lecture=LectureFactory(), kind=kind, language="kk")

    with pytest.raises(ValidationError) as caught:
        recording.clean()

    assert list(caught.value.message_dict) == [field]


@pytest.mark.django_db
def test_database_refuses_a_recording_in_two_places():
    recording = RecordingFactory()

    with pytest.raises(IntegrityError, match="lectures_recording_one_place"):
        Recording.objects.filter(pk=recording.pk).update(kind="file")


@pytest.mark.django_db
def test_recorded_lectures_are_listed_once_the_latest_first():
    LectureFactory(date="2026-01-01")
    old, new = LectureFactory(date="2020-01-01"), LectureFactory(date="2021-01-01")
    for lecture in (old, new, new):
        RecordingFactory(lecture=lecture)

    assert list(Lecture.objects.published().recorded()) == [new, old]


@pytest.mark.django_db
def test_lectures_without_a_date_come_last():
    undated = LectureFactory(date=None)
    dated = LectureFactory(date="2020-01-01")

    assert list(Lecture.objects.published()) == [dated, undated]


@pytest.mark.django_db
def test_number_stands_once_in_a_series():
    series = SeriesFactory()
    LectureFactory(series=series, number=1)

    with pytest.raises(IntegrityError, match="lectures_number_once_per_series"):
        LectureFactory(series=series, number=1)
