"""No regular expression goes over what people send again and again: one that does stops the site."""

import subprocess
import sys

from django.conf import settings


def test_every_pattern_goes_over_a_long_input_once():
    command = [sys.executable, "-m", "tests.patterns"]
    told = subprocess.run(command, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True)

    assert told.stdout == ""
