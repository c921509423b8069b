"""The podcast: a feed a language of our own sound recordings, fit for Apple Podcasts and Spotify.

What they publish as requirements, and a test holds each of them:
- RSS 2.0 in UTF-8 with the itunes namespace: title, description, link, language, author, owner's e-mail,
  category of Apple's list, explicit, a square picture of 1,400 to 3,000 pixels as JPEG or PNG;
- each episode with title, enclosure (https address, length in bytes, type), a GUID that never changes,
  pubDate (RFC 2822), duration, description, season and episode number;
- the server answers HEAD and byte ranges for the sound files (`infocentre.library.media`).
From Podcasting 2.0: transcript, chapters and the show's own GUID.
"""

from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.generic import View

from infocentre.content.languages import reader_language
from infocentre.content.references import gather
from infocentre.content.site import origin_of, permanent_id, site_settings
from infocentre.covers.previews import square
from infocentre.library.models import Document
from infocentre.web.feeds import BEGINNING, ReadableFeed
from infocentre.web.richtext import for_readers
from lectures.models import Lecture, Podcast, Recording

NAMESPACES = {
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
}
# Of Apple's list of categories.
CATEGORY, SUBCATEGORY = "Science", "Physics"
# What players take; the other kinds of sound stay on the site.
SOUND_TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/x-m4a"}


def episodes(language):
    """Own sound recordings in a language, of lectures that visitors may read in it; the newest first."""
    lectures = Lecture.objects.published().real().in_language(language)
    recordings = Recording.objects.filter(
        lecture__in=lectures, kind=Recording.Kind.FILE, media=Recording.Media.AUDIO, language=language
    )
    joined = recordings.select_related("lecture__series", "lecture__cover", "file")
    ordered = joined.prefetch_related("transcripts__file").order_by("-lecture__published_at", "-pk")
    return [each for each in ordered if sound_type(each.file)]


def sound_type(document: Document) -> str:
    name = document.file.name.lower()
    return next((kind for suffix, kind in SOUND_TYPES.items() if name.endswith(suffix)), "")


class PodcastFeed(ReadableFeed, Rss201rev2Feed):
    """RSS with what podcast players read."""

    content_type = "application/rss+xml; charset=utf-8"

    def rss_attributes(self):
        return super().rss_attributes() | NAMESPACES

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        show = self.feed
        handler.addQuickElement("podcast:guid", show["guid"])
        handler.addQuickElement("itunes:author", show["author"])
        handler.addQuickElement("itunes:summary", show["description"])
        handler.addQuickElement("itunes:type", "episodic")
        handler.addQuickElement("itunes:explicit", show["explicit"])
        handler.addQuickElement("itunes:image", "", {"href": show["image"]})
        handler.startElement("itunes:category", {"text": CATEGORY})
        handler.addQuickElement("itunes:category", "", {"text": SUBCATEGORY})
        handler.endElement("itunes:category")
        handler.startElement("itunes:owner", {})
        handler.addQuickElement("itunes:name", show["author"])
        if show["email"]:
            handler.addQuickElement("itunes:email", show["email"])
        handler.endElement("itunes:owner")

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for name in ("title", "author", "duration", "season", "episode", "explicit"):
            if item[name]:
                handler.addQuickElement(f"itunes:{name}", str(item[name]))
        handler.addQuickElement("itunes:episodeType", "full")
        handler.addQuickElement("content:encoded", item["content"])
        for transcript in item["transcripts"]:
            handler.addQuickElement("podcast:transcript", "", transcript)
        if item["chapters"]:
            kind = "application/json+chapters"
            handler.addQuickElement("podcast:chapters", "", {"url": item["chapters"], "type": kind})


class PodcastView(View):
    """The show and its episodes in the language of the address."""

    def get(self, request):
        language, origin, site, show = reader_language(), origin_of(request), site_settings(), Podcast.load()
        name = site.text("name").text
        explicit = "true" if show.is_explicit else "false"
        address = origin + reverse("lectures:podcast")
        feed = PodcastFeed(
            title=show.text("title").text or name,
            link=origin + reverse("lectures:list"),
            description=show.text("summary").text or site.text("intro").text or name,
            language=language,
            feed_url=address,
            author=show.text("author").text or name,
            email=show.owner_email or site.email,
            image=origin + picture_of(show),
            explicit=explicit,
            guid=str(permanent_id("podcast", language)),
        )
        shown = episodes(language)
        gather(*(recording.lecture for recording in shown))
        for recording in shown:
            feed.add_item(**self.episode(recording, origin, explicit))
        response = HttpResponse(content_type=feed.content_type)
        feed.latest_post_date = lambda: max((item["pubdate"] for item in feed.items), default=BEGINNING)
        feed.write(response, "utf-8")
        return response

    def episode(self, recording, origin, explicit):
        lecture, document = recording.lecture, recording.file
        series = lecture.series if lecture.series and lecture.series.is_public else None
        seconds = recording.duration and int(recording.duration.total_seconds())
        chapters = reverse("lectures:podcast-chapters", args=[recording.pk]) if recording.chapter_list else ""
        return {
            "title": lecture.text("title").text,
            "link": origin + lecture.get_absolute_url(),
            "description": lecture.text("summary").text,
            "content": for_readers(lecture, "body", origin),
            "unique_id": str(permanent_id("recording", recording.pk)),
            "unique_id_is_permalink": False,
            "pubdate": lecture.published_at,
            "enclosures": [Enclosure(origin + document.file.url, str(document.size), sound_type(document))],
            "author": document.credit,
            "duration": seconds,
            "season": series and series.season,
            "episode": lecture.number,
            "explicit": explicit,
            "chapters": chapters and origin + chapters,
            "transcripts": [
                {"url": origin + each.file.file.url, "type": "text/vtt", "language": each.language}
                for each in recording.transcripts.all()
            ],
        }


def picture_of(show) -> str:
    """The address of the show's square picture: the uploaded one, or the drawn one."""
    if show.cover and show.cover.file.name.lower().endswith((".png", ".jpg", ".jpeg")):
        return show.cover.file.url
    return reverse("lectures:podcast-cover")


@require_safe
def cover(request):
    """The drawn picture of the show, with its name in the language of the address."""
    show, site = Podcast.load(), site_settings()
    name = show.text("title").text or site.text("short_name").text
    response = HttpResponse(square(name, site.text("short_name").text), content_type="image/png")
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


class ChaptersView(View):
    """The chapters of an episode as players read them (JSON chapters 1.2)."""

    def get(self, request, pk):
        recording = next((each for each in episodes(reader_language()) if each.pk == pk), None)
        if recording is None or not recording.chapter_list:
            raise Http404(_("There are no chapters."))
        chapters = [
            {"startTime": chapter.seconds, "title": chapter.title} for chapter in recording.chapter_list
        ]
        content = {"version": "1.2.0", "chapters": chapters}
        return JsonResponse(content, content_type="application/json+chapters")
