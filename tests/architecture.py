"""`make architecture`: draw which room imports which, from the code, and refuse a circle.

A room is a package or module of `infocentre` and each of the four parts. Rows follow the layers that
`pyproject.toml` declares and `make lint` holds; an arrow that other arrows imply is left out.
"""

import sys
import tomllib
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "docs" / "images" / "architecture.svg"
# Where a process begins: they name everything, and nothing imports them.
NOT_ROOMS = {"infocentre", "infocentre.settings", "infocentre.wsgi"}
GROUPS = {
    "parts": ("Parts of the site", "news events lectures people pages contact"),
    "office": ("For editors", "office links transfer translations publishing history"),
    "visitors": ("For visitors", "web search covers visits vision"),
    "ground": ("What all stand on", ""),
}
BOX, HEIGHT, PITCH, GAP, LANE, PORT, MARGIN, HEAD = 124, 34, 78, 22, 22, 14, 28, 84
SWEEPS = 300

STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1c2430; }
.title { font-size: 17px; font-weight: 600; }
.key { font-size: 13px; }
.paper { fill: #ffffff; stroke: #d5dae2; }
.arrow { fill: none; stroke: #6a7688; stroke-width: 1.4; }
.head { fill: #6a7688; }
rect.parts { fill: #dcebff; stroke: #4b83cf; }
rect.office { fill: #ffe9d1; stroke: #c9812b; }
rect.visitors { fill: #dff3e2; stroke: #4b9a5b; }
rect.ground { fill: #eceef2; stroke: #8a94a6; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8ecf3; }
  .paper { fill: #12161d; stroke: #333c4a; }
  .arrow { stroke: #8f9bb0; }
  .head { fill: #8f9bb0; }
  rect.parts { fill: #17304f; stroke: #6ea3e8; }
  rect.office { fill: #46300f; stroke: #dd9d4f; }
  rect.visitors { fill: #173a20; stroke: #6dbb7d; }
  rect.ground { fill: #262c36; stroke: #8a94a6; }
}
"""


def declared_layers() -> list[list[str]]:
    """The layers of `pyproject.toml`, the highest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = (each["layers"] for each in contracts if each["type"] == "layers")
    return [[name.strip() for name in layer.split("|")] for layer in layers]


def room_of(module) -> str:
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "infocentre" else parts[0]


def imports_between_rooms() -> dict[str, set[str]]:
    """For each room the rooms that its modules import."""
    tops = {layer.split(".")[0] for row in declared_layers() for layer in row}
    graph = grimp.build_graph(*sorted(tops), cache_dir=None)
    rooms = {room_of(module): set() for module in sorted(graph.modules)}
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            if room_of(imported) != room_of(module):
                rooms[room_of(module)].add(room_of(imported))
    return {room: found - NOT_ROOMS for room, found in rooms.items() if room not in NOT_ROOMS}


def refuse_circles(rooms):
    try:
        TopologicalSorter(rooms).prepare()
    except CycleError as error:
        # The sorter tells it from the imported to the importing one.
        raise SystemExit("A circle of imports: " + " → ".join(reversed(error.args[1]))) from None


def without_implied(rooms) -> list[tuple[str, str]]:
    """The imports that do not follow from others."""
    reached = {}
    for room in TopologicalSorter(rooms).static_order():
        reached[room] = rooms[room].union(*(reached[each] for each in rooms[room]))
    return [
        (room, each)
        for room in sorted(rooms)
        for each in sorted(rooms[room])
        if not any(each in reached[other] for other in rooms[room])
    ]


def rows_of(rooms, layers) -> list[list[str]]:
    """The layers from above, neighbours that do not import each other in one row."""
    known = {name for layer in layers for name in layer}
    if unknown := sorted(set(rooms) - known):
        raise SystemExit(f"In no layer of pyproject.toml: {', '.join(unknown)}")
    rows = []
    for layer in layers:
        layer = [name for name in layer if name in rooms]
        if rows and not any(rooms[above] & set(layer) for above in rows[-1]):
            rows[-1] += layer
        else:
            rows.append(layer)
    return rows


# --- Where what stands: rows in layers, long arrows in lanes of their own, few crossings ---------------


def with_lanes(rows, edges):
    """Give arrows that pass rows a place in each; return the steps from row to row, by arrow."""
    rows = [list(row) for row in rows]
    place = {room: number for number, row in enumerate(rows) for room in row}
    ways = []
    for start, end in edges:
        if place[start] >= place[end]:
            raise SystemExit(f"{start} imports {end}, which stands above it")
        lanes = [(start, end, number) for number in range(place[start] + 1, place[end])]
        for lane in lanes:
            rows[lane[2]].append(lane)
        ways.append([start, *lanes, end])
    return rows, ways


def neighbours(ways):
    above, below = defaultdict(list), defaultdict(list)
    for way in ways:
        for upper, lower in zip(way, way[1:], strict=False):
            above[lower].append(upper)
            below[upper].append(lower)
    return above, below


def untangled(rows, above, below):
    """Reorder each row by what it is joined to, down and up again; keep the order that crosses least."""
    best, fewest = rows, crossings(rows, below)
    for sweep in range(SWEEPS):
        joined = below if sweep % 2 else above
        rows = [list(row) for row in rows]
        for number in range(len(rows) - 1, -1, -1) if sweep % 2 else range(len(rows)):
            place = {each: index for row in rows for index, each in enumerate(row)}
            weights = {
                each: mean([place[other] for other in joined[each]], place[each]) for each in rows[number]
            }
            rows[number].sort(key=weights.__getitem__)
        if (number := crossings(rows, below)) < fewest:
            best, fewest = rows, number
    return best


def mean(numbers, otherwise):
    return sum(numbers) / len(numbers) if numbers else otherwise


def crossings(rows, below) -> int:
    total = 0
    for upper, lower in zip(rows, rows[1:], strict=False):
        place = {each: index for index, each in enumerate(lower)}
        steps = [(index, place[each]) for index, room in enumerate(upper) for each in below[room]]
        total += sum(a < c and b > d for a, b in steps for c, d in steps)
    return total


def columns(rows, above, below) -> dict:
    """The middle of each box and lane, as near to what it is joined to as its row allows."""
    middle = {}
    for row in rows:
        middle |= zip(row, spread(row, [(0, 1)] * len(row)), strict=True)
    for sweep in range(SWEEPS):
        for row in rows[:: -1 if sweep % 2 else 1]:
            wished = [wish(each, [*above[each], *below[each]], middle) for each in row]
            middle |= zip(row, spread(row, wished), strict=True)
    left = min(middle[each] - width(each) / 2 for each in middle)
    return {each: round(x - left + MARGIN) for each, x in middle.items()}


def wish(each, joined, middle):
    """Where something would like to stand, and how much: lanes above all below each other."""
    pulls = [(9 if is_lane(each) and is_lane(other) else 1, middle[other]) for other in joined] or [(1, 0)]
    weight = sum(pull for pull, _x in pulls)
    return sum(pull * x for pull, x in pulls) / weight, weight


def is_lane(each) -> bool:
    return isinstance(each, tuple)


def width(each) -> int:
    return LANE if is_lane(each) else BOX + GAP


def spread(row, wished):
    """The places nearest to those wished for at which nothing of a row overlaps."""
    offsets, right = [], 0
    for each in row:
        offsets.append(right + width(each) / 2)
        right += width(each)
    pools = []
    for (place, weight), offset in zip(wished, offsets, strict=True):
        pools.append((place - offset, weight, 1))
        # What would overlap is shifted together.
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            pools[-2:] = [pooled(*pools[-2:])]
    shifts = [shift for shift, _weight, number in pools for _each in range(number)]
    return [shift + offset for shift, offset in zip(shifts, offsets, strict=True)]


def pooled(one, other):
    weight = one[1] + other[1]
    return (one[0] * one[1] + other[0] * other[1]) / weight, weight, one[2] + other[2]


# --- Ink ------------------------------------------------------------------------------------------------


def drawing() -> str:
    rooms = imports_between_rooms()
    refuse_circles(rooms)
    rows, ways = with_lanes(rows_of(rooms, declared_layers()), without_implied(rooms))
    above, below = neighbours(ways)
    rows = untangled(rows, above, below)
    middle = columns(rows, above, below)
    top = {each: HEAD + number * PITCH for number, row in enumerate(rows) for each in row}
    boxes = [box(each, middle[each], top[each]) for row in rows for each in row if not is_lane(each)]
    leave, arrive = ports(ways, middle)
    arrows = [arrow(way, leave, arrive, middle, top) for way in ways]
    size = (max(middle.values()) + BOX // 2 + MARGIN, HEAD + len(rows) * PITCH - PITCH + HEIGHT + MARGIN)
    return "\n".join([*head(*size), *key(), *arrows, *boxes, "</svg>", ""])


def head(across, down):
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}"'
        f' width="{across}" height="{down}">',
        "<title>Rooms of the code and what they import: every arrow leads down</title>",
        f"<style>{STYLE}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"'
        ' orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>',
        f'<rect class="paper" x=".5" y=".5" width="{across - 1}" height="{down - 1}" rx="10"/>',
    ]


def key():
    yield f'<text class="title" x="{MARGIN}" y="32">Who imports whom</text>'
    for number, (group, (label, _rooms)) in enumerate(GROUPS.items()):
        x = MARGIN + 160 * number
        yield f'<rect class="{group}" x="{x}" y="44" width="14" height="14" rx="3"/>'
        yield f'<text class="key" x="{x + 21}" y="56">{label}</text>'
    x = MARGIN + 160 * len(GROUPS)
    yield f'<text class="key" x="{x}" y="56">What follows from other arrows is left out.</text>'


def box(room, x, y):
    name = room.removeprefix("infocentre.")
    group = next((group for group, (_label, rooms) in GROUPS.items() if name in rooms.split()), "ground")
    return (
        f'<rect class="{group}" x="{x - BOX // 2}" y="{y}" width="{BOX}" height="{HEIGHT}" rx="7"/>'
        f'<text x="{x}" y="{y + HEIGHT // 2 + 5}" text-anchor="middle">{escape(name)}</text>'
    )


def ports(ways, middle):
    """Where each arrow leaves its box and arrives at the other, side by side in the order of their ways."""
    leave, arrive = {}, {}
    for end, found in ((0, leave), (-1, arrive)):
        next_to_end = 1 if end == 0 else -2
        by_box = defaultdict(list)
        for way in sorted(ways, key=lambda way: middle[way[next_to_end]]):
            by_box[way[end]].append(way)
        for room, sharing in by_box.items():
            for number, way in enumerate(sharing):
                found[way[0], way[-1]] = middle[room] + round((number - (len(sharing) - 1) / 2) * PORT)
    return leave, arrive


def arrow(way, leave, arrive, middle, top):
    ends = way[0], way[-1]
    x, y = leave[ends], top[way[0]] + HEIGHT
    path = [f"M{x} {y}"]
    for each in way[1:]:
        to_x = middle[each] if is_lane(each) else arrive[ends]
        to_y = top[each] if is_lane(each) else top[each] - 2
        half = (y + to_y) // 2
        path.append(f"C{x} {half} {to_x} {half} {to_x} {to_y}")
        x, y = to_x, top[each] + HEIGHT
        if is_lane(each):
            path.append(f"V{y}")
    return f'<path class="arrow" marker-end="url(#head)" d="{" ".join(path)}"/>'


def main():
    DRAWING.write_text(drawing(), encoding="utf-8")
    print(f"No circle; drawn in {DRAWING.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
