"""Readers go over what comes once: four times the length is four times the work, whatever it is made of."""

import subprocess
import sys

import pytest
from django.conf import settings


@pytest.mark.parametrize("length", [25_000, 100_000])
def test_no_reader_needs_minutes_for_any_input(length):
    command = [sys.executable, "-m", "tests.content.files.worst", str(length)]
    told = subprocess.run(command, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True)

    assert told.stdout == ""
