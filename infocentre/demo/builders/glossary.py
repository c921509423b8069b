from infocentre.demo.entries import read
from infocentre.translations.models import Term


def term(entry, found):
    """Reuses a term that exists already, as terms are unique."""
    words = {code: entry[code] for code in ("kk", "ru", "en")}
    item = found or Term.objects.filter(**words).first() or Term()
    for name, value in (words | {"note": entry.get("note", "")}).items():
        setattr(item, name, value)
    item.full_clean()
    item.save()
    return item


def groups():
    yield Term, term, read("glossary")
