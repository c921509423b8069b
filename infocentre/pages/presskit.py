"""The press kit as one ZIP: logos, photographs, texts in three languages, and whose they are."""

import hashlib
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils.translation import gettext as _
from django.utils.translation import override

from infocentre.content.languages import LANGUAGES
from infocentre.content.slugs import make_slug
from infocentre.pages.models import PressFile, PressKit, PressPhoto

# Dates inside of the archive are fixed, so that the same content makes the same file.
DATE = (2026, 1, 1, 0, 0, 0)
# An archive that is larger than this is made on disk instead of in memory.
IN_MEMORY = 4 * 1024 * 1024


@dataclass(frozen=True)
class Part:
    """A file of the archive: a stored one, or a text."""

    name: str
    stored: object = None
    text: str = ""

    def read(self) -> bytes:
        if self.stored is None:
            return self.text.encode()
        with self.stored.open("rb") as file:
            return file.read()


def contents() -> list[Part]:
    kit = PressKit.load()
    files = [("files", each.file) for each in PressFile.objects.select_related("file")]
    photos = [("photographs", each.picture) for each in PressPhoto.objects.select_related("picture")]
    present = [(folder, item) for folder, item in files + photos if is_there(item.file)]
    stored = [
        (Part(safe_name(folder, number, item), item.file), item)
        for number, (folder, item) in enumerate(present, 1)
    ]
    texts = [Part(f"texts/about-the-centre.{code}.txt", text=boilerplate(kit, code)) for code in LANGUAGES]
    credits = [Part(f"LICENCES.{code}.txt", text=licences(stored, code)) for code in LANGUAGES]
    return [part for part, _item in stored] + texts + credits


def is_there(file) -> bool:
    return file.storage.exists(file.name)


def safe_name(folder, number, item) -> str:
    """A name that every system can unpack, and that no other file has."""
    title = make_slug(getattr(item, "title_en", ""), item.title, fallback="file")[:60]
    return f"{folder}/{number:02}-{title}{PurePosixPath(item.file.name).suffix}"


def boilerplates(kit, language) -> list[str]:
    """The short and the long text in a language, empty where nobody has written them."""
    fields = ("boilerplate_short", "boilerplate_long")
    return [(getattr(kit, f"{field}_{language}") or "").replace("\r\n", "\n") for field in fields]


def boilerplate(kit, language) -> str:
    return "\n\n---\n\n".join(filter(None, boilerplates(kit, language))) + "\n"


def licences(stored, language) -> str:
    """Whose each file is, and under which licence it may be used."""
    with override(language):
        lines = [_("Please credit the author wherever you use a picture."), ""]
        lines += [f"{part.name}: {item.credit}, {item.get_licence_display()}" for part, item in stored]
    return "\n".join([*lines, ""])


def digest(parts) -> str:
    """Changes with the content; stored files never change under their name."""
    facts = [f"{part.name} {part.stored.name if part.stored else part.text}" for part in parts]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:32]


def archive(parts):
    """The ZIP as an open temporary file, at its beginning."""
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for part in parts:
            target.writestr(zipfile.ZipInfo(part.name, DATE), part.read(), zipfile.ZIP_DEFLATED)
    file.seek(0)
    return file
