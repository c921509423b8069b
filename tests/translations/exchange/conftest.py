"""Files out and back, as the screens do it."""

import copy
import io
import re
from xml.etree import ElementTree

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from infocentre.translations.exchange.xliff.writing import CORE
from tests.office.conftest import *  # noqa: F403 - the fixtures of the office

SEND, TAKE = (lambda: reverse("translations:send")), (lambda: reverse("translations:take"))


class ExchangeClient:
    """One person who sends texts out and takes them in."""

    def __init__(self, client):
        self.client = client

    def send(self, *items, source="kk", target="ru", texts="all", kind="xlf"):
        keys = [f"{item._meta.label_lower}:{item.pk}" for item in items]
        data = {
            "item": keys,
            "source": source,
            "target": target,
            "texts": texts,
            "format": kind,
            "_send": "1",
        }
        return self.client.post(SEND(), data)

    def sent(self, *items, **options):
        response = self.send(*items, **options)
        assert response.status_code == 200, response.text
        return response.content

    def look(self, content, name="back.xlf"):
        return self.client.post(TAKE(), {"file": SimpleUploadedFile(name, content)})

    def confirm(self, shown):
        return self.client.post(TAKE(), {"confirmed": shown.context["token"]})

    def take(self, content):
        shown = self.look(content)
        assert "token" in shown.context, shown.text
        return self.confirm(shown).context["outcome"]


@pytest.fixture
def exchange(as_role):
    return ExchangeClient(as_role("editor"))


def edited(content, changes):
    """The file as a translator gives it back: in each text that is named, old words replaced by new ones."""
    return _edited_docx(content, changes) if content.startswith(b"PK") else _edited_xliff(content, changes)


def _edited_xliff(content, changes):
    root = ElementTree.fromstring(content)
    for unit in root.iter(f"{{{CORE}}}unit"):
        place = re.sub(r"\.[0-9a-f]{8}\.[0-9a-f]{8}\.[0-9a-f]{8}$", "", unit.get("id"))
        if place in changes:
            old, new = changes[place]
            segment = unit.find(f"{{{CORE}}}segment")
            target = segment.find(f"{{{CORE}}}target")
            if target is None:
                target = ElementTree.SubElement(segment, f"{{{CORE}}}target")
            if old is None:
                for child in list(target):
                    target.remove(child)
                target.text = new
            else:
                for each in target.iter():
                    each.text = each.text and each.text.replace(old, new)
                    each.tail = each.tail and each.tail.replace(old, new)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _edited_docx(content, changes):
    document = docx.Document(io.BytesIO(content))
    for table in document.tables:
        for row in table.rows:
            name, _source, target = row.cells
            match = re.search(r"/\d+/([\w.]+?)\.[0-9a-f]{8}\.", name.text)
            if match and match[1] in changes:
                old, new = changes[match[1]]
                target.text = new if old is None else target.text.replace(old, new)
    return saved(document)


def translated(content, words):
    """The file with every source copied into its translation, and these words of it replaced."""

    def put(text):
        for old, new in words.items():
            text = text and text.replace(old, new)
        return text

    if content.startswith(b"PK"):
        document = docx.Document(io.BytesIO(content))
        for row in (row for table in document.tables for row in table.rows[1:]):
            row.cells[2].text = put(row.cells[1].paragraphs[0].text)
        return saved(document)
    root = ElementTree.fromstring(content)
    for segment in root.iter(f"{{{CORE}}}segment"):
        target = copy.deepcopy(segment[0])
        target.tag = f"{{{CORE}}}target"
        for each in target.iter():
            each.text, each.tail = put(each.text), put(each.tail)
        segment[1:] = [target]
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
