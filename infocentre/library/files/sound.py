"""Audio and video, checked by their first structures to refuse damaged or foreign files."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

NOT_WHAT_IT_SAYS = _("The content of the file does not match its name.")
# ISO 11172-3 and 13818-3, layer III: kbit/s by index and Hz by index, for MPEG 1 and MPEG 2/2.5.
BITRATES = {
    3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
RATES = {3: [44100, 48000, 32000], 2: [22050, 24000, 16000], 0: [11025, 12000, 8000]}
MIN_FRAMES = 3
# What a stream may hold between its tag and its first frame.
SEARCH_WINDOW = 64 * 1024


def frame_length(head: bytes) -> int | None:
    """Bytes of the layer III frame that begins here; None when none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or layer != 1 or bitrate in (0, 15) or rate == 3:
        return None
    kilobits, hertz = BITRATES[3 if version == 3 else 2][bitrate], RATES[version][rate]
    samples = 1152 if version == 3 else 576
    return samples * kilobits * 125 // hertz + (head[2] >> 1 & 1)


def after_tag(file) -> int:
    """Where the sound of an MP3 may begin: behind the ID3 tag, which tells its own length."""
    file.seek(0)
    head = file.read(10)
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    return 10 + sum(byte << 7 * place for place, byte in zip((3, 2, 1, 0), head[6:], strict=True))


def follows_itself(window, at) -> bool:
    """Whether a frame begins here and another right after it: two bytes alone happen by chance."""
    length = frame_length(window[at : at + 4])
    return length is not None and frame_length(window[at + length : at + length + 4]) is not None


def check_mp3(file):
    start = after_tag(file)
    file.seek(start)
    window = file.read(SEARCH_WINDOW)
    position = start + next((at for at in range(len(window) - 3) if follows_itself(window, at)), len(window))
    for _frame in range(MIN_FRAMES):
        file.seek(position)
        length = frame_length(file.read(4))
        if length is None:
            raise ValidationError(_("This is not a sound file in MP3, or it is damaged."))
        position += length


def boxes(file, size):
    """Type, start and end of each outer box of an MP4 (ISO 14496-12)."""
    position = 0
    while position + 8 <= size:
        file.seek(position)
        head = file.read(16)
        length, kind = int.from_bytes(head[:4]), head[4:8]
        if length == 1:
            length = int.from_bytes(head[8:16])
        elif length == 0:
            length = size - position
        if length < 8 or position + length > size:
            raise ValidationError(_("The file is cut off: it ends in the middle."))
        yield kind, position, position + length
        position += length


def check_mp4(file):
    file.seek(0)
    if file.read(8)[4:] != b"ftyp":
        raise ValidationError(NOT_WHAT_IT_SAYS)
    if not {b"moov", b"mdat"} <= {kind for kind, _start, _end in boxes(file, file.size)}:
        raise ValidationError(_("The file is cut off: it ends in the middle."))


def check_ogg(file):
    head = file.read(512)
    if not head.startswith(b"OggS") or not any(
        mark in head for mark in (b"\x01vorbis", b"OpusHead", b"\x7fFLAC", b"Speex")
    ):
        raise ValidationError(NOT_WHAT_IT_SAYS)


def check_webm(file):
    head = file.read(512)
    if not head.startswith(b"\x1a\x45\xdf\xa3") or b"webm" not in head:
        raise ValidationError(NOT_WHAT_IT_SAYS)
