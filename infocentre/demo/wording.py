"""Translations of the demo that are older than their source, so that the office has some to show."""

from infocentre.translations.models import Origin
from infocentre.translations.texts import digest
from infocentre.translations.tracking import refresh


def made_from(item, earlier):
    """Translations of `item` were made from earlier wordings: `{field: {language: the source as it was}}`."""
    for place, wordings in earlier.items():
        for language, text in wordings.items():
            text = " ".join(text.split())
            Origin.objects.of(item).filter(place=place, language=language).update(
                source_text=text, source_digest=digest(text)
            )
    refresh(item)
