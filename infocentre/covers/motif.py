"""The geometry of one particle track, and its writing as path data.

A photon leaves no track; where it turns into an electron and a positron, two tracks curl away from
each other. Points are complex numbers in SVG axes (x to the right, y downwards).
"""

from cmath import exp
from functools import lru_cache
from math import tau

UP = -1j


@lru_cache(maxsize=256)
def unit_track(turns=1.35, nodes=24, slow=0.9):
    """A track that starts at 0 along the real axis and curls to the positive side, one unit wide.

    The radius of a track is r = p / (0.3 B) (GeV/c, tesla, metres; Review of Particle Physics, "Particle
    Detectors"): while momentum is lost the curvature grows, here as slow + s^2.3 per step, and the step
    shortens. A slow particle (0.9) bends from the start, a fast one (0.1) only at the end of its range.
    Every fourth point of the walk becomes a node of the curve.
    """
    steps = nodes * 4
    path = [i / (steps - 1) for i in range(steps)]
    curvature = [slow + s**2.3 for s in path]
    scale = turns * tau / sum(curvature)
    heading, point, points = 0.0, 0j, [0j]
    for s, bend in zip(path, curvature, strict=True):
        heading += bend * scale
        point += (1.45 - 1.25 * s**0.8) * exp(1j * heading)
        points.append(point)
    kept = points[::4]
    width = max(p.imag for p in kept)
    return tuple(p / width for p in kept)


def direction(angle):
    """The unit step for an angle in radians, clockwise from straight up."""
    return UP * exp(1j * angle)


def track(start, angle, reach, side=1, *, opening=0.13, turns=1.35, nodes=24, slow=0.9):
    """The nodes of a track leaving `start` beside the direction `angle`, curling right (1) or left (-1)."""
    turn = reach * direction(angle + side * opening)
    shape = unit_track(round(turns, 2), nodes, round(slow, 1))
    if side < 0:
        return [start + turn * p.conjugate() for p in shape]
    return [start + turn * p for p in shape]


def arc(start, end, bend):
    """Four nodes from start to end, bowed aside by `bend` of the length: a fast particle's track."""
    aside = (end - start) * 1j * bend
    return [start + (end - start) * t + aside * 4 * t * (1 - t) for t in (0, 1 / 3, 2 / 3, 1)]


def handles(nodes):
    """The Catmull-Rom tangent at every node, a sixth of the way between its neighbours."""
    padded = [2 * nodes[0] - nodes[1], *nodes, 2 * nodes[-1] - nodes[-2]]
    return [(after - before) / 6 for before, after in zip(padded, padded[2:], strict=False)]


def flatten(nodes, pieces=8):
    """The same curve as a polyline, for a renderer that has no curves."""
    tangents = handles(nodes)
    points = [nodes[0]]
    for a, b, da, db in zip(nodes, nodes[1:], tangents, tangents[1:], strict=False):
        for i in range(1, pieces + 1):
            t = i / pieces
            u = 1 - t
            points.append(u**3 * a + 3 * u * u * t * (a + da) + 3 * u * t * t * (b - db) + t**3 * b)
    return points


def path_data(nodes):
    """Relative path data with one decimal; `s` mirrors each handle, as equal tangents allow.

    Steps are taken between rounded points, so that rounding does not add up along the track.
    """
    at = _rounded(nodes[0])
    parts = [f"M{_pair(at).lstrip()}"]
    if len(nodes) == 2:
        return parts[0] + "l" + _pair(_rounded(nodes[1]) - at).lstrip()
    tangents = handles(nodes)
    first = _pair(tangents[0]).lstrip()
    for index, (node, tangent) in enumerate(zip(nodes[1:], tangents[1:], strict=False)):
        steps = _pair(node - tangent - at) + _pair(_rounded(node) - at)
        parts.append(steps if index > 1 else f"s{steps.lstrip()}" if index else f"c{first}{steps}")
        at = _rounded(node)
    return "".join(parts)


def _rounded(point):
    return complex(round(point.real, 1), round(point.imag, 1))


def _pair(point):
    return number(point.real) + number(point.imag)


def number(value):
    """A coordinate with the separator it needs: ` 1.5`, `-.5`, ` 0`."""
    text = f"{value:.1f}".removesuffix(".0")
    if text in ("-0", "0"):
        return " 0"
    if text.startswith("-0."):
        return "-" + text[2:]
    if text.startswith("-"):
        return text
    return " " + (text[1:] if text.startswith("0.") else text)
