"""Reading what somebody sent in a process of its own, under limits of time and memory.

A reader that does not end, or fills the memory, takes its process with it and nothing else: the site goes on
answering. The process knows the catalogues and nothing more: no database, no secrets, no network address.
"""

import io
import json
import logging
import os
import resource
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)
BASE_DIR = Path(__file__).resolve().parent.parent
MEGABYTE = 1024 * 1024
# Seconds of computing, and of waiting for them on a busy machine.
SECONDS, PATIENCE = 20, 50
MEMORY = 900 * MEGABYTE
ENTRY = "from infocentre.bounded import main; main()"


class RefusedError(Exception):
    """What was sent cannot be taken; says why in the language of the reader."""


class Sent(io.BufferedReader):
    """An upload as its readers see it."""

    def __init__(self, raw, name, size):
        super().__init__(raw)
        self.sent_name, self.size = name, size

    @property
    def name(self):
        return self.sent_name


def run(function, file, *, name=None, **facts):
    """What `function`, written as "package.module:name", makes of a file: its facts, and bytes.

    Raises RefusedError with the reason that the function gave.
    """
    order = {
        "function": function,
        "name": file.name if name is None else name,
        "size": file.size,
        "language": translation.get_language() or settings.LANGUAGE_CODE,
        "facts": facts,
    }
    try:
        done = _run(json.dumps(order), file)
    except subprocess.TimeoutExpired as error:
        raise RefusedError(_too_much()) from error
    if done.returncode:
        logger.warning("Reading %s ended with %s: %s", function, done.returncode, _last_line(done.stderr))
        raise RefusedError(_too_much())
    head, _line, content = done.stdout.partition(b"\n")
    answer = json.loads(head)
    if "refused" in answer:
        raise RefusedError(answer["refused"])
    return answer["facts"], content


def _run(order, file):
    command = [sys.executable, "-c", ENTRY, order]
    options = {"cwd": BASE_DIR, "env": _environment(), "capture_output": True, "timeout": PATIENCE}
    if hasattr(file, "temporary_file_path"):
        with open(file.temporary_file_path(), "rb") as source:
            return subprocess.run(command, stdin=source, check=False, **options)
    file.seek(0)
    return subprocess.run(command, input=file.read(), check=False, **options)


def _environment():
    return {
        "PATH": os.environ.get("PATH", ""),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(BASE_DIR),
        # Otherwise each thread of a decoder reserves memory of its own.
        "MALLOC_ARENA_MAX": "2",
    }


def _too_much():
    return _(
        "The file cannot be read within the limits of time and memory. Save it again with another program, "
        "or make it smaller."
    )


def _last_line(errors: bytes) -> str:
    lines = errors.decode(errors="replace").strip().splitlines()
    return lines[-1][:300] if lines else ""


# --- Inside of the process --------------------------------------------------------------------------


def main():
    order = json.loads(sys.argv[1])
    _limit()
    settings.configure(
        INSTALLED_APPS=[],
        LOCALE_PATHS=[BASE_DIR / "locale", BASE_DIR / "locale" / "upstream"],
        FORMAT_MODULE_PATH=["infocentre.formats"],
        LANGUAGE_CODE="kk",
        LANGUAGES=[(code, code) for code in ("kk", "ru", "en")],
        USE_TZ=True,
        TIME_ZONE="Asia/Almaty",
    )
    django.setup(set_prefix=False)
    translation.activate(order["language"])
    module, _colon, name = order["function"].partition(":")
    function = getattr(import_module(module), name)
    content = b""
    try:
        facts, content = function(_sent(order), **order["facts"])
        answer = {"facts": facts}
    except RefusedError as error:
        answer = {"refused": str(error)}
    except ValidationError as error:
        answer = {"refused": error.messages[0]}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)
    sys.stdout.buffer.flush()


def _limit():
    os.nice(5)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _sent(order):
    """A small upload comes through a pipe, a large one as the file that it is."""
    raw = sys.stdin.buffer.raw
    if not raw.seekable():
        raw = io.BytesIO(sys.stdin.buffer.read())
    return Sent(raw, order["name"], order["size"])
