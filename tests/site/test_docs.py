"""What the documentation names is there."""

import re

import pytest

from tests.architecture import ROOT, declared_layers

# The walks through adding something name what is yet to be made, too.
WALKS = {"new-kind.md"}
DOCS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *ROOT.glob("docs/*.md"),
    *ROOT.glob("docs/decisions/*.md"),
]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w.-]+(/[\w.-]+)*(/|\.(py|toml|md|conf|po|yaml|html))")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def is_there(name) -> bool:
    return any((top / name).exists() for top in (ROOT, ROOT / "infocentre"))


@pytest.mark.parametrize(
    "document", [each for each in DOCS if each.name not in WALKS], ids=lambda path: path.name
)
def test_files_named_in_documentation_exist(document):
    named = {word for word in CODE.findall(document.read_text()) if "/" in word and FILE.fullmatch(word)}
    # What begins with no folder of ours is made when the project runs, or belongs to a library.
    ours = {name for name in named if is_there(name.split("/")[0]) and not name.startswith("var/")}
    assert sorted(name for name in ours if not is_there(name)) == []


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.name)
def test_links_of_documentation_lead_somewhere(document):
    links = LINK.findall(document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_architecture_says_what_each_room_owns():
    rows = [row.split("|")[1] for row in ARCHITECTURE.splitlines() if row.startswith("| `")]
    described = {room for row in rows for room in CODE.findall(row)}
    rooms = {name.removeprefix("infocentre.") for layer in declared_layers() for name in layer}
    assert rooms - described == set()


def test_modules_named_in_architecture_exist():
    rooms = {path.name for path in (ROOT / "infocentre").iterdir() if path.is_dir()}
    dotted = {word for word in CODE.findall(ARCHITECTURE) if re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", word)}
    named = {tuple(word.split(".")[:2]) for word in dotted if word.split(".")[0] in rooms}
    assert (
        sorted(each for each in named if not (is_there("/".join(each)) or is_there("/".join(each) + ".py")))
        == []
    )
