"""Renders a chapter's Markdown to HTML: escapes raw HTML, adapts links and pictures."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

import nh3
from django.urls import reverse
from markdown import Extension, Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.treeprocessors import Treeprocessor
from PIL import Image

from infocentre.office.guide.chapters import CHAPTERS, FOLDER, Chapter

ALLOWED = {
    **dict.fromkeys(["p", "ul", "ol", "li", "strong", "em", "code", "kbd", "blockquote", "hr", "br"], set()),
    **dict.fromkeys(["table", "thead", "tbody", "tr", "th", "td"], set()),
    **dict.fromkeys(["h2", "h3"], {"id"}),
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading", "decoding"},
}

# Pictures are taken so much larger than they are shown, and stay sharp.
SCALE = 1.5


@dataclass(frozen=True)
class Page:
    html: str
    # (anchor, words) of each heading.
    contents: tuple[tuple[str, str], ...]


def page_of(chapter: Chapter) -> Page:
    return _page(chapter, chapter.path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _page(chapter, changed) -> Page:
    guide = GuideExtension()
    headings = TocExtension(toc_depth="2-2", slugify=slugify_unicode)
    markdown = Markdown(extensions=["tables", "sane_lists", headings, guide])
    # The title is the page's own heading.
    html = markdown.convert(chapter.source.partition("\n")[2])
    contents = tuple((token["id"], token["name"]) for token in markdown.toc_tokens)
    return Page(nh3.clean(html, tags=set(ALLOWED), attributes=ALLOWED, link_rel=None), contents)


class GuideExtension(Extension):
    def extendMarkdown(self, md):  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # After the words have been read.
        md.treeprocessors.register(Addresses(md), "guide-addresses", 0)


class Addresses(Treeprocessor):
    """Files of the folder become addresses of the office."""

    def run(self, root):
        for link in root.iter("a"):
            link.set("href", address_of(link.get("href", "")))
        for paragraph in list(root.iter("p")):
            for place, element in enumerate(list(paragraph)):
                if element.tag == "img":
                    paragraph[place] = self.picture(element)

    def picture(self, image):
        """A picture that opens alone, so that its words can be read on a telephone too."""
        source = PurePosixPath(image.get("src", ""))
        language = source.parent.name
        size = size_of(FOLDER / "images" / language / source.name)
        address = reverse("guide:picture", args=[language, source.stem])
        image.attrib |= {"src": address, "loading": "lazy", "decoding": "async", **size}
        link = Element("a", {"href": address})
        link.tail, image.tail = image.tail, None
        link.append(image)
        return link


def address_of(href) -> str:
    """`review.md#returning` is a chapter of the office; what is no chapter stays as it is."""
    file, mark, anchor = href.partition("#")
    slug = file.removesuffix(".md")
    return reverse("guide:chapter", args=[slug]) + mark + anchor if slug in CHAPTERS else href


def size_of(path) -> dict[str, str]:
    """Width and height as shown; a picture that was not delivered leaves the text readable."""
    if not path.is_file():
        return {}
    with Image.open(path) as image:
        return {"width": str(round(image.width / SCALE)), "height": str(round(image.height / SCALE))}
