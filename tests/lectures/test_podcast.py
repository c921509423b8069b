"""The podcast: each requirement that Apple and Spotify publish, read by a feed reader and as XML."""

import io
import re
from datetime import timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import feedparser
import pytest
import time_machine
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.content.site import permanent_id
from infocentre.library.models import Document
from lectures.models import Podcast, Recording, Transcript
from tests import factories
from tests.factories import only_in

pytestmark = pytest.mark.django_db
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
SOUND = (bytes.fromhex("fff344c4") + bytes(92)) * 50
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"


def document(name, content):
    return Document.objects.create(file=ContentFile(content, name=name), title_kk=name, credit="Орталық")


def episode(language="kk", **fields):
    lecture = factories.LectureFactory(
        series=factories.SeriesFactory(season=fields.pop("season", 1)),
        number=3,
        title_kk="Атом & ядро",
        **fields,
    )
    recording = Recording.objects.create(
        lecture=lecture,
        kind="file",
        media="audio",
        language=language,
        file=document("sound.mp3", SOUND),
        duration=timedelta(seconds=84),
        chapters_kk="0:00 Кіріспе\n0:12 Ядро",
    )
    Transcript.objects.create(recording=recording, language="kk", file=document("said.vtt", CAPTIONS))
    return recording


def channel(client):
    factories.SiteSettingsFactory(email="centre@example.org")
    Podcast.objects.create(title_kk="Ядроға жақын", summary_kk="Қысқа эпизодтар", author_kk="Орталық")
    response = client.get(reverse("lectures:podcast"))
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert not feedparser.parse(response.content).bozo
    return ElementTree.fromstring(response.content).find("channel")


def test_an_owner_without_an_address_has_no_empty_one(client):
    factories.SiteSettingsFactory(email="")
    show = ElementTree.fromstring(client.get(reverse("lectures:podcast")).content).find("channel")

    assert show.find(f"{ITUNES}owner/{ITUNES}name") is not None
    assert show.find(f"{ITUNES}owner/{ITUNES}email") is None


def test_the_show_has_what_directories_require(client):
    show = channel(client)

    assert show.findtext("title") == "Ядроға жақын"
    assert show.findtext("description") == "Қысқа эпизодтар"
    assert show.findtext("language") == "kk"
    assert show.findtext("link") == "http://testserver/kk/lectures/"
    assert show.findtext(f"{ITUNES}author") == "Орталық"
    assert show.findtext(f"{ITUNES}explicit") == "false"
    assert show.findtext(f"{ITUNES}owner/{ITUNES}email") == "centre@example.org"
    assert show.find(f"{ITUNES}category").get("text") == "Science"
    assert show.find(f"{ITUNES}category/{ITUNES}category").get("text") == "Physics"
    assert re.fullmatch(r"[0-9a-f-]{36}", show.findtext(f"{PODCAST}guid"))
    picture = client.get(show.find(f"{ITUNES}image").get("href").removeprefix("http://testserver"))
    image = Image.open(io.BytesIO(picture.content))
    assert (image.format, image.size, image.mode) == ("PNG", (1400, 1400), "RGB")


def test_an_episode_has_what_players_require(client):
    recording = episode()
    [item] = channel(client).findall("item")
    enclosure = item.find("enclosure")

    assert item.findtext("title") == "Атом & ядро"
    assert enclosure.get("url") == f"http://testserver{recording.file.file.url}"
    assert (enclosure.get("length"), enclosure.get("type")) == (str(len(SOUND)), "audio/mpeg")
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.findtext("guid") == guid(recording)
    assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo
    assert item.findtext(f"{ITUNES}duration") == "84"
    assert (item.findtext(f"{ITUNES}season"), item.findtext(f"{ITUNES}episode")) == ("1", "3")
    assert item.findtext(f"{ITUNES}episodeType") == "full"
    transcript = item.find(f"{PODCAST}transcript")
    assert (transcript.get("type"), transcript.get("language")) == ("text/vtt", "kk")
    sound = client.head(enclosure.get("url").removeprefix("http://testserver"))
    sound.close()
    assert sound["Accept-Ranges"] == "bytes"


def test_chapters_are_read_by_players(client):
    episode()
    chapters = channel(client).find(f"item/{PODCAST}chapters")

    assert chapters.get("type") == "application/json+chapters"
    content = client.get(chapters.get("url").removeprefix("http://testserver")).json()
    assert content["chapters"] == [{"startTime": 0, "title": "Кіріспе"}, {"startTime": 12, "title": "Ядро"}]


def test_a_feed_holds_its_language_and_what_is_public_alone(client):
    recording = episode()
    episode(language="ru", season=2)
    hidden = factories.LectureFactory(status=Status.DRAFT)
    Recording.objects.create(lecture=hidden, kind="file", media="audio", language="kk", file=recording.file)
    Recording.objects.create(
        lecture=recording.lecture, kind="file", media="video", language="kk", file=recording.file
    )

    assert len(channel(client).findall("item")) == 1
    with translation.override("en"):
        feed = feedparser.parse(client.get(reverse("lectures:podcast")).content)
    assert feed.entries == []


def test_the_lecture_shows_chapters_and_transcript(client):
    factories.SiteSettingsFactory()
    recording = episode()
    page = client.get(recording.lecture.get_absolute_url()).content.decode()

    assert f'href="{recording.file.file.url}#t=12"' in page
    assert "Hello" in page


def sound_of(lecture, name="sound.mp3", language="kk"):
    return Recording.objects.create(
        lecture=lecture, kind="file", media="audio", language=language, file=document(name, SOUND)
    )


def at(moment, **fields):
    return sound_of(factories.LectureFactory(published_at=moment, **fields))


def guids(client, language="kk"):
    with translation.override(language):
        feed = ElementTree.fromstring(client.get(reverse("lectures:podcast")).content)
    return [item.findtext("guid") for item in feed.iter("item")]


def guid(recording):
    return str(permanent_id("recording", recording.pk))


def test_episodes_come_newest_first_whatever_day_they_tell_of(client):
    now = timezone.now()
    old = at(now - timedelta(days=9), date="2026-05-05")
    new, made_later = (at(now - timedelta(days=1), date="2020-01-01") for _each in range(2))

    show = channel(client)

    assert [item.findtext("guid") for item in show.findall("item")] == [*map(guid, (made_later, new, old))]
    dates = [parsedate_to_datetime(item.findtext("pubDate")) for item in show.findall("item")]
    assert dates == [each.lecture.published_at.replace(microsecond=0) for each in (made_later, new, old)]
    assert parsedate_to_datetime(show.findtext("lastBuildDate")) == dates[0]


def test_an_empty_podcast_does_not_change_from_day_to_day(client):
    address = reverse("lectures:podcast")
    first = client.get(address).content
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert client.get(address).content == first


def test_an_episode_keeps_its_identity_when_its_address_changes(client):
    recording = sound_of(factories.LectureFactory())
    recording.lecture.slug = "another-address"
    recording.lecture.save()

    assert guids(client) == [guid(recording)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_episode_is_heard_in_the_language_of_its_sound_and_its_lecture(client, language):
    """Sound in a language of a lecture that cannot be read in it yet waits, and the other way round."""
    others = [code for code in LANGUAGES if code != language]
    own = sound_of(factories.LectureFactory(**only_in(language)), language=language)
    sound_of(factories.LectureFactory(**only_in(*others)), language=language)
    sound_of(factories.LectureFactory(**only_in(language)), language=others[0])

    assert guids(client, language) == [guid(own)]


@pytest.mark.parametrize(("name", "kind"), [("a.mp3", "audio/mpeg"), ("a.m4a", "audio/x-m4a")])
def test_sound_that_players_take_is_an_episode(client, name, kind):
    sound_of(factories.LectureFactory(), name)

    assert channel(client).find("item/enclosure").get("type") == kind


@pytest.mark.parametrize("name", ["a.ogg", "a.vtt"])
def test_what_players_do_not_take_stays_on_the_site(client, name):
    sound_of(factories.LectureFactory(), name)

    assert guids(client) == []


def test_the_season_of_a_hidden_series_is_not_told(client):
    recording = episode()
    recording.lecture.series.status = Status.DRAFT
    recording.lecture.series.save()

    assert channel(client).find(f"item/{ITUNES}season") is None
    assert guids(client) == [guid(recording)]


def test_chapters_of_what_is_no_episode_are_not_read(client):
    recording = episode(status=Status.DRAFT)
    silent = sound_of(factories.LectureFactory())

    for each in (recording, silent):
        assert client.get(reverse("lectures:podcast-chapters", args=[each.pk])).status_code == 404
