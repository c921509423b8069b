"""Files of the library are refused with a reason when they are not what they say or could do harm."""

import io
import struct
import zipfile
import zlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from PIL import Image

from infocentre.library.files import DOCUMENTS, extension_of, judging, take_document
from infocentre.library.files import pdf as pdf_files

FRAME = bytes.fromhex("fff344c4") + bytes(92)
MP3 = FRAME * 20
BOX = b"\x00\x00\x00\x10"
MP4 = BOX + b"ftypM4A \x00\x00\x00\x00" + BOX + b"moov" + bytes(8) + BOX + b"mdat" + bytes(8)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog {} >> endobj\n{}startxref\n9\n%%EOF\n"


def png():
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 20)).save(buffer, "PNG")
    return buffer.getvalue()


def archive(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def pdf(catalog=b"", rest=b""):
    return PDF.replace(b"{}", catalog, 1).replace(b"{}", rest, 1)


ODT = archive(**{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
TYPES += '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.'
TYPES += '{}.main+xml"/></Types>'
SLIDES = TYPES.format("ppt/presentation.xml", "presentationml.presentation")
PPTX = {"ppt/presentation.xml": "<x/>", "[Content_Types].xml": SLIDES}
GOOD = {
    "notes.pdf": pdf(),
    "talk.pptx": archive(**PPTX),
    "text.odt": ODT,
    "sound.mp3": MP3,
    "tagged.mp3": b"ID3\x04\x00\x00\x00\x00\x00\x05" + bytes(5) + MP3,
    "sound.m4a": MP4,
    "sound.ogg": b"OggS" + bytes(24) + b"OpusHead",
    "film.webm": b"\x1a\x45\xdf\xa3\x00webm",
    "logo.svg": SVG.format('<path d="M0 0"/><use href="#a"/><style>.a{fill:url(#b)}</style>').encode(),
    "logo.png": png(),
    "said.vtt": b"WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n",
}


def check(name, content):
    """As the process of its own judges a file (`test_process.py`), without the cost of one."""
    return judging.document(ContentFile(content, name=name), extension_of(name))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_taken(name):
    check(name, GOOD[name])


@pytest.mark.parametrize("extension", DOCUMENTS)
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 64, b"<html>", b"%PDF-", b"OggS", b"ID3", b"PK\x03\x04", b"\xff\xf3"]
)
def test_truncated_or_foreign_file_is_refused(extension, content):
    with pytest.raises(ValidationError):
        check(f"file.{extension}", content)


@pytest.mark.parametrize("name", ["page.html", "program.exe", "noextension", "archive.zip", ".vtt.js"])
def test_other_kinds_are_refused(name):
    with pytest.raises(ValidationError, match="pdf, pptx"):
        take_document(ContentFile(b"x", name=name))


HARMFUL_SVG = [
    "<script>alert(1)</script>",
    '<path onload="alert(1)"/>',
    '<a href="javascript:alert(1)"><path/></a>',
    '<image href="https://elsewhere.example/x.png"/>',
    '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://elsewhere.example/#a"/>',
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
    "<style>@import 'https://elsewhere.example/x.css';</style>",
    "<style>path { fill: url(https://elsewhere.example/x) }</style>",
    "<path style=\"fill: url( '//elsewhere.example/x')\"/>",
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    r"<style>path { fill: u\72l(https://elsewhere.example/x) }</style>",
    r"<path style='fill: \000075\000072\00006c(https://elsewhere.example/x)'/>",
    r"<style>@\69mport 'https://elsewhere.example/x.css';</style>",
    "<style>path { fill: image-set('https://elsewhere.example/x' 1x) }</style>",
]


@pytest.mark.parametrize("inside", HARMFUL_SVG)
def test_svg_with_scripts_or_external_links_is_refused(inside):
    with pytest.raises(ValidationError) as error:
        check("logo.svg", SVG.format(inside).encode())
    assert error.value.params["what"]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"),
        '<?xml-stylesheet href="https://elsewhere.example/x.css"?>' + SVG.format(""),
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        SVG.format("<path>"),
    ],
)
def test_malformed_svg_is_refused(text):
    with pytest.raises(ValidationError):
        check("logo.svg", text.encode())


HIDDEN = zlib.compress(b"<< /S /JavaScript /JS (app.alert(1)) >>")
STREAM = b"2 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n" + HIDDEN + b"\nendstream endobj\n"


@pytest.mark.parametrize(
    "content",
    [
        pdf(b"/OpenAction << /S /JavaScript /JS (x) >>"),
        pdf(b"/OpenAction << /S /#4aavaScript >>"),
        pdf(b"/Names << /EmbeddedFiles 3 0 R >>"),
        pdf(b"/AA << /S /Launch >>"),
        pdf(b"/Encrypt 4 0 R"),
        pdf(b"", STREAM),
        pdf()[:-20],
        b"%PDF-1.4 cut off",
    ],
)
def test_a_pdf_with_scripts_or_cut_off_is_refused(content):
    with pytest.raises(ValidationError):
        check("notes.pdf", content)


TWO_STREAMS = b"".join(
    b"2 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n"
    + zlib.compress(content)
    + b"endstream endobj\n"
    for content in (b"<< /Type /Page >>", b"<< /S /JavaScript /JS (app.alert(1)) >>")
)
DEEP = zlib.compress(bytes(70 * 1024 * 1024))
HIDING = {
    "the second of two streams without a line between": TWO_STREAMS,
    "a stream by another name": STREAM.replace(b"/ObjStm", b"/Obj#53tm"),
    "a stream packed in another way": STREAM.replace(HIDDEN, HIDDEN[::-1]),
    "what only looks like a text": b"(stream\n << /S /JavaScript /JS (x) >> endstream)\n",
    "a bomb": STREAM.replace(HIDDEN, DEEP),
    "two filters": STREAM.replace(b"/FlateDecode", b"[/FlateDecode /FlateDecode]").replace(
        HIDDEN, zlib.compress(HIDDEN)
    ),
    "a filter of letters": STREAM.replace(b"/FlateDecode", b"[ /ASCIIHexDecode /FlateDecode ]").replace(
        HIDDEN, HIDDEN.hex().encode() + b">"
    ),
    "rows that differ": STREAM.replace(b"/FlateDecode", b"/FlateDecode /DecodeParms << /Predictor 12 >>"),
    "a type that stands elsewhere": STREAM.replace(b"/Type /ObjStm", b"/Type 9 0 R /N 1 /First 0"),
    "an object stream inside of a stream": b"(>> stream\n" + STREAM,
    "letters by number": b"3 0 obj << /S /Java\\123cript >> endobj\n",
    "a letter escaped in a text": b"(stream\n << /S /Java#53cript >> endstream)\n",
    "a link that runs": b"3 0 obj << /URI (\\152avascript:app.alert) >> endobj\n",
    "a link in numbers": b"3 0 obj << /URI <6A617661 7363726970743A> >> endobj\n",
}


@pytest.mark.parametrize("content", HIDING.values(), ids=HIDING)
@pytest.mark.parametrize("is_large", [False, True], ids=["in memory", "on the disk"])
def test_a_script_that_hides_in_a_pdf_is_found(content, is_large):
    upload = TemporaryUploadedFile("notes.pdf", "", 0, "") if is_large else io.BytesIO()
    with upload:
        upload.write(pdf(b"", content))
        upload.seek(0)
        with pytest.raises(ValidationError):
            pdf_files.check(upload)


def test_words_in_the_text_of_a_pdf_are_no_scripts():
    check("notes.pdf", pdf(b"", b"5 0 obj stream\n(/JavaScript)\nendstream endobj\n"))


@pytest.mark.parametrize(
    "content",
    [
        b"5 0 obj << /Title (1/2 \\(half\\) of a\\b/\\376) /URI (https://e.example/a\\(1\\)#4f) >> endobj\n",
        b"5 0 obj << /Title <FEFF0031> >> % a remark with ( and /a#\nendobj\n",
        b"5 0 obj << /Type /ObjStm /N 0 /First 0 >> stream\n<< /Type /Page >>\nendstream endobj\n",
    ],
)
def test_what_programs_write_into_texts_is_no_disguise(content):
    check("notes.pdf", pdf(b"", content))


def test_macros_are_refused():
    with pytest.raises(ValidationError):
        check("talk.pptx", archive(**PPTX, **{"ppt/vbaProject.bin": "x"}))


def test_an_archive_of_very_many_parts_is_not_even_listed():
    parts = PPTX | {f"ppt/media/{number}": "" for number in range(6_000)}
    with pytest.raises(ValidationError):
        check("talk.pptx", archive(**parts))


def test_a_list_that_hides_behind_a_record_for_large_archives_is_not_read():
    """The record that tools write for more than 65,535 parts; zipfile believes it more than the other."""
    content, end = archive(**PPTX), 22
    record = b"PK\x06\x06" + struct.pack("<Q2H2I4Q", 44, 45, 45, 0, 0, 850_002, 850_002, 39_100_092, 0)
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, len(content) - end, 1)
    with pytest.raises(ValidationError):
        check("talk.pptx", content[:-end] + record + locator + content[-end:])


@pytest.mark.parametrize("content", [FRAME[:100], b"ID3" + bytes(300), b"\xff\xf3" * 400, MP3[5:200]])
def test_a_broken_mp3_is_refused(content):
    with pytest.raises(ValidationError):
        check("sound.mp3", content)


@pytest.mark.parametrize("between", [b"", bytes(60_000)], ids=["at once", "after zeros"])
def test_an_mp3_is_looked_for_behind_its_tag_and_not_for_ever(between):
    check("sound.mp3", GOOD["tagged.mp3"].removesuffix(MP3) + between + MP3)
    with pytest.raises(ValidationError):
        check("sound.mp3", bytes(70_000) + between + MP3)


@pytest.mark.parametrize("cut", [10, 20, 40])
def test_an_mp4_that_is_cut_off_is_refused(cut):
    with pytest.raises(ValidationError):
        check("sound.m4a", MP4[:cut])


@pytest.mark.parametrize("name", ["../../etc/said.vtt", "a\0b.vtt", "\u202egnp.vtt", "қ" * 300 + ".vtt"])
def test_the_name_alone_decides_nothing(name):
    check(name, GOOD["said.vtt"])
