"""Covers: the same item keeps its picture, each picture is safe, small, and has one golden track."""

import re
from xml.etree import ElementTree

import pytest

from infocentre.covers import KINDS, cover_svg, mark_svg, ornament_svg
from infocentre.covers.motif import path_data, unit_track
from infocentre.covers.scene import GOLD

SVG = "{http://www.w3.org/2000/svg}"
KINDS_AND_UNKNOWN = [*KINDS, "no-such-kind"]
SLUGS = [f"item-{number}" for number in range(40)]
HOSTILE = ['"><script>alert(1)</script>', "a&b<c>'d", "әліппе", "\x00\x1b\ud800", ""]


def golden_tracks(svg):
    """Subpaths, not elements: two tracks in one path would be two."""
    paths = [p for p in ElementTree.fromstring(svg).iter(f"{SVG}path") if p.get("stroke") == GOLD]
    return sum(p.get("d").count("M") for p in paths)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", KINDS_AND_UNKNOWN)
def test_same_item_keeps_its_picture(kind):
    assert cover_svg(kind, "nica") == cover_svg(kind, "nica")


def test_picture_is_the_same_on_every_machine_and_release():
    """Items must not change their covers when the process restarts or Python is upgraded."""
    colours = re.findall(r'stop-color="(#[0-9a-f]{6})"', cover_svg("news", "nica"))
    assert colours == ["#0f2f49", "#0c1f33", "#17608d", "#17608d"]
    assert path_data([100 * p for p in unit_track(1.35, 4)]) == (
        "M0 0c17 23.2 50.9 53 50.9 69.6s-41.4 31.3-50.8 30.4-6.4-31.4-5.4-35.5 7.7 7.2 11.6 10.8"
    )


@pytest.mark.parametrize("kind", KINDS_AND_UNKNOWN)
def test_differs_by_slug_kind_and_theme(kind):
    assert len({cover_svg(kind, slug) for slug in SLUGS}) == len(SLUGS)
    assert cover_svg(kind, "nica") != cover_svg(kind, "nica", theme="dark")
    assert len({cover_svg(k, "nica") for k in KINDS}) == len(KINDS)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS_AND_UNKNOWN)
def test_small_well_formed_and_one_golden_track(kind, theme):
    for slug in SLUGS:
        svg = cover_svg(kind, slug, theme, initials="РҚ")
        assert len(svg.encode()) <= 6 * 1024
        assert golden_tracks(svg) == 1
        assert svg.count(GOLD) == 1


@pytest.mark.parametrize("size", [(640, 400), (400, 400), (1200, 630), (320, 180)])
def test_size_is_the_one_asked_for(size):
    root = ElementTree.fromstring(cover_svg("person", "nica", size=size, initials="ӘЖ"))
    assert root.get("viewBox") == f"0 0 {size[0]} {size[1]}"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_slug_and_initials_are_harmless(text):
    svg = cover_svg("person", text, initials=text)
    root = ElementTree.fromstring(svg)
    assert not list(root.iter(f"{SVG}script"))
    assert "<script" not in svg
    svg.encode("utf-8")


def test_initials_are_set_as_text_and_only_when_given():
    assert ">РҚ</text>" in cover_svg("person", "nica", initials="РҚ")
    assert "&lt;&amp;&gt;</text>" in cover_svg("person", "nica", initials="<&>")
    assert "<text" not in cover_svg("person", "nica")


def test_unknown_kind_falls_back_to_the_default_composition(monkeypatch):
    fallback = cover_svg("no-such-kind", "nica")
    monkeypatch.setitem(KINDS, "no-such-kind", KINDS["default"])
    assert fallback == cover_svg("no-such-kind", "nica")


@pytest.mark.parametrize("kind", KINDS)
def test_cover_passes_a_strict_content_security_policy(kind):
    svg = cover_svg(kind, "nica", initials="РҚ")
    assert not re.search(r"<style|style=|<script|href|\son\w+=|<image|@import|data:", svg)
    assert set(re.findall(r"url\((.)", svg)) == {"#"}


def test_covers_inlined_in_one_page_share_no_id():
    page = "".join(cover_svg("news", slug, theme) for slug in SLUGS for theme in ("light", "dark"))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_white_text_on_a_cover_keeps_contrast(theme):
    """AA for normal text against the lightest colour of the ground, even unmixed."""
    for slug in SLUGS:
        for colour in re.findall(r'stop-color="(#[0-9a-f]{6})"', cover_svg("person", slug, theme)):
            assert 1.05 / (luminance(colour) + 0.05) >= 4.5


def test_fixed_pictures_are_well_formed_with_one_golden_track():
    for svg in (mark_svg(), ornament_svg()):
        assert golden_tracks(svg) == 1
    assert "currentColor" in mark_svg()
