"""What events consist of: programmes, papers of participants, galleries."""

from datetime import timedelta

from events.models import GalleryPicture, Paper, Session
from infocentre.demo.builders.base import moment
from infocentre.demo.builders.library import stored
from infocentre.demo.entries import read, texts
from infocentre.library.models import Document, Picture


def fill(event, parts):
    """Give an event its programme, dated from its first day on, its papers and its gallery."""
    event.sessions.all().delete()
    for day in parts["days"]:
        date = event.local_start.date() + timedelta(days=day["day"] - 1)
        for each in day["entries"]:
            Session.objects.create(
                event=event,
                kind=each["kind"],
                starts_at=moment(date, each["at"]),
                ends_at=moment(date, each["until"]),
                is_online=each.get("online", False),
                **texts(each | {"title": each["said"]}, "title", "hall"),
            )
    event.papers.all().delete()
    for order, each in enumerate(parts["papers"]):
        written = texts(each, "title", "authors", "abstract")
        file = stored(Document, each["file"])
        Paper.objects.create(event=event, order=order, language=each["language"], file=file, **written)
    event.gallery.all().delete()
    for order, key in enumerate(parts["pictures"]):
        if picture := stored(Picture, key):
            GalleryPicture.objects.create(event=event, picture=picture, order=order)


def programmes():
    """What each event consists of, by its key, with the words and files that the parts name."""
    content = read("programmes")
    days = {each["event"]: each["days"] for each in content["sessions"]}
    papers = [
        each | {"file": f"paper-{number}.{each['language']}.pdf"}
        for number, each in enumerate(content["papers"], 1)
    ]
    motifs = {each["event"]: each["motifs"] for each in content["galleries"]}
    return {
        event: {
            "days": [expand_day(day, content) for day in days.get(event, ())],
            "papers": [each for each in papers if each["event"] == event],
            "pictures": [f"{event}-{number}.jpg" for number, _motif in enumerate(motifs.get(event, ()), 1)],
        }
        for event in dict.fromkeys([*days, *motifs])
    }


def expand_day(day, content):
    entries = [
        each | {"said": content["words"][each["say"]], "hall": content["halls"].get(each.get("hall"), {})}
        for each in day["entries"]
    ]
    return day | {"entries": entries}
