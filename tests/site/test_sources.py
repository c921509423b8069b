"""How templates and style sheets are written, so that a change of one thing is a change of one line."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TEMPLATES = [file for file in (ROOT / "templates").rglob("*") if file.is_file()]
STYLES = list(settings.STYLE_SHEETS.rglob("*.css"))
LIMIT = 110
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A declaration or a rule with something behind it on its line.
CROWDED = re.compile(r"[;{}][ \t]*[^\s;{}]|}[ \t]*}|{[ \t]*}")


def wrong_lines(files, is_wrong, read=Path.read_text):
    assert files
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(read(file).splitlines(), 1)
        if is_wrong(line)
    ]


def without_comments(file):
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), file.read_text())


def is_long(line):
    return len(line) > LIMIT


def test_no_line_of_a_style_sheet_is_long():
    assert wrong_lines(STYLES, is_long) == []


def test_style_sheets_have_one_declaration_a_line():
    assert wrong_lines(STYLES, CROWDED.search, without_comments) == []


def test_no_line_of_a_template_is_long():
    assert wrong_lines(TEMPLATES, is_long) == []


def test_each_block_of_a_template_is_closed_by_its_name():
    """What djlint says of a closing tag with a wrong name, it does not say of one without a name."""
    assert wrong_lines(TEMPLATES, re.compile(r"{%\s*endblock\s*%}").search) == []
