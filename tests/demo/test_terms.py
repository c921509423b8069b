"""One term a thing: what the glossary refuses stands neither in the demo nor in the interface."""

import re
from pathlib import Path

import pytest

from infocentre.catalogues.catalogues import parsed, sources
from infocentre.content.languages import LANGUAGES
from infocentre.demo.entries import FOLDER, read

REFUSED = [
    (language, re.compile(pattern), term[language])
    for term in read("glossary")
    for language, patterns in term.get("refused", {}).items()
    for pattern in patterns
]
FILES = sorted(FOLDER.glob("*.yaml"))
# Addresses and code are no words of ours.
ADDRESS = re.compile(r"https?://\S+|\]\(\S+\)|<[^>]+>")


def texts(content, language=None):
    """Every text of a file with its language: what stands below `kk`, `ru` and `en`, however deep."""
    if isinstance(content, str) and language:
        yield language, " ".join(ADDRESS.sub(" ", content).split())
    elif isinstance(content, dict):
        for name, value in content.items():
            if name != "refused":
                yield from texts(value, name if name in LANGUAGES else language)
    elif isinstance(content, list):
        for value in content:
            yield from texts(value, language)


def refusals(name, texts):
    return [
        f"{name}: “…{text[max(0, found.start() - 40) : found.end() + 40]}…” should say “{term}”"
        for written, text in texts
        for language, pattern, term in REFUSED
        if language == written and (found := pattern.search(text))
    ]


def said(message):
    return message if isinstance(message, (tuple, list)) else [message]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_demo_uses_the_terms_of_the_glossary(file):
    assert refusals(file.name, texts(read(file.stem))) == []


@pytest.mark.parametrize("file", sources(), ids=lambda file: "-".join(file.parts[-3::2]))
def test_catalogues_use_the_terms_of_the_glossary(file):
    catalogue, language = parsed(file), Path(file).parts[-3]
    spoken = [(language, text) for message in catalogue if message.id for text in said(message.string)]
    own = [("en", text) for message in catalogue if message.id for text in said(message.id)]
    assert refusals("/".join(file.parts[-4:]), spoken + own) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "жаңа атом электр стансасы"),
        ("kk", "Топ мүшелері мен Ұлттық топтың жетекшісі"),
        ("kk", "байланыс нысаны арқылы жазыңыз"),
        ("ru", "студентов стран-участниц"),
        ("en", "Scientists of Kazakhstan"),
    ],
)
def test_refused_word_is_found(language, text):
    (message,) = refusals("page.yaml", [(language, text)])
    assert message.startswith("page.yaml: “…")


def test_term_at_the_beginning_of_a_sentence_is_not_refused():
    assert refusals("page.yaml", [("kk", "Ұлттық топ Дубнада жұмыс істейді.")]) == []
