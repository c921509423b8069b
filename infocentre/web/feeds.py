"""Atom feeds (RFC 4287): the newest items of a kind in one language, with their full text."""

import mimetypes
from datetime import UTC, datetime

from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.generic import View

from infocentre.content import plain
from infocentre.content.attached import topic_rows, topics_of
from infocentre.content.languages import reader_language
from infocentre.content.references import gather
from infocentre.content.site import origin_of, permanent_id, site_settings
from infocentre.web.compiled import CompiledQuery
from infocentre.web.richtext import for_readers

# What an empty feed gives as its moment: it must not change from request to request.
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


class ReadableFeed:
    """A feed without characters that XML forbids, whatever is stored: one would hide all its entries."""

    def __init__(self, **texts):
        super().__init__(**tidied(texts))

    def add_item(self, **texts):
        super().add_item(**tidied(texts))


def tidied(value):
    """`value` with every text in it tidied."""
    if isinstance(value, str):
        return plain.lines(value, keep_hyphenation=True)
    if isinstance(value, dict):
        return {key: tidied(each) for key, each in value.items()}
    return [tidied(each) for each in value] if isinstance(value, list) else value


class FullTextAtom(ReadableFeed, Atom1Feed):
    """Django's Atom with the picture and the text of an entry beside its summary."""

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        if item["picture"]:
            address, kind = item["picture"]
            handler.addQuickElement("link", "", {"rel": "enclosure", "href": address, "type": kind})
        handler.addQuickElement("content", item["content"], {"type": "html"})

    def latest_post_date(self):
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


class AtomView(View):
    """The feed of one kind; only what has been released in the language of its address is in it."""

    model = None
    title = ""
    list_name = ""
    size = 30

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.newest = CompiledQuery(lambda now: cls.entries(now)[: cls.size])

    @classmethod
    def entries(cls, now):
        released = cls.model.objects.published(now).real().in_language(reader_language())
        items = released.select_related("cover").annotate(topic_rows=topic_rows(cls.model))
        return items.order_by("-published_at", "-pk")

    def get(self, request):
        language, origin, site = reader_language(), origin_of(request), site_settings()
        name = site.text("name").text
        feed = FullTextAtom(
            title=f"{self.title} · {site.text('short_name')}",
            link=origin + reverse(self.list_name),
            description="",
            language=language,
            subtitle=name,
            feed_url=origin + request.path,
            feed_guid=self.id_of("feed"),
            author_name=name,
        )
        newest = self.newest()
        gather(*newest)
        for item in newest:
            feed.add_item(**self.entry(request, item, origin))
        response = HttpResponse(content_type=feed.content_type)
        feed.write(response, "utf-8")
        return response

    def id_of(self, key):
        """Names the language too: a reader that follows two of our feeds takes equal ones for one entry."""
        return permanent_id(self.model._meta.label_lower, key, reader_language()).urn

    def entry(self, request, item, origin):
        return {
            "title": item.text("title").text,
            "link": origin + item.get_absolute_url(),
            "description": escape(item.text("summary").text),
            "content": for_readers(item, "body", origin),
            "unique_id": self.id_of(item.pk),
            "pubdate": item.published_at,
            # An item that was scheduled changed for its readers when it appeared.
            "updateddate": max(item.updated_at, item.published_at),
            "categories": [topic.text("name").text for topic in topics_of(item.topic_rows)],
            "picture": picture_of(item, origin),
        }


def picture_of(item, origin):
    """Address and type of the cover of an item; None without one."""
    if not item.cover:
        return None
    address = origin + item.cover.file.url
    return address, mimetypes.guess_type(address)[0]
