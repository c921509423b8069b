"""A refusal costs less than 50 MB, whatever was sent."""

import subprocess
import sys

import pytest
from django.conf import settings

CASES = [
    ("picture", "20,000 × 20,000"),
    ("picture", "unfolds to 483 MB"),
    ("picture", "GIF under another name"),
    ("document", "bomb"),
    ("document", "300 MB"),
]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_refusal_takes_less_than_50_mb(kind, case):
    command = [sys.executable, "-m", "tests.content.files.memory", kind, case]
    told = subprocess.run(command, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True).stdout

    megabytes, _separator, said = told.partition(" MB: ")
    assert int(megabytes) < 50
    assert said.strip()
