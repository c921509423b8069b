"""What the guide calls a word of the screen stands there in that language, letter by letter."""

import re

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from infocentre.catalogues.catalogues import parsed
from infocentre.office.guide.chapters import LANGUAGES, beginning, chapters

MARKED = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def words_of_the_screen(language) -> set[str]:
    """Every translation there is: ours, Django's and the libraries', in Python, templates and scripts."""
    merged = trans_real.translation(language)._catalog._catalogs
    known = {text for catalogue in merged for text in catalogue.values() if isinstance(text, str)}
    for folder in settings.LOCALE_PATHS:
        for message in parsed(folder / language / "LC_MESSAGES" / "djangojs.po"):
            known |= set([message.string] if isinstance(message.string, str) else message.string)
    return {comparable(text) for text in known}


def comparable(text) -> str:
    """Screens begin labels with a capital letter, whatever the catalogue does."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_marked_words_are_words_of_the_screen(language):
    known = words_of_the_screen(language)
    unknown = {
        (chapter.slug, words)
        for chapter in (beginning(language), *chapters(language))
        for words in MARKED.findall(chapter.source)
        if comparable(words) not in known
    }
    assert unknown == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_marked_words_are_many(language):
    """The marks have not been lost: a chapter without a button helps nobody."""
    assert all(len(MARKED.findall(chapter.source)) >= 5 for chapter in chapters(language))
