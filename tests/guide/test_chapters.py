"""The texts of the guide belong together: languages, pictures and links, on the repository's pages too."""

import re

import pytest
from PIL import Image

from infocentre.office.guide.chapters import (
    CHAPTERS,
    FOLDER,
    LANGUAGES,
    OF_KINDS,
    OF_SCREENS,
    Chapter,
    beginning,
    chapters,
)
from infocentre.office.guide.rendering import page_of
from tests.guide.pictures import PICTURES

SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
LINKED = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]*)\)")
NAMES = [picture.name for picture in PICTURES]


def everything(language):
    return [beginning(language), *chapters(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_folder_holds_the_chapters_and_nothing_else(language):
    files = {path.stem for path in (FOLDER / language).iterdir()}
    assert files == {"README", *CHAPTERS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_beginning_names_every_chapter_in_order(language):
    listed = re.findall(r"^\d+\. \[(.+)\]\((.+)\.md\)$", beginning(language).source, re.MULTILINE)
    assert listed == [(chapter.title, chapter.slug) for chapter in chapters(language)]


@pytest.mark.parametrize("slug", ["README", *CHAPTERS])
def test_chapter_is_made_alike_in_both_languages(slug):
    """The same headings, pictures and links in the same order; the words are each language's own."""
    shapes = []
    for language in LANGUAGES:
        source = Chapter(slug, language).source.replace(f"images/{language}/", "images/")
        marks = re.findall(r"^#+ |^!\[|\]\([^)]*\)|^\|", source, re.MULTILINE)
        shapes.append(marks)
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_declared_made_described_and_shown(language):
    shown = [found for chapter in everything(language) for found in SHOWN.findall(chapter.source)]
    assert [address for _words, address in shown] == [
        f"../images/{language}/{name}.webp" for name in dict.fromkeys(_names(shown))
    ]
    assert sorted(_names(shown)) == sorted(NAMES)
    assert {path.stem for path in (FOLDER / "images" / language).iterdir()} == set(NAMES)
    assert all(len(words) > 20 for words, _address in shown)


def _names(shown):
    return [address.rpartition("/")[2].removesuffix(".webp") for _words, address in shown]


def test_pictures_are_small_and_whole():
    files = list((FOLDER / "images").rglob("*.webp"))
    assert sum(path.stat().st_size for path in files) <= 3_000_000
    for path in files:
        with Image.open(path) as image:
            image.verify()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_chapters_and_headings_that_exist(language):
    for chapter in everything(language):
        for address in LINKED.findall(chapter.source):
            file, _mark, anchor = address.partition("#")
            slug = file.removesuffix(".md")
            assert slug in CHAPTERS, (chapter.slug, address)
            anchors = {name for name, _words in page_of(Chapter(slug, language)).contents}
            assert not anchor or anchor in anchors


def test_screens_are_helped_by_chapters_that_exist():
    assert {*OF_KINDS.values(), *OF_SCREENS.values()} <= set(CHAPTERS)
