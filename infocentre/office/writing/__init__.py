"""Checks of a text while it is written, and again before it is published.

`findings(language, field, text)` is the whole interface; nothing here changes a text.
"""

from dataclasses import replace
from itertools import chain

from modeltranslation.translator import NotRegistered, translator

from infocentre.content.languages import LANGUAGES
from infocentre.office.writing import letters, structure, style, tongues
from infocentre.office.writing.finding import Finding, Level
from infocentre.office.writing.reading import read

__all__ = ["Finding", "Level", "findings", "findings_of"]

ORDER = [Level.ERROR, Level.WARNING, Level.HINT]


def findings(language: str, field: str, text: str) -> list[Finding]:
    """What is to be said about a rich or plain text in a language, the gravest first."""
    reading = read(text or "")
    whole = "\n".join(block.text for block in reading.blocks)
    found = chain(
        structure.check_references(language, reading.references),
        structure.check_formulas(reading.formulas),
        structure.check_links(reading.blocks),
        structure.check_headings(reading.blocks),
        letters.check(language, whole),
        chain.from_iterable(tongues.check(language, block) for block in reading.blocks),
        chain.from_iterable(style.check(language, block) for block in reading.blocks),
    )
    return sorted((replace(each, field=field) for each in found), key=lambda each: ORDER.index(each.level))


def findings_of(item, languages=LANGUAGES) -> list[Finding]:
    """The findings in every translated text of an item; each names the column it is about."""
    try:
        names = translator.get_options_for_model(type(item)).all_fields
    except NotRegistered:
        return []
    columns = [(language, f"{name}_{language}") for language in languages for name in names]
    texts = ((language, column, getattr(item, column)) for language, column in columns)
    return [
        each
        for language, column, text in texts
        if isinstance(text, str)
        for each in findings(language, column, text)
    ]
