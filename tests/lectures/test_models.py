from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from infocentre.library.models import Document
from lectures.models import Lecture, Recording
from tests.factories import LectureFactory, RecordingFactory, SeriesFactory


@pytest.mark.django_db
def test_recording_keeps_only_what_belongs_to_its_kind():
    recording = RecordingFactory()
    recording.kind, recording.url = Recording.Kind.PAGE, "https://edu.jinr.ru"
    recording.save()

    assert recording.youtube_id == ""
    assert recording.watch_url == "https://edu.jinr.ru"


@pytest.mark.django_db
def test_length_of_a_recording_is_that_of_its_file_unless_it_is_typed():
    file = Document.objects.create(
        title_kk="Дыбыс", credit="ЯФИ", file="documents/a.mp3", duration=timedelta(seconds=90)
    )
    told = RecordingFactory(kind="file", url="", file=file, duration=None)
    typed = RecordingFactory(kind="file", url="", file=file, duration=timedelta(seconds=80))

    assert (told.duration, typed.duration) == (timedelta(seconds=90), timedelta(seconds=80))


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
