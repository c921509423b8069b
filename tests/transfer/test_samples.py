"""Tables as spreadsheet programs save them: one and the same, whatever the format."""

from datetime import datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.translation import override

from infocentre.transfer.reading import read
from infocentre.transfer.table import UnreadableError
from infocentre.transfer.values import MomentWidget, WrongValueError

SAMPLES = Path(__file__).parent / "samples"
ROWS = [["slug", "name_kk", "starts"], ["a", "Ғылым, білім", "2026-03-01 09:30:00"], ["b", "7", "2026-03-02"]]


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_table_of_a_spreadsheet_program_is_read(path):
    found = read(SimpleUploadedFile(path.name, path.read_bytes()))

    assert [found.headers, *found.rows] == ROWS
    assert found.notices == []


def test_old_excel_says_what_to_do():
    with override("en"), pytest.raises(UnreadableError, match="Save it as XLSX"):
        read(SimpleUploadedFile("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))


@pytest.mark.parametrize("cut", ["2026-11-01", "01.11.2026", "1.11.2026"])
def test_moment_that_lost_its_time_is_refused_for_that(cut):
    with pytest.raises(WrongValueError) as error:
        MomentWidget().clean(cut)

    with override("en"):
        assert "has no time" in str(error.value.message)


@pytest.mark.parametrize("typed", ["2026-11-01 09:30", "01.11.2026 09:30", "01.11.2026 9:30:00"])
def test_moment_is_taken_as_spreadsheets_and_people_write_it(typed):
    local = timezone.localtime(MomentWidget().clean(typed))

    assert local.replace(tzinfo=None) == datetime(2026, 11, 1, 9, 30)
