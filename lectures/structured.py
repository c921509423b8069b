"""Lectures, their recordings and materials for search engines."""

from django.urls import reverse

from infocentre.web.structured import known_date, known_duration, persons, text_of, topics, without_empty
from lectures.models import Recording


def recording(item, lecture, page):
    """A video or a sound recording; a page elsewhere is none of ours to describe."""
    is_own = item.kind == Recording.Kind.FILE
    transcripts = getattr(item, "captions", ())
    return {
        "@type": "AudioObject" if item.media == Recording.Media.AUDIO else "VideoObject",
        "name": text_of(item, "title") or text_of(lecture, "title"),
        "description": text_of(lecture, "summary"),
        "thumbnailUrl": page.image,
        "uploadDate": lecture.published_at.isoformat(),
        "duration": known_duration(item.duration),
        "inLanguage": item.language,
        "contentUrl": page.url(item.watch_url) if is_own else None,
        "embedUrl": f"https://www.youtube-nocookie.com/embed/{item.youtube_id}" if item.youtube_id else None,
        "hasPart": [clip(each, item, page) for each in item.chapter_list],
        "caption": [
            {
                "@type": "MediaObject",
                "contentUrl": page.url(each.file.file.url),
                "encodingFormat": "text/vtt",
                "inLanguage": each.language,
            }
            for each in transcripts
        ],
    }


def clip(chapter, item, page):
    place = item.watch_url_at(chapter.seconds)
    return without_empty(
        {
            "@type": "Clip",
            "name": chapter.title,
            "startOffset": chapter.seconds,
            "url": place and page.url(place),
        }
    )


def lecture(item, page):
    series = page.context.get("series")
    found = [each for each in page.context.get("recordings") or () if each.kind != Recording.Kind.PAGE]
    kind = "PodcastEpisode" if series and series.season else "LearningResource"
    return {
        "@type": kind,
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "datePublished": known_date(item.date, item.precision),
        "inLanguage": item.shown_language,
        "author": persons(page.context.get("speakers") or (), page),
        "publisher": page.publisher,
        "about": [{"@type": "Thing", "name": name} for name in topics(page)],
        "partOfSeries" if kind == "PodcastEpisode" else "isPartOf": series and series_of(series, page, kind),
        "associatedMedia": [without_empty(recording(each, item, page)) for each in found],
    }


def series_of(series, page, kind):
    described = {"name": text_of(series, "title"), "url": page.link(series)}
    if kind == "PodcastEpisode":
        return {"@type": "PodcastSeries", **described, "webFeed": page.url(reverse("lectures:podcast"))}
    return {"@type": "CreativeWorkSeries", **described}


def series(item, page):
    lectures = page.context.get("lectures") or ()
    return {
        "@type": "CreativeWorkSeries",
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "inLanguage": item.shown_language,
        "hasPart": [
            {"@type": "LearningResource", "name": text_of(each, "title"), "url": page.link(each)}
            for each in lectures
        ],
    }


def material(item, page):
    return {
        "@type": "LearningResource",
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "inLanguage": item.shown_language,
        "learningResourceType": item.get_kind_display(),
        "timeRequired": f"PT{item.minutes}M" if item.minutes else None,
        "publisher": page.publisher,
        "dateModified": item.updated_at.isoformat(),
        "encoding": [
            {
                "@type": "MediaObject",
                "contentUrl": page.url(each.file.file.url),
                "contentSize": str(each.file.size),
            }
            for each in page.context.get("files") or ()
        ],
    }
