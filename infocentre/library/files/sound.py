"""Audio and video, read by their structures: damaged and foreign files are refused, the length is told.

Each reader returns the seconds that a file plays, or None where it does not say.
"""

import mmap
import re
import struct

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

NOT_WHAT_IT_SAYS = _("The content of the file does not match its name.")
CUT_OFF = _("The file is cut off: it ends in the middle. Upload it again, or save it again in its program.")
# ISO 11172-3 and 13818-3, layer III: kbit/s by index and Hz by index, for MPEG 1 and MPEG 2/2.5.
BITRATES = {
    3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
RATES = {3: [44100, 48000, 32000], 2: [22050, 24000, 16000], 0: [11025, 12000, 8000]}
MIN_FRAMES = 3
# What a stream may hold between its tag and its first frame, and between all its frames together.
SEARCH_WINDOW = 64 * 1024
STRAY = 1024 * 1024
SYNC = re.compile(rb"\xff[\xe2-\xff]")
MOST_BOXES = 200_000
OGG_RATE = {b"OpusHead": lambda head, at: 48_000, b"\x01vorbis": lambda head, at: _little(head, at + 12)}


def frame(head: bytes) -> tuple[int, float] | None:
    """Bytes and seconds of the layer III frame that begins here; None when none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or layer != 1 or bitrate in (0, 15) or rate == 3:
        return None
    kilobits, hertz = BITRATES[3 if version == 3 else 2][bitrate], RATES[version][rate]
    samples = 1152 if version == 3 else 576
    return samples * kilobits * 125 // hertz + (head[2] >> 1 & 1), samples / hertz


def after_tag(content, at) -> int:
    """Where the sound of an MP3 may go on: behind a tag that stands here, which tells its own length."""
    head = content[at : at + 10]
    if head[:3] == b"ID3" and len(head) == 10:
        return at + 10 + sum(byte << 7 * place for place, byte in zip((3, 2, 1, 0), head[6:], strict=True))
    return at + 128 if head[:3] == b"TAG" else at


def follows_itself(content, at) -> bool:
    """Whether a frame begins here and another right after it: two bytes alone happen by chance."""
    found = frame(content[at : at + 4])
    return found is not None and frame(content[at + found[0] : at + found[0] + 4]) is not None


def next_frame(content, at, most) -> int:
    """Where the next frame begins within so many bytes; their end when there is none."""
    end = min(len(content), at + most)
    while match := SYNC.search(content, at, end):
        at = match.start()
        del match
        if follows_itself(content, at):
            return at
        at += 1
    return end


def read_mp3(file):
    """Every frame is counted: what a file says of its length is untrue when it was joined or cut."""
    with bytes_of(file) as content:
        start = after_tag(content, 0)
        at = next_frame(content, start, SEARCH_WINDOW)
        seconds, frames, stray = 0.0, 0, STRAY
        while at < len(content) and stray > 0:
            if found := frame(content[at : at + 4]):
                at, seconds, frames = at + found[0], seconds + found[1], frames + 1
                continue
            if frames < MIN_FRAMES:
                break
            behind = after_tag(content, at)
            at = behind if behind > at else next_frame(content, at + 1, stray)
            stray -= 1 if behind > at else max(1, at - behind)
    if frames < MIN_FRAMES:
        raise ValidationError(_("This is not a sound file in MP3, or it is damaged. Save it again as MP3."))
    return seconds


def bytes_of(file):
    """The bytes of a file, as something to be closed; those of a large one stay on the disk."""
    try:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (AttributeError, OSError, ValueError):
        file.seek(0)
        return memory(file.read())


def memory(content):
    kept = mmap.mmap(-1, max(1, len(content)))
    kept.write(content)
    return kept


def boxes(file, start, size):
    """Type, start and end of the content of each box of an MP4 between two places (ISO 14496-12)."""
    position, count = start, 0
    while position + 8 <= size:
        file.seek(position)
        head = file.read(16)
        length, kind, content = int.from_bytes(head[:4]), head[4:8], 8
        if length == 1:
            length, content = int.from_bytes(head[8:16]), 16
        elif length == 0:
            length = size - position
        count += 1
        if length < 8 or position + length > size or count > MOST_BOXES:
            raise ValidationError(CUT_OFF)
        yield kind, position + content, position + length
        position += length


def read_mp4(file):
    file.seek(0)
    if file.read(8)[4:] != b"ftyp":
        raise ValidationError(NOT_WHAT_IT_SAYS)
    outer = {kind: (start, end) for kind, start, end in boxes(file, 0, file.size)}
    if not {b"moov", b"mdat"} <= outer.keys():
        raise ValidationError(CUT_OFF)
    start, end = outer[b"moov"]
    for kind, at, _end in boxes(file, start, end):
        if kind == b"mvhd":
            file.seek(at)
            return clock(file.read(32))
    return None


def clock(head: bytes):
    """The length of a film as its head gives it; pieces that are streamed have none."""
    if len(head) < 32:
        return None
    pattern = ">4x16xIQ" if head[0] == 1 else ">4x8xII"
    scale, length = struct.unpack_from(pattern, head)
    return length / scale if scale and length else None


def read_ogg(file):
    file.seek(0)
    head = file.read(512)
    marks = (b"\x01vorbis", b"OpusHead", b"\x7fFLAC", b"Speex")
    mark = next((each for each in marks if each in head), None)
    if not head.startswith(b"OggS") or mark is None:
        raise ValidationError(NOT_WHAT_IT_SAYS)
    file.seek(max(0, file.size - SEARCH_WINDOW))
    tail = file.read()
    last = tail.rfind(b"OggS")
    if mark not in OGG_RATE or last < 0 or len(tail) < last + 14:
        return None
    rate = OGG_RATE[mark](head, head.index(mark))
    samples = int.from_bytes(tail[last + 6 : last + 14], "little", signed=True)
    return samples / rate if rate and samples > 0 else None


def _little(content, at) -> int:
    return int.from_bytes(content[at : at + 4], "little")


def read_webm(file):
    file.seek(0)
    head = file.read(4096)
    if not head.startswith(b"\x1a\x45\xdf\xa3") or b"webm" not in head[:512]:
        raise ValidationError(NOT_WHAT_IT_SAYS)
    information = head.find(b"\x15\x49\xa9\x66")
    at = head.find(b"\x44\x89", information)
    pattern = {0x84: ">f", 0x88: ">d"}.get(head[at + 2] if 0 <= at < len(head) - 11 else 0)
    if information < 0 or pattern is None:
        return None
    # In milliseconds, as every program counts them.
    return struct.unpack_from(pattern, head, at + 3)[0] / 1000
