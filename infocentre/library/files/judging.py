"""The readers of all kinds of uploads: what each makes of a file, or why it refuses it.

Everything here runs in a process of its own (`infocentre.bounded`); called directly only by tests.
"""

import math

from infocentre.library.files import captions, office, pdf, pictures, sound, svg


def _checked(check):
    """A file that is stored as it came."""

    def read(file):
        check(file)
        return {}, b""

    return read


def _timed(read_length):
    """A recording that is stored as it came, with the seconds that it plays."""

    def read(file):
        seconds = read_length(file)
        is_known = seconds is not None and math.isfinite(seconds) and 0 < seconds < 100 * 3600
        return {"seconds": round(seconds, 3) if is_known else None}, b""

    return read


def _drawing(file):
    return {}, svg.taken(file)


def _captions(file):
    facts, content = captions.taken(file)
    return facts | {"ending": ".vtt"}, content


READERS = {
    "pdf": _checked(pdf.check),
    "pptx": _checked(office.check),
    "odp": _checked(office.check),
    "docx": _checked(office.check),
    "odt": _checked(office.check),
    "mp3": _timed(sound.read_mp3),
    "m4a": _timed(sound.read_mp4),
    "mp4": _timed(sound.read_mp4),
    "ogg": _timed(sound.read_ogg),
    "webm": _timed(sound.read_webm),
    "svg": _drawing,
    "png": _checked(pictures.check_png),
    "vtt": _captions,
    "srt": _captions,
}


def document(file, extension):
    """Facts, and the bytes to store where they are not those that came."""
    return READERS[extension](file)


def picture(file):
    taken = pictures.normalised(file)
    return {"colour": taken.colour, "ending": taken.name[len("picture") :]}, taken.read()
