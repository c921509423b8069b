"""Checks of a text while it is written, and again before it is published.

Nothing here changes a text; `publishing.checklist` makes findings of what is remarked.
"""

from dataclasses import replace
from itertools import chain

from infocentre.publishing.writing import language_guess, lookalikes, structure, style
from infocentre.publishing.writing.reading import read
from infocentre.publishing.writing.remarks import Remark, Severity

__all__ = ["Remark", "Severity", "findings", "text_findings"]

ORDER = [Severity.ERROR, Severity.WARNING, Severity.HINT]


def findings(language: str, field: str, text: str) -> list[Remark]:
    """What is to be said about a rich or plain text in a language, the gravest first."""
    references = structure.check_references(language, read(text or "").references)
    return _sorted(field, chain(references, _findings_of(language, text)))


def text_findings(language: str, field: str, text: str) -> list[Remark]:
    """The same without what the text refers to: told from the text alone, with no query."""
    return _sorted(field, _findings_of(language, text))


def _findings_of(language, text):
    reading = read(text or "")
    full_text = "\n".join(block.text for block in reading.blocks)
    return chain(
        structure.check_formulas(reading.formulas),
        structure.check_links(reading.blocks),
        structure.check_headings(reading.blocks),
        lookalikes.check(language, full_text),
        chain.from_iterable(language_guess.check(language, block) for block in reading.blocks),
        chain.from_iterable(style.check(language, block) for block in reading.blocks),
    )


def _sorted(field, found):
    return sorted((replace(each, field=field) for each in found), key=lambda each: ORDER.index(each.level))
