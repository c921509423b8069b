"""Covers of what lasts: people, organisations, projects, materials, pages. See `happenings`."""

from math import tau

from .background import crossing
from .motif import arc, direction, track
from .scene import GOLD


def person(scene):
    """A quiet field: a great faint event out of the frame, and one small golden track in a corner."""
    side = scene.pick(-1, 1)
    crossing(scene, 2, opacity=0.16, deltas=0)
    scene.event(
        scene.at(0.5 - side * scene.between(0.1, 0.4), scene.between(1.0, 1.1)),
        side * scene.between(0, 0.4),
        scene.between(270, 360) * scene.unit,
        weight=1.6 * scene.unit,
        opacity=0.3,
        nodes=28,
        turns=scene.between(1.2, 1.45),
        slow=scene.between(0.2, 0.5),
    )
    scene.event(
        scene.at(0.5 + side * scene.between(0.34, 0.38), scene.between(0.84, 0.88)),
        scene.between(-0.25, 0.25),
        scene.between(44, 54) * scene.unit,
        weight=1.9 * scene.unit,
        opacity=0.8,
        gold=side,
        nodes=16,
    )
    return complex(0.5 - side * 0.3, 0.95)


def organisation(scene):
    """A ring of tracks around one source, all bent one way by the same field."""
    count = scene.pick(6, 7, 8, 9)
    x, y = scene.between(0.36, 0.64), scene.between(0.46, 0.54)
    centre = scene.at(x, y)
    crossing(scene, 3, deltas=0)
    side, start = scene.pick(-1, 1), scene.between(0, tau)
    inner, reach = (scene.between(44, 54) * scene.unit, scene.between(74, 88) * scene.unit)
    golden = int(scene.between(0, count))
    for index in range(count):
        angle = start + tau * index / count
        vertex = centre + inner * direction(angle)
        size = reach * scene.between(0.94, 1.06)
        curve = track(vertex, angle, size, side, nodes=18, slow=0.4)
        scene.stroke([centre, vertex], 1.4 * scene.unit, 0.6, dash=(1.4, 5.6))
        if index == golden:
            scene.stroke(curve, 2.3 * scene.unit, colour=GOLD)
        else:
            scene.stroke(curve, 1.9 * scene.unit, 0.85)
        scene.dot(vertex, 2.4 * scene.unit, 0.85)
    scene.dot(centre, 3 * scene.unit)
    return complex(x, y)


def project(scene):
    """A dense shower: the fastest go straight, the slower ones curl, to either side by their charge."""
    x = scene.between(0.3, 0.7)
    vertex = scene.at(x, scene.between(0.8, 0.9))
    lean = (0.5 - x) * scene.between(0.6, 1.4)
    crossing(scene, 2, deltas=0)
    count = 15
    golden = scene.pick(4, 7, 10)
    for index in range(count):
        spread = index / (count - 1) * 2 - 1
        angle = lean + spread * 1.1 + scene.between(-0.05, 0.05)
        if index % 3 == 0:
            end = vertex + direction(angle) * scene.between(150, 300) * scene.unit
            scene.stroke(arc(vertex, end, scene.between(-0.1, 0.1)), 1.2 * scene.unit, 0.5)
            continue
        curly = index % 3 == 2
        reach = (scene.between(34, 58) if curly else scene.between(70, 110)) * scene.unit
        side = scene.pick(-1, 1) if abs(spread) < 0.5 else 1 if spread > 0 else -1
        shape = {"turns": scene.between(1, 1.35), "slow": 0.6 if curly else 0.1}
        curve = track(vertex, angle, reach, side, opening=0, nodes=16, **shape)
        if index == golden:
            scene.stroke(curve, 2.3 * scene.unit, colour=GOLD)
        else:
            scene.stroke(curve, 1.7 * scene.unit, 0.9 if curly else 0.7)
    scene.stroke([vertex - direction(lean) * 120 * scene.unit, vertex], 2 * scene.unit, 0.8, dash=(2, 8))
    scene.dot(vertex, 3.4 * scene.unit)
    return complex(x, 0.85)


def material(scene):
    """A measurement: the crosses of a film's measuring grid, and one event to be measured."""
    columns = scene.pick(6, 7)
    for row in range(4):
        for column in range(columns):
            scene.crosses.append(scene.at((column + 0.5) / columns, (row + 0.5) / 4))
    x, y = scene.between(0.34, 0.66), scene.between(0.68, 0.78)
    scene.event(
        scene.at(x, y),
        scene.between(-0.4, 0.4),
        scene.between(100, 130) * scene.unit,
        weight=2.1 * scene.unit,
        gold=scene.pick(-1, 1),
        nodes=30,
        photon=2,
    )
    return complex(x, y)


def page(scene):
    """One great event that fills the frame, and at times leaves it."""
    side = scene.pick(-1, 1)
    crossing(scene, 3, deltas=1)
    x = 0.5 + side * scene.between(0.08, 0.3)
    scene.event(
        scene.at(x, scene.between(0.8, 0.88)),
        -side * scene.between(0.05, 0.2),
        scene.between(215, 250) * scene.unit,
        weight=2.4 * scene.unit,
        opacity=0.8,
        gold=-side,
        nodes=36,
        turns=scene.between(1.3, 1.5),
    )
    return complex(x, 0.95)
