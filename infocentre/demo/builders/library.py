"""Files of the demo, as objects of the library that the other kinds refer to by their key."""

import hashlib

from django.core.files.base import ContentFile

from infocentre.content.languages import LANGUAGES
from infocentre.demo.entries import FOLDER, read, texts
from infocentre.demo.models import LoadedItem
from infocentre.library.models import Document, Licence, Picture

# Shown beside pictures in every language.
CREDIT = "БЯЗИ ақпараттық орталығы · Информационный центр ОИЯИ"
MARK = {
    "kk": "Сайттың белгісі (БЯЗИ-дің ресми логотипі емес)",
    "ru": "Знак сайта (не официальный логотип ОИЯИ)",
    "en": "The mark of this site (not the official logo of JINR)",
}
STATIC = FOLDER.parents[2] / "static" / "img"


def stored(model, key):
    """The object of the library that the demo made for a file; None when an editor has deleted it."""
    loaded = LoadedItem.objects.filter(kind=model._meta.label_lower, key=key).first()
    return loaded and model.objects.filter(pk=loaded.object_id).first()


def entry_of(path, title, **facts):
    """What is known of a file; it is loaded anew when its content or its description changes."""
    seal = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "key": path.name,
        "path": str(path.relative_to(FOLDER.parents[2])),
        "seal": seal,
        "title": title,
    } | facts


def sound():
    for episode in read("podcast")["episodes"]:
        for language in LANGUAGES:
            for suffix in ("mp3", "vtt"):
                yield entry_of(FOLDER / "audio" / f"{episode['key']}.{language}.{suffix}", episode["title"])


def papers():
    for material in read("materials"):
        for language in material["title"]:
            yield entry_of(FOLDER / "documents" / f"{material['key']}.{language}.pdf", material["title"])
    for number, paper in enumerate(read("programmes")["papers"], 1):
        yield entry_of(FOLDER / "documents" / f"paper-{number}.{paper['language']}.pdf", paper["title"])


def pictures():
    words = read("programmes")["gallery"]
    for path in sorted((FOLDER / "pictures").glob("*.jpg")):
        number = path.stem.rpartition("-")[2]
        caption = {code: text.format(number=number) for code, text in words["caption"].items()}
        yield entry_of(path, caption, alt=words["alt"], caption=caption)


def document(entry, found):
    item = found or Document()
    fill(item, entry, texts(entry, "title"))
    return item


def picture(entry, found):
    item = found or Picture()
    fill(item, entry, texts(entry, "alt", "caption") | {"title": entry["title"]["en"]})
    return item


def fill(item, entry, values):
    path = FOLDER.parents[2] / entry["path"]
    for name, value in (values | {"credit": CREDIT, "licence": Licence.OWN}).items():
        setattr(item, name, value)
    item.file = ContentFile(path.read_bytes(), name=path.name)
    item.full_clean()
    item.save()


def groups():
    mark = [entry_of(STATIC / name, MARK) for name in ("mark-light.svg", "icon-512.png")]
    yield Document, document, [*sound(), *papers(), *mark]
    yield Picture, picture, list(pictures())
