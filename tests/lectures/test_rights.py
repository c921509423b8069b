"""A recording has a form of its own; whose it is, is decided by its lecture."""

import pytest

from infocentre.content.models import Status
from lectures.models import Recording
from tests import factories
from tests.office.conftest import *  # noqa: F403 - members of the office
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(as_role):
    return as_role("author")


def recording_of(author, **lecture):
    return factories.RecordingFactory(lecture=factories.LectureFactory(**lecture))


def refused(client, recording):
    opened = address(Recording, "change", recording.pk), address(Recording, "delete", recording.pk)
    return {client.post(url, {"post": "yes"}).status_code for url in opened} == {403}


def test_author_changes_recordings_of_their_own_draft(author):
    recording = recording_of(author, status=Status.DRAFT, created_by=author.user)
    save(author, address(Recording, "change", recording.pk), language="ru")
    recording.refresh_from_db()
    assert recording.language == "ru"


@pytest.mark.parametrize("is_own", [True, False])
def test_author_changes_no_recording_that_visitors_see(is_own, author):
    recording = recording_of(author, created_by=author.user if is_own else None)
    assert refused(author, recording)


def test_author_touches_no_recording_of_a_colleague(author):
    recording = recording_of(author, status=Status.DRAFT)
    assert refused(author, recording)
    translation = f"/admin/translate/lectures.recording/{recording.pk}/ru/"
    assert author.post(translation, {"text__title": "X"}).status_code == 403


def test_recording_stays_with_its_lecture_unless_it_may_be_published(author):
    recording = recording_of(author, status=Status.DRAFT, created_by=author.user)
    other = factories.LectureFactory()
    save(author, address(Recording, "change", recording.pk), lecture=other.pk)
    recording.refresh_from_db()
    assert recording.lecture != other
