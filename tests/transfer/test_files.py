"""A file is what it holds; one that cannot be read says why and changes nothing."""

import io
import zipfile
from datetime import date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from infocentre.transfer import limits
from infocentre.transfer.reading import read
from infocentre.transfer.table import UnreadableError
from people.models import Organisation
from tests.transfer.conftest import csv_bytes, xlsx_bytes

ROWS = [["slug", "name_kk"], ["a", "Ғылым, «білім»; т.б."], ["b", "екі\nжол"]]
RUSSIAN = [["slug", "name_ru"], ["a", "Институт, «ядро»; и т. д."]]


def table(content):
    found = read(SimpleUploadedFile("any.name", content))
    return [found.headers, *found.rows]


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_in_utf8(encoding, delimiter):
    assert table(csv_bytes(ROWS, delimiter, encoding)) == ROWS


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_in_windows_1251_warns_of_kazakh_letters(delimiter):
    found = read(SimpleUploadedFile("a.csv", csv_bytes(RUSSIAN, delimiter, "cp1251")))
    assert [found.headers, *found.rows] == RUSSIAN
    assert len(found.notices) == 1


def test_xlsx():
    assert table(xlsx_bytes(ROWS)) == ROWS


def test_numbers_and_dates_of_a_spreadsheet_become_texts():
    values = [["slug", "a", "b", "c", "d", "e"]]
    values += [["x", 7, 7.0, date(2026, 3, 1), datetime(2026, 3, 1, 9, 30), None]]
    assert table(xlsx_bytes(values))[1] == ["x", "7", "7", "2026-03-01", "2026-03-01 09:30:00", ""]


def test_empty_rows_are_passed_over_and_the_others_keep_their_numbers():
    found = read(SimpleUploadedFile("a.csv", b"slug,name_kk\n,\na,x\n\nb,y\n"))
    assert (found.rows, found.numbers) == ([["a", "x"], ["b", "y"]], [3, 5])


def packed(**parts):
    """A workbook with some of its parts replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx_bytes(ROWS))) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, parts.pop(name, None) or source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return buffer.getvalue()


BOMB = b"<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]><s>&b;</s>"
OUTSIDE = b"<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><s>&a;</s>"
FAR = b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
FAR += b"<row r='1048576'><c r='A1048576'><v>1</v></c></row></sheetData></worksheet>"
SHEET = "xl/worksheets/sheet1.xml"


def formula():
    book = Workbook()
    book.active.append(["slug", "name_kk"])
    book.active.append(["a", "=1+1"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n ",
        b"PK\x03\x04 not a zip",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xd0\xcf\x11\xe0\0old excel",
        b"slug,name_kk\n",
        b"slug,slug\na,b\n",
        b"slug,,name_kk\na,b,c\n",
        b"slug,name_kk\na,b,c\n",
        b'slug,name_kk\na,"b',
        b"\x98,slug\na,b\n",
        csv_bytes([["slug"], *([str(number)] for number in range(limits.MAX_ROWS + 1))]),
        csv_bytes([[f"c{number}" for number in range(limits.MAX_COLUMNS + 1)], ["x"]]),
        b"slug\n" + b"a" * limits.MAX_FILE,
        packed(**{"xl/media/zeros.bin": b"\0" * (limits.MAX_UNPACKED + 1)}),
        packed(**{f"xl/part{number}.bin": b"x" for number in range(limits.MAX_PARTS)}),
        packed(**{"xl/vbaProject.bin": b"x"}),
        packed(**{SHEET: BOMB}),
        packed(**{SHEET: OUTSIDE}),
        packed(**{"xl/workbook.xml": BOMB}),
        packed(**{SHEET: FAR}),
        packed(**{SHEET: b"<not closed"}),
        formula(),
    ],
    ids=[
        *(
            "empty",
            "blank",
            "broken zip",
            "picture",
            "xls",
            "headers only",
            "column twice",
            "nameless column",
        ),
        *(
            "too many cells",
            "open quotation",
            "no encoding",
            "too many rows",
            "too many columns",
            "too large",
        ),
        *("zip bomb", "too many parts", "macros", "entities", "entity from a file", "entities in the book"),
        *("last row of all", "damaged xml", "formula"),
    ],
)
def test_other_files_are_refused_with_a_reason(content):
    with pytest.raises(UnreadableError) as caught:
        read(SimpleUploadedFile("table.xlsx", content))
    assert str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name_kk\nx\n", "slug"),
        (b"slug,title,password\na,b,c\n", "title, password"),
        (b"<html>", "slug"),
    ],
    ids=["no key", "unknown columns", "not a table"],
)
def test_wrong_columns_are_told_on_the_page_of_the_file(content, words, transfer):
    response = transfer.upload(Organisation, content if b"\n" in content else b"slug\n")
    assert response.status_code == 422
    assert words in response.context["complaint"] or content == b"<html>"
    assert 'type="file"' in response.text


def test_no_file_is_told(transfer, client):
    response = client.post("/admin/people/organisation/import/", {})
    assert response.status_code == 422
