"""Uploads nobody should be able to do harm with, and how large they are when they are sent."""

import io
import struct
import zlib

from PIL import Image

MEGABYTE = 1024 * 1024


def encoded(kind, size=(64, 48), colour="#00718f", **options):
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, data=b"", depth=8, colours=2):
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", data or zlib.compress(b"")), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def bomb():
    """A PNG of 59 KB that unfolds to 483 MB: one bit a pixel, all of them zero."""
    side = 21_984
    return png(side, side, zlib.compress(bytes((1 + side // 8) * side)), depth=1, colours=0)


def moving_gif(frames=10_000):
    """Written by hand: making 10,000 frames with a library takes its time."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = (
        b"\x21\xf9\x04\x04\x0a\0\0\0" + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    )
    return head + frame * frames + b"\x3b"


def moving_webp():
    frames = [Image.new("RGB", (8, 8), (shade, 0, 0)) for shade in (0, 120, 240)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "WEBP", save_all=True, append_images=frames[1:])
    return buffer.getvalue()


# Name, content, and where it is sent: what must be refused.
PICTURES = {
    "20,000 × 20,000": ("large.png", png(20_000, 20_000)),
    "too long a side": ("long.png", png(100, 15_000)),
    "unfolds to 483 MB": ("bomb.png", bomb()),
    "GIF of 10,000 frames": ("moving.gif", moving_gif()),
    "GIF under another name": ("moving.jpg", moving_gif()),
    "WebP that moves": ("moving.webp", moving_webp()),
    "script in SVG": ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
    "HTML": ("page.png", b"<html><script>alert(1)</script></html>" * 10),
    "cut off": ("cut.jpg", encoded("JPEG", (600, 400))[:900]),
    "nothing": ("empty.png", b""),
}
DOCUMENTS = {
    "script in SVG": PICTURES["script in SVG"],
    "script in PDF": ("a.pdf", b"%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(x)>>>>\nstartxref\n9\n%%EOF\n"),
    "HTML": ("notes.pdf", b"<html><script>alert(1)</script></html>"),
    "web page": ("notes.html", b"<html></html>"),
    "bomb": ("logo.png", PICTURES["unfolds to 483 MB"][1]),
}
NAMES = {
    "../": "../../../etc/cron.d/a.png",
    "NUL": "a\0.html\0.png",
    "right-to-left override": "photo\u202egpj.exe.png",
    "300 Kazakh letters": "ғ" * 300 + ".png",
    "nothing but dots": "....png",
    "back slashes": "C:\\Users\\Әсел\\фото.png",
}


class Multipart(io.RawIOBase):
    """The body of a form with one file, made while it is read: its size costs no memory."""

    boundary = "bad-upload"

    def __init__(self, fields, name, content=b"", padding=0):
        parts = [
            f'--{self.boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in fields.items()
        ]
        disposition = f'Content-Disposition: form-data; name="file"; filename="{name}"'
        parts.append(f"--{self.boundary}\r\n{disposition}\r\nContent-Type: image/png\r\n\r\n")
        self.head = io.BytesIO("".join(parts).encode() + content)
        self.padding = padding
        self.tail = io.BytesIO(f"\r\n--{self.boundary}--\r\n".encode())
        self.size = len(self.head.getvalue()) + padding + len(self.tail.getvalue())

    def readable(self):
        return True

    def readinto(self, buffer):
        piece = self.head.read(len(buffer))
        if not piece and self.padding:
            piece = bytes(min(self.padding, len(buffer)))
            self.padding -= len(piece)
        piece = piece or self.tail.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def environ(self):
        kind = f"multipart/form-data; boundary={self.boundary}"
        return {"wsgi.input": self, "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(self.size)}
