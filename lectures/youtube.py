"""Addresses of videos at YouTube, in all the forms in which people copy them."""

import re
from html import unescape
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from django import forms
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LinkField

ID = re.compile(r"[A-Za-z0-9_-]{11}")
HOSTS = {"youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"}
# Forms of address with the video behind them.
BEFORE_ID = {"embed", "live", "shorts", "v", "e"}
# They have the length of a video's name and are none.
PLAYLIST, LIVE_STREAM = "videoseries", "live_stream"
START = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?", re.ASCII)
# The code that YouTube offers for embedding.
FRAME = re.compile(r"<iframe\b[^<>]{0,1000}?\bsrc=[\"']([^\"'<>]{1,500})[\"']", re.IGNORECASE)
NO_VIDEO = _("This is not the address of a YouTube video.")
REASONS = {
    PLAYLIST: _("This is the address of a playlist. Open one of its videos and copy the address from there."),
    LIVE_STREAM: _(
        "This is the address of what a channel broadcasts live. Open the video itself and copy its address."
    ),
}


class Video(NamedTuple):
    id: str = ""
    # Seconds from its beginning.
    start: int = 0
    # Why there is none.
    complaint: str = NO_VIDEO

    @property
    def address(self) -> str:
        moment = f"&t={self.start}s" if self.start else ""
        return f"https://www.youtube.com/watch?v={self.id}{moment}"


def video_at(url: str) -> Video:
    """The video that an address leads to, or why it leads to none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return Video()
    path, query = parts.path.strip("/").split("/"), parse_qs(parts.query)
    name = ""
    if host == "youtu.be":
        name = path[0]
    elif host in HOSTS:
        name = path[1] if path[0] in BEFORE_ID and len(path) > 1 else query.get("v", [""])[0]
        if not name and path[0] == "playlist":
            name = PLAYLIST
    if name in REASONS:
        return Video(complaint=REASONS[name])
    return Video(name, start_of(parts, query), "") if ID.fullmatch(name) else Video()


def start_of(parts, query) -> int:
    """`t=90`, `t=1m30s`, `start=90`, or the same behind a #."""
    query = query | parse_qs(parts.fragment)
    told = next((query[name][0] for name in ("t", "start", "time_continue") if name in query), "")
    match = START.fullmatch(told)
    hours, minutes, seconds = (int(each or 0) for each in match.groups()) if match else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def address_in(pasted: str) -> str:
    """What was pasted as an address: of the code for embedding, and of a player, that of the video itself."""
    frame = FRAME.search(pasted)
    address = unescape(frame[1]) if frame else pasted.strip()
    if address.startswith("//"):
        address = f"https:{address}"
    video = video_at(address)
    return video.address if video.id and (frame or "/embed/" in address) else address


class VideoAddressFormField(forms.URLField):
    def __init__(self, **kwargs):
        super().__init__(**({"assume_scheme": "https"} | kwargs))

    def to_python(self, value):
        return super().to_python(address_in(value) if isinstance(value, str) else value)


class VideoAddressField(LinkField):
    """The address of a page, into which the code for embedding a video may be pasted as well."""

    def formfield(self, **kwargs):
        return super().formfield(**({"form_class": VideoAddressFormField} | kwargs))
