"""What the checks of writing find in the texts to be released, as points of the checklist.

Matters of style stay beside the text. What a text refers to is looked at by `links` and `pictures`, which
know the whole item.
"""

from modeltranslation.translator import NotRegistered, translator

from infocentre.publishing import writing
from infocentre.publishing.checklist.finding import Finding, Level
from infocentre.publishing.checklist.reading import languages_to_release
from infocentre.publishing.checklist.sentences import SENTENCES

LEVELS = {writing.Severity.ERROR: Level.ERROR, writing.Severity.WARNING: Level.WARNING}
MAX_QUOTATION = 120


def wording(item):
    for language, column, text in _texts(item):
        for each in writing.text_findings(language, column, text):
            if each.level in LEVELS and each.code in SENTENCES:
                yield Finding(LEVELS[each.level], each.code, column, (each.excerpt[:MAX_QUOTATION],))


def _texts(item):
    """The language, the column and the value of each translated text that is to be released."""
    try:
        names = translator.get_options_for_model(type(item)).all_fields
    except NotRegistered:
        return
    for language in languages_to_release(item):
        for column in (f"{name}_{language}" for name in names):
            text = getattr(item, column)
            if text and isinstance(text, str):
                yield language, column, text
