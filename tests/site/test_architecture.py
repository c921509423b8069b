"""The drawing of the code's rooms is as the code is, and no drawing is made of a circle."""

import pytest

from tests import architecture


def test_committed_drawing_is_as_the_code_imports():
    assert architecture.DRAWING.read_text() == architecture.drawing(), "Run `make architecture`."


def test_drawing_names_every_room_of_the_layers():
    drawn = architecture.DRAWING.read_text()

    names = [name.removeprefix("infocentre.") for row in architecture.declared_layers() for name in row]
    assert [name for name in names if f">{name}</text>" not in drawn] == []


def test_circle_of_imports_is_refused_and_named():
    with pytest.raises(SystemExit, match="web → content → dates → web"):
        architecture.refuse_circles({"web": {"content"}, "content": {"dates"}, "dates": {"web"}})


def test_import_that_follows_from_others_is_left_out():
    rooms = {"urls": {"news", "content"}, "news": {"content"}, "content": set()}

    assert architecture.without_implied(rooms) == [("news", "content"), ("urls", "news")]


def test_room_in_no_layer_is_refused():
    with pytest.raises(SystemExit, match="In no layer of pyproject.toml: attic"):
        architecture.rows_of({"attic": set(), "news": set()}, [["news"]])


def test_neighbouring_layers_without_an_import_share_a_row():
    rooms = {"pages": {"news"}, "news": set(), "people": set()}

    assert architecture.rows_of(rooms, [["pages"], ["news"], ["people"]]) == [["pages"], ["news", "people"]]


def test_import_that_leads_up_is_refused():
    with pytest.raises(SystemExit, match="content imports news, which stands above it"):
        architecture.with_lanes([["news"], ["content"]], [("content", "news")])
