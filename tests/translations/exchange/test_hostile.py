"""Files that are not what they seem: a clear message each, and nothing changes."""

import io
import zipfile

import pytest

from infocentre.content.models import Status
from infocentre.history.models import Step
from news.models import NewsItem
from tests import factories

pytestmark = pytest.mark.django_db
HEAD = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="kk" trgLang="ru">'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def archive(main="<document/>", kind=WORD, **others):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(
            "[Content_Types].xml",
            f'{TYPES}<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        made.writestr("word/document.xml", main)
        for name, content in others.items():
            made.writestr(name, content)
    return buffer.getvalue()


HOSTILE = {
    "DOCTYPE": b'<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd">' + HEAD.encode() + b"</xliff>",
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>{HEAD}&l8;</xliff>'.encode(),
    "entity of a file": f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>{HEAD}&f;</xliff>'.encode(),
    "truncated": f'{HEAD}<file id="f1"><unit'.encode(),
    "wrong encoding": f'<?xml version="1.0" encoding="utf-8"?>{HEAD}Қ</xliff>'.encode("utf-16-le"),
    "unknown encoding": f'<?xml version="1.0" encoding="x-no"?>{HEAD}</xliff>'.encode(),
    "bytes of another encoding": b'<?xml version="1.0" encoding="utf-8"?>'
    + HEAD.encode()
    + b"\xff\xfe</xliff>",
    "XML of something else": b"<rss/>",
    "XLIFF 1.2": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
    "no units": f"{HEAD}</xliff>".encode(),
    "other languages": HEAD.replace('"ru"', '"de"').encode() + b"</xliff>",
    "deep": HEAD.encode() + b"<g>" * 5000 + b"</g>" * 5000 + b"</xliff>",
    "elements without end": HEAD.encode() + b"<g/>" * 300_000 + b"</xliff>",
    "text": "Аударма".encode(),
    "nothing": b"  ",
    "PDF": b"%PDF-1.7",
    "zip": b"PK\x03\x04 nothing more",
    "zip of something else": archive(kind="image/png"),
    "DOCTYPE in a document": archive('<!DOCTYPE d [<!ENTITY a "b">]><document>&a;</document>'),
    "macros": archive(**{"word/vbaProject.bin": b"x"}),
    "macros by kind": archive(kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
    "200 MB unfolded": archive(**{"word/media/image1.png": b"\0" * 200_000_000}),
    "document without tables": archive(),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_file_is_refused_with_a_message(exchange, content):
    shown = exchange.look(content, "translation.xlf")
    assert shown.status_code == 422
    assert shown.context["complaint"]
    assert "token" not in shown.context


def test_file_over_the_limit_is_refused(exchange):
    assert exchange.look(b"<" + b" " * (4 * 1024 * 1024 + 1)).status_code == 422


def test_script_of_a_translation_is_refused_or_stays_words(exchange):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    content = exchange.sent(item).decode()
    script = "<script>alert(1)</script>"
    foreign = content.replace("Полный текст", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>')
    shown = exchange.look(foreign.encode())
    assert shown.context["outcome"].refused == 1
    assert "token" not in shown.context
    escaped = content.replace("Полный текст", script.replace("<", "&lt;").replace(">", "&gt;"))
    assert script not in exchange.look(escaped.encode()).text
    exchange.take(escaped.encode())
    item.refresh_from_db()
    assert item.body_ru == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_file_format_comes_from_content_not_name(exchange):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    assert exchange.look(exchange.sent(item, kind="docx"), "text.xlf").context["outcome"].same == 3


def test_confirmation_token_of_another_user_is_refused(exchange):
    shown = exchange.client.post("/admin/translate/take/", {"confirmed": "made:up"})
    assert shown.status_code == 422
    assert not Step.objects.exists()
    assert not NewsItem.objects.exists()
