"""Every reader on the worst that could be sent to it: python -m tests.content.files.worst LENGTH.

Inputs are made of the signs that a format gives a meaning to, alone and in pairs, again and again. What goes
over its input anew from each place of it needs minutes where the others need a moment: each has some seconds
of computing. What is printed was stopped.
"""

import os
import resource
import signal
import sys
from contextlib import suppress
from itertools import product

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
SECONDS = 6
SIGNS = {
    "pdf": [
        *(b"/ObjStm ", b"stream\n", b"endstream", b"(", b"/S /", b"/#4a", b"/Filter [", b"/URI (", b" obj<<"),
        *(b"%", b"\\", b"/First ", b"\0"),
    ],
    "vtt": ["<", "<v ", "&#9", "-->", " ", "\n", "\n\n", "Name: x", "00:01.000 --> 00:02.000\n"],
    "srt": ["<", "</", "<b>", "{\\", "\n", "1\n", "-->", "00:00:01,000 --> 00:00:02,000\n"],
    "svg": ["url(", " ", "\\72", "@", "&lt;", "<g>", "<g/>", '<a style="', "]]>"],
    "mp3": [b"\xff\xfb\x10\xc4", b"\xff", b"ID3", b"TAG", b"\0"],
    "m4a": [b"\0\0\0\x08free", b"\0\0\0\0", b"\0\0\0\x01mdat"],
    "text": ["<", "<ul><li>", "<b>", "</b>", "<p>", "<a href='#'>", "&amp;", "  a", "a. ", "</ul>"],
    "csv": ['"', ",", ";", "\n", "a"],
}
BEFORE = {
    "pdf": b"%PDF-1.5\n",
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n",
    "srt": "1\n00:00:00,000 --> 00:00:01,000\n",
    "svg": '<svg xmlns="http://www.w3.org/2000/svg"><style>',
    "mp3": (b"\xff\xf3\x44\xc4" + bytes(92)) * 3,
    "m4a": b"\0\0\0\x10ftypM4A \0\0\0\0",
    "text": "<p>",
    "csv": "slug,name_kk\n",
}
AFTER = {"pdf": b"\nstartxref\n9\n%%EOF\n", "svg": "</style></svg>"}


class TooLongError(BaseException):
    pass


def stop(*_args):
    raise TooLongError


def inputs(length):
    for kind, signs in SIGNS.items():
        for unit in [*signs, *(a + b for a, b in product(signs, signs) if a != b)]:
            before = BEFORE[kind]
            body = before + unit * (length // len(unit)) + AFTER.get(kind, before[:0])
            yield kind, unit, body if isinstance(body, bytes) else body.encode()


def read(kind, content):
    from django.core.files.base import ContentFile

    from infocentre.content.richtext import clean
    from infocentre.library.files import judging
    from infocentre.library.files.transcripts import paragraphs
    from infocentre.library.files.webvtt import parse
    from infocentre.publishing.writing import text_findings
    from infocentre.transfer.reading import read as read_table

    if kind == "text":
        clean(content.decode())
        text_findings("ru", "body", content.decode())
    elif kind == "csv":
        read_table(ContentFile(content, name="table.csv"))
    else:
        _facts, stored = judging.document(ContentFile(content, name=f"file.{kind}"), kind)
        if kind in ("vtt", "srt"):
            paragraphs(parse(stored.decode()))


def takes_too_long(kind, content):
    from django.core.exceptions import ValidationError

    from infocentre.bounded import RefusedError

    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        with suppress(ValidationError, RefusedError):
            read(kind, content)
    except TooLongError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def main(length):
    import django

    django.setup()
    signal.signal(signal.SIGVTALRM, stop)
    # For what never comes back from a library of its own.
    resource.setrlimit(resource.RLIMIT_CPU, (400, 400))
    for kind, unit, content in inputs(length):
        if takes_too_long(kind, content):
            print(kind, unit, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
