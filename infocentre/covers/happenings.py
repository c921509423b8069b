"""Covers of what happens: news, events, lectures, series; and the default.

A composition draws on the scene it gets and returns where the light lies (fractions of width and height).
Titles are never drawn in, and there is one golden track in each.
"""

from math import pi

from .background import crossing, far_events

# angle from upright, reach from and to, and where the vertex may lie (x from, to, y from, to)
FRAMINGS = (
    (0.0, (140, 180), (0.36, 0.64, 0.7, 0.82)),
    (0.4, (115, 150), (0.28, 0.44, 0.64, 0.8)),
    (-0.4, (115, 150), (0.56, 0.72, 0.64, 0.8)),
    (0.3, (200, 235), (0.38, 0.48, 0.72, 0.8)),
    (-0.3, (200, 235), (0.52, 0.62, 0.72, 0.8)),
    (pi - 0.15, (125, 165), (0.34, 0.66, 0.16, 0.26)),
    (1.1, (110, 150), (0.16, 0.38, 0.5, 0.66)),
    (-1.1, (110, 150), (0.62, 0.84, 0.5, 0.66)),
    (0.12, (76, 96), (0.24, 0.76, 0.56, 0.72)),
)


def news(scene):
    """One event off centre; how near, from which side and in what company is the seed's choice."""
    lean, reach, (x0, x1, y0, y1) = scene.pick(*FRAMINGS)
    x, y = scene.between(x0, x1), scene.between(y0, y1)
    crossing(scene, 2 + int(scene.between(0, 4)), deltas=scene.pick(0, 1, 1))
    near = reach[0] >= 200
    far_events(scene, scene.pick(0, 1) if near else scene.pick(1, 1, 2), (x, y))
    scene.event(
        scene.at(x, y),
        lean + scene.between(-0.2, 0.2),
        scene.between(*reach) * scene.unit,
        weight=(2.4 if near else 2.1) * scene.unit,
        gold=scene.pick(-1, 1),
        photon=2.4,
        turns=scene.between(1.2, 1.5),
        nodes=32,
    )
    return complex(x, y)


def event(scene):
    """The rhythm of a calendar: dots for days, and a rising row of events above some of them."""
    count = scene.pick(2, 3, 3)
    day = scene.pick(1, 2, 3) if count == 3 else scene.pick(2, 3, 4, 5)
    base, rise = scene.between(0.62, 0.74), scene.between(0.09, 0.16)
    golden = int(scene.between(0, count))
    crossing(scene, 3, deltas=0)
    ground = scene.height * 0.9
    for column in range(13):
        scene.dot(complex(scene.width * (0.08 + column * 0.07), ground), 1.7 * scene.unit, 0.45)
    for index in range(count):
        point = scene.at(0.08 + 0.07 * (day + 4 * index), base - index * rise)
        reach = (64 + 8 * index) * scene.unit * scene.between(0.92, 1.04)
        scene.event(
            point,
            0,
            reach,
            weight=1.9 * scene.unit,
            opacity=1 if index == golden else 0.8,
            gold=scene.pick(-1, 1) if index == golden else 0,
            photon=(ground - point.imag) / reach,
            turns=scene.between(1.25, 1.45),
            nodes=22,
        )
    return complex(0.5, 0.8)


def lecture(scene):
    """Two events that face each other: one speaks, the other, smaller or fainter, answers."""
    crossing(scene, 3 + int(scene.between(0, 2)), deltas=scene.pick(0, 1))
    lean = scene.between(-0.16, 0.16)
    if scene.rng.random() < 0.5:  # from the two sides
        tilt = scene.between(-0.1, 0.1)
        places = [(0.2, 0.56 + tilt, 1.25 + lean), (0.8, 0.56 - tilt, -1.25 + lean)]
        reach = scene.between(100, 122)
    else:  # from below and above
        x = scene.between(0.38, 0.62)
        shift = scene.between(-0.12, 0.12)
        places = [(x - shift, 0.84, lean), (x + shift, 0.16, pi + lean)]
        reach = scene.between(118, 142)
    if scene.pick(False, True):
        places.reverse()
    turns = scene.between(1.25, 1.45)
    for index, (x, y, angle) in enumerate(places):
        scene.event(
            scene.at(x, y),
            angle,
            reach * (1, 0.82)[index] * scene.unit,
            weight=(2.1, 1.7)[index] * scene.unit,
            opacity=(1, 0.65)[index],
            gold=0 if index else scene.pick(-1, 1),
            photon=1.7,
            turns=turns,
            nodes=26,
        )
    return complex(*places[0][:2])


def series(scene):
    """Nested: one vertex, the same event again and again with more momentum; the gold is innermost."""
    x, y = scene.between(0.36, 0.64), scene.between(0.84, 0.9)
    crossing(scene, 3, deltas=0)
    lean, gold = scene.between(-0.2, 0.2), scene.pick(-1, 1)
    count = scene.pick(3, 4)
    for index in range(count):
        reach = 54 * (1.62 if count == 4 else 1.95) ** index * scene.unit
        scene.event(
            scene.at(x, y),
            lean,
            reach,
            weight=1.8 * scene.unit,
            opacity=0.95 - 0.2 * index,
            gold=0 if index else gold,
            photon=0 if index else 1.2,
            turns=1.35,
            nodes=22 + 2 * index,
            slow=0.5,
            sizes=(1, scene.between(0.95, 1.05)),
        )
    return complex(x, y)


def default(scene):
    """A calm event near the centre line, upright or turned over."""
    x = scene.between(0.36, 0.64)
    over = scene.pick(False, True)
    crossing(scene, 3)
    far_events(scene, 1, (x, 0.6))
    scene.event(
        scene.at(x, 0.24 if over else 0.76),
        (pi if over else 0) + scene.between(-0.2, 0.2),
        scene.between(110, 140) * scene.unit,
        weight=2.1 * scene.unit,
        gold=scene.pick(-1, 1),
        nodes=30,
        photon=2,
    )
    return complex(x, 0.24 if over else 0.8)
