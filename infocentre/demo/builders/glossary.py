from infocentre.demo.entries import read
from infocentre.translations.models import Term


def term(entry, found):
    """A term that somebody has entered already is taken as it is: no two are alike."""
    words = {code: entry[code] for code in ("kk", "ru", "en")}
    item = found or Term.objects.filter(**words).first() or Term()
    for name, value in (words | {"note": entry.get("note", "")}).items():
        setattr(item, name, value)
    item.full_clean()
    item.save()
    return item


def groups():
    yield Term, term, read("glossary")
