"""Message catalogues without GNU gettext, which a bare machine lacks."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings


def sources() -> list[Path]:
    return sorted(po for folder in settings.LOCALE_PATHS for po in Path(folder).glob("??/LC_MESSAGES/*.po"))


def parsed(po: Path) -> Catalog:
    with po.open("rb") as file:
        return read_po(file, locale=po.parts[-3], abort_invalid=True)


def compile_stale() -> list[Path]:
    """Compile the catalogues that are newer than their compiled form; return these."""
    written = []
    for po in sources():
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        draft = mo.with_suffix(".mo.new")
        with draft.open("wb") as file:
            write_mo(file, parsed(po))
        draft.replace(mo)
        written.append(mo)
    return written


def gaps(catalogue: Catalog) -> list[str]:
    """Messages that readers would meet in English: untranslated or fuzzy ones."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, (tuple, list)) else [message.string]
        if message.fuzzy or not all(texts):
            found.append(message.id if isinstance(message.id, str) else message.id[0])
    return found
