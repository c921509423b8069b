"""The podcast: its season, its episodes with captions and chapters."""

import json
from datetime import timedelta

from django.utils import timezone

from infocentre.content.models import Topic
from infocentre.demo.builders.base import by_slug, store
from infocentre.demo.builders.library import stored
from infocentre.demo.entries import FOLDER, read, texts
from infocentre.library.models import Document
from lectures.models import Lecture, Podcast, Recording, Series, Transcript


def season(entry, found):
    return store(Series, found, texts(entry, "title", "summary"), slug=entry["key"], season=entry["season"])


def episode(entry, found):
    """An episode: a lecture with a sound recording a language, its captions and chapters."""
    today = timezone.localdate()
    item = store(
        Lecture,
        found,
        texts(entry, "title", "summary", rich=("body",)),
        slug=entry["key"],
        series=Series.objects.get(slug=entry["series"]),
        number=entry["number"],
        date=today,
        audience=entry["audience"],
        spoken_languages=list(entry["title"]),
        # Spoken by a machine.
        is_example=True,
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    item.recordings.all().delete()
    for position, language in enumerate(entry["title"]):
        stem = f"{entry['key']}.{language}"
        facts = json.loads((FOLDER / "audio" / f"{stem}.json").read_text(encoding="utf-8"))
        recording = Recording.objects.create(
            lecture=item,
            kind=Recording.Kind.FILE,
            media=Recording.Media.AUDIO,
            file=stored(Document, f"{stem}.mp3"),
            language=language,
            duration=timedelta(seconds=facts["seconds"]),
            position=position,
            **{f"chapters_{language}": facts["chapters"]},
        )
        Transcript.objects.create(
            recording=recording, language=language, file=stored(Document, f"{stem}.vtt")
        )
    return item


def podcast(entry, found):
    return store(Podcast, found or Podcast.load(), texts(entry, "title", "summary", "author"))


def groups():
    content = read("podcast")
    yield Series, season, [content["series"]]
    yield Lecture, episode, [each | {"series": content["series"]["key"]} for each in content["episodes"]]
    yield Podcast, podcast, [read("press")["podcast"] | {"key": "podcast"}]
