"""A picture in the making: strokes and dots on a deep-blue ground, written out as SVG.

Only presentation attributes are used and nothing is referred to from outside, so a cover may be inlined
or served as a file under the strictest content security policy.
"""

from dataclasses import dataclass, field
from hashlib import blake2s
from html import escape
from math import sqrt
from random import Random

from .motif import arc, direction, number, path_data, track

GOLD = "#f2b632"
GLOW = "#8fd8ea"
FAMILY = "Onest, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


@dataclass(frozen=True, slots=True)
class Stroke:
    nodes: list
    width: float
    opacity: float = 1.0
    colour: str = GLOW
    dash: tuple = ()
    css: str = ""

    @property
    def attributes(self):
        text = f'stroke="{self.colour}" stroke-width="{self.width:.3g}"'
        if self.opacity < 1:
            text += f' opacity="{self.opacity:.2g}"'
        if self.dash:
            text += f' stroke-dasharray="{self.dash[0]:.3g} {self.dash[1]:.3g}"'
        if self.css:
            text += f' class="{self.css}" pathLength="1"'
        return text


@dataclass(slots=True)
class Ground:
    """Two stops of the slanting gradient, the light behind the event, and a border where needed."""

    near: str
    far: str
    light: str
    light_at: complex = 0.5 + 0.9j
    light_opacity: float = 0.5
    border: float = 0.0


@dataclass
class Scene:
    width: int
    height: int
    rng: Random
    strokes: list = field(default_factory=list)
    dots: list = field(default_factory=list)
    crosses: list = field(default_factory=list)
    ground: Ground | None = None
    initials: str = ""

    @property
    def unit(self):
        """1 on a cover of 640×400, so that one composition serves every size."""
        return sqrt(self.width * self.height / (640 * 400))

    def at(self, x, y):
        return complex(x * self.width, y * self.height)

    def between(self, low, high):
        return low + (high - low) * self.rng.random()

    def pick(self, *options):
        return options[int(self.rng.random() * len(options))]

    def stroke(self, nodes, width, opacity=1.0, **kwargs):
        self.strokes.append(Stroke(nodes, width, opacity, **kwargs))

    def dot(self, point, radius, opacity=1.0):
        self.dots.append((point, radius, opacity))

    def event(
        self,
        point,
        angle,
        reach,
        *,
        weight=2.0,
        opacity=1.0,
        gold=0,
        photon=1.0,
        turns=1.35,
        nodes=24,
        slow=None,
        sizes=None,
        css="",
    ):
        """A pair of tracks with its photon; `gold` names the side of the golden track (-1, 1) or none.

        The two sizes differ a little: that makes it a measurement, not a logo.
        """
        slow = slow or self.between(0.5, 0.9)
        sizes = sizes or (self.between(0.86, 1.1), self.between(0.86, 1.1))
        if photon:
            nodes_of_photon = [point - direction(angle) * reach * photon, point]
            self.stroke(nodes_of_photon, weight, opacity * 0.8, dash=(weight, 4.2 * weight))
        shape = {"opening": self.between(0.1, 0.16), "turns": turns, "nodes": nodes, "slow": slow}
        for side, size in zip((-1, 1), sizes, strict=True):
            curve = track(point, angle, reach * size, side, **shape)
            if side == gold:
                self.stroke(curve, weight * 1.12, colour=GOLD, css=css)
            else:
                self.stroke(curve, weight, opacity, css=css)
        self.dot(point, weight * 1.6, opacity)

    def fast(self, start, end, bend, opacity, delta=False):
        """A fast, almost straight track; `delta` adds the small curl of an electron it knocked out."""
        curve = arc(start, end, bend)
        self.stroke(curve, 0.8 * self.unit, opacity)
        if delta:
            side = self.pick(-1, 1)
            reach = self.between(9, 17) * self.unit
            angle = self.between(-0.6, 0.6) + (0 if end.imag < start.imag else 3.14)
            self.stroke(
                track(curve[1], angle, reach, side, opening=0.5, turns=1.5, nodes=12),
                0.8 * self.unit,
                opacity + 0.1,
            )

    def svg(self, key):
        """The picture; gradient ids come from `key`, since several covers may be inlined in one page."""
        name = "c" + blake2s(key.encode("utf-8", "backslashreplace"), digest_size=5).hexdigest()
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}"'
            f' width="{self.width}" height="{self.height}" aria-hidden="true" focusable="false">'
        )
        parts = [head]
        if self.ground:
            parts.append(self._ground(name))
        parts.append('<g fill="none" stroke-linecap="round">')
        for attributes, curves in self._grouped():
            parts.append(f'<path {attributes} d="{"".join(map(path_data, curves))}"/>')
        if self.crosses:
            arms = "".join(f"M{_xy(p - 4)}h8M{_xy(p - 4j)}v8" for p in self.crosses)
            parts.append(f'<path stroke="{GLOW}" stroke-width=".8" opacity=".4" d="{arms}"/>')
        parts.append(f'</g><g fill="{GLOW}">')
        for point, radius, opacity in self.dots:
            faint = f' opacity="{opacity:.2g}"' if opacity < 1 else ""
            parts.append(
                f'<circle cx="{number(point.real).strip()}" cy="{number(point.imag).strip()}"'
                f' r="{radius:.2g}"{faint}/>'
            )
        parts.append("</g>")
        if self.initials:
            parts.append(self._initials())
        parts.append("</svg>")
        return "".join(parts)

    def _grouped(self):
        """Strokes that look alike share one path; a golden or a named one always has its own."""
        groups = {}
        for index, stroke in enumerate(self.strokes):
            alone = index if stroke.colour == GOLD or stroke.css else None
            groups.setdefault((stroke.attributes, alone), []).append(stroke.nodes)
        return [(attributes, curves) for (attributes, _), curves in groups.items()]

    def _ground(self, name):
        g = self.ground
        full = f'width="{self.width}" height="{self.height}"'
        text = (
            f'<linearGradient id="{name}" x2=".6" y2="1"><stop stop-color="{g.near}"/>'
            f'<stop offset="1" stop-color="{g.far}"/></linearGradient>'
            f'<radialGradient id="{name}l" cx="{g.light_at.real:.2f}" cy="{g.light_at.imag:.2f}" r=".75">'
            f'<stop stop-color="{g.light}" stop-opacity="{g.light_opacity:.2g}"/>'
            f'<stop offset="1" stop-color="{g.light}" stop-opacity="0"/></radialGradient>'
            f'<path fill="url(#{name})" d="M0 0h{self.width}v{self.height}H0z"/>'
            f'<path fill="url(#{name}l)" d="M0 0h{self.width}v{self.height}H0z"/>'
        )
        if g.border:
            text += f'<rect {full} fill="none" stroke="{GLOW}" stroke-width="2" opacity="{g.border:.2g}"/>'
        return text

    def _initials(self):
        size = round(0.27 * min(self.width, self.height))
        letters = escape("".join(c for c in self.initials if c.isprintable())[:3])
        return (
            f'<text x="{self.width / 2:g}" y="{self.height / 2 + size * 0.355:.0f}" fill="#fff"'
            f' font-family="{FAMILY}" font-size="{size}" font-weight="600"'
            f' text-anchor="middle">{letters}</text>'
        )


def _xy(point):
    return (number(point.real) + number(point.imag)).lstrip()
