import csv
import io

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from tests.admin.conftest import address


def csv_bytes(rows, delimiter=",", encoding="utf-8"):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue().encode(encoding)


def xlsx_bytes(rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def rows_of(response):
    """The cells of an exported file, as a spreadsheet shows them."""
    content = response.content
    if content.startswith(b"PK"):
        sheet = load_workbook(io.BytesIO(content)).active
        return [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    text = content.decode("utf-8-sig")
    return list(
        csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text.split("\n")[0] else ",")
    )


def member(role, name="colleague"):
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def transfer(client, db):
    """Import and export as an editor does them."""

    class TransferClient:
        def __init__(self):
            self.user = member("editor")
            client.force_login(self.user)

        def upload(self, model, content, name="table.csv"):
            content = csv_bytes(content) if isinstance(content, list) else content
            return client.post(address(model, "import"), {"file": SimpleUploadedFile(name, content)})

        def confirm(self, model, shown):
            return client.post(address(model, "import"), {"confirmed": shown.context["token"]})

        def import_(self, model, content, name="table.csv"):
            shown = self.upload(model, content, name)
            assert "token" in shown.context, shown.text
            response = self.confirm(model, shown)
            assert response.status_code == 302, response.text
            return shown.context["outcome"]

        def export(self, model, kind="csv", query=""):
            return client.post(address(model, "export") + query, {"format": kind})

    return TransferClient()


def reported(shown):
    return [(row.number, row.state, row.changes) for row in shown.context["outcome"].rows]
