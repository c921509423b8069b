"""What is checked of the pictures that an item shows: its cover, its gallery, those of its texts."""

from infocentre.content.kinds import kind_of
from infocentre.library.models import Picture
from infocentre.publishing.checklist.finding import Finding, Level
from infocentre.publishing.checklist.reading import languages_to_release, rich_texts


def pictures(item):
    """Where each picture stands is told by the first place that shows it."""
    places = _places(item)
    found = Picture.objects.in_bulk(list(places)) if places else {}
    for key, field in places.items():
        picture = found.get(key)
        if picture is None:
            yield Finding(Level.ERROR, "lost-picture", field)
            continue
        yield from _described(picture, field, languages_to_release(item))


def _places(item) -> dict[int, str]:
    places = {}
    if getattr(item, "cover_id", None):
        places[item.cover_id] = "cover"
    for field, reading in rich_texts(item):
        for key in reading.pictures:
            places.setdefault(key, field)
    if hasattr(item, "gallery"):
        for key in item.gallery.values_list("picture", flat=True):
            places.setdefault(key, "gallery")
    return places


def _described(picture, field, languages):
    lacking = tuple(code for code in languages if not getattr(picture, f"alt_{code}"))
    if lacking and not picture.is_decorative:
        yield Finding(Level.ERROR, "no-alt", field, (picture.title,), languages=lacking)


def cover(item):
    """What is passed on with its picture wants one; every other kind does well with a drawn cover."""
    if kind_of(type(item)).wants_cover and item.cover_id is None:
        yield Finding(Level.WARNING, "no-cover", "cover")
