"""The demo content is well written: over its three thousand texts no check raises an alarm."""

import pytest

from infocentre.content.languages import LANGUAGES
from infocentre.demo.entries import FOLDER, as_html, read
from infocentre.publishing.writing import findings
from infocentre.publishing.writing.language_guess import language_of

RICH = {"body", "programme", "joining", "privacy"}


def texts(entry, name=""):
    """Every text of the demo: (language, field, text)."""
    if isinstance(entry, list):
        for each in entry:
            yield from texts(each, name)
    elif isinstance(entry, dict):
        translated = entry and set(entry) <= set(LANGUAGES)
        for key, value in entry.items():
            if translated and isinstance(value, str):
                yield key, name, as_html(value) if name in RICH else " ".join(value.split())
            # What a translation was made from is kept under the language of the translation.
            elif not translated and key != "translated_from":
                yield from texts(value, key)


@pytest.mark.django_db
def test_the_demo_raises_no_alarm_and_its_languages_are_told_apart():
    every = [text for path in sorted(FOLDER.glob("*.yaml")) for text in texts(read(path.stem))]
    assert len(every) > 3000
    alarms = [
        (each.code, each.excerpt)
        for language, field, text in every
        for each in findings(language, field, text)
    ]
    assert alarms == []
    long = [(language, text) for language, _field, text in every if len(text.split()) >= 20]
    told = [language_of(text) for _language, text in long]
    wrong = [(is_, found) for (is_, _text), found in zip(long, told, strict=True) if found not in (is_, None)]
    assert wrong == []
    assert told.count(None) < len(told) / 50
