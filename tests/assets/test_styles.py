"""Style sheets: parts that are read, sheets that are loaded."""

import re
from pathlib import Path, PurePosixPath

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

from infocentre.assets import styles
from infocentre.assets.finders import StyleSheetFinder

SOURCES = django_settings.STYLE_SHEETS
URL = re.compile(r'url\("([^"]+)"\)')
NAMED = re.compile(r'{% static "([^"]+\.css)" %}')


@pytest.fixture
def sources(settings, tmp_path):
    """A folder of style sheets of the test alone."""
    settings.VAR_DIR = tmp_path / "var"
    settings.STYLE_SHEETS = tmp_path / "styles"

    def write(**files):
        for name, text in files.items():
            file = settings.STYLE_SHEETS / "css" / f"{name.replace('__', '/')}.css"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    return write


def test_parts_of_a_folder_are_joined_in_the_order_of_their_names(sources):
    sources(site__2="c {}", site__1__b="b {}", site__1__a="a {}", alone="d {}")

    found = {
        path: Path(StyleSheetFinder().find(path)).read_text() for path in ("css/site.css", "css/alone.css")
    }

    assert found == {"css/site.css": "a{}b{}c{}", "css/alone.css": "d{}"}


def test_sheet_is_made_anew_when_a_part_has_changed(sources):
    sources(site__1="a {}")
    made = Path(StyleSheetFinder().find("css/site.css"))
    sources(site__1="b {}")

    StyleSheetFinder().find("css/site.css")

    assert made.read_text() == "b{}"


def test_sheet_that_has_not_changed_keeps_its_time(sources):
    """`make run` collects when a file is newer than before."""
    sources(site__1="a {}")
    first = Path(StyleSheetFinder().find("css/site.css")).stat()

    sources(site__1="a   {}")

    assert Path(StyleSheetFinder().find("css/site.css")).stat().st_mtime_ns == first.st_mtime_ns


def test_collectstatic_takes_the_sheets_and_leaves_the_parts(sources, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_FINDERS = ["infocentre.assets.finders.StyleSheetFinder"]
    sources(site__1="a {}")

    call_command("collectstatic", interactive=False, verbosity=0)

    files = [each for each in settings.STATIC_ROOT.rglob("*") if each.is_file()]
    assert [each.relative_to(settings.STATIC_ROOT).as_posix() for each in files] == ["css/site.css"]


@pytest.mark.parametrize("path", ["css/none.css", "css/site/1.css", "../css/site.css", "css/site"])
def test_what_is_no_sheet_is_not_found(sources, path):
    sources(site__1="a {}")

    assert StyleSheetFinder().find(path) == []


@pytest.mark.parametrize(
    ("written", "loaded"),
    [
        ("a { b: c; }\n\n/* why */\nd > e,\nf { g: h, i; }", "a{b:c}d>e,f{g:h,i}"),
        ("a { width: calc(1px + (2px - 3px) * 4); }", "a{width:calc(1px + (2px - 3px) * 4)}"),
        (".a :is(b, c) + d ~ e { f: g; }", ".a :is(b,c) + d ~ e{f:g}"),
        ('a::after { content: " /* ; */ }  x"; }', 'a::after{content:" /* ; */ }  x"}'),
        ("a { content: 'it\\'s;  so'; }", "a{content:'it\\'s;  so'}"),
        ("@media (64rem <= width < 72rem) { a { b: c; } }", "@media (64rem <= width < 72rem){a{b:c}}"),
        ("@media (width >= 64rem) { a { > b { c: d; } } }", "@media (width>=64rem){a{>b{c:d}}}"),
        ("[type=url], [c] & { b: c !important; }", "[type=url],[c] &{b:c!important}"),
        ("a :hover, b:hover { --c: d; }", "a :hover,b:hover{--c:d}"),
        ('a { background: url("../b.svg") 50% / cover; }', 'a{background:url("../b.svg") 50% / cover}'),
    ],
)
def test_only_comments_and_meaningless_space_are_left_out(written, loaded):
    assert styles.shortened(written) == loaded


def test_each_file_that_a_sheet_names_is_there():
    sheets = {path: styles.joined(parts) for path, parts in styles.sheets(SOURCES).items()}
    named = {(path, address) for path, text in sheets.items() for address in URL.findall(text)}

    missing = [(path, address) for path, address in named if not finders.find(served(path, address))]

    assert len(named) > 20
    assert missing == []


def served(sheet, address):
    """The path below /static/ of what a sheet names."""
    assert address.startswith("../")
    return str(PurePosixPath(sheet).parent.parent / address.removeprefix("../"))


def test_each_sheet_that_a_template_names_is_there():
    templates = Path(django_settings.BASE_DIR, "templates").rglob("*.html")
    named = {path for template in templates for path in NAMED.findall(template.read_text())}

    assert len(named) > 10
    assert {path for path in named if not finders.find(path)} == set()
