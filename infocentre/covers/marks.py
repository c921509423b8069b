"""The mark, the hero of the home page and the frieze: fixed pictures drawn with the same tracks."""

from random import Random

from .motif import path_data, track
from .scene import GLOW, GOLD, Ground, Scene

SKY = "#00718f"
INK = "#0b1f33"
MARK_SIZE = (48, 28)
MARK_VERTEX = 24 + 15.4j


def mark_curves(turns=1.15):
    """Left and right track of the mark; fewer turns than elsewhere keep the curl open at 24 px."""
    return [
        track(MARK_VERTEX, 0, 20.6, side, opening=0.14, turns=turns, nodes=14, slow=0.7) for side in (-1, 1)
    ]


def mark_paths(line="currentColor", gold=GOLD, width=2.8, turns=1.15):
    """The drawing of the mark: two tracks, their vertex, and two dots of the photon's dashed line."""
    left, right = mark_curves(turns)
    dots = "".join(
        f'<circle cx="24" cy="{MARK_VERTEX.imag + below:g}" r="{radius:.2g}"/>'
        for below, radius in ((0, width * 0.82), (width * 1.9, width * 0.5), (width * 3.45, width * 0.5))
    )
    return (
        f'<g fill="none" stroke="{line}" stroke-width="{width}" stroke-linecap="round">'
        f'<path d="{path_data(left)}"/><path class="mark-gold" stroke="{gold}" d="{path_data(right)}"/></g>'
        f'<g fill="{line}">{dots}</g>'
    )


def mark_svg(line="currentColor", gold=GOLD, height=28):
    """The mark as an inline fragment: it takes the colour of the text around it."""
    width = height * MARK_SIZE[0] / MARK_SIZE[1]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 28" width="{width:g}" height="{height}"'
        f' aria-hidden="true" focusable="false">{mark_paths(line, gold)}</svg>'
    )


def favicon_svg():
    """The mark on its own ground, heavier, for a browser tab."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="15"'
        f' fill="{INK}"/><g transform="translate(4.4 17) scale(1.15)">'
        f"{mark_paths(GLOW, width=3.7, turns=1.05)}</g></svg>"
    )


def hero_scene(width=1440, height=760, centred=False):
    """One great event right of the centre, room for a headline on the left; or in the middle, for a
    picture that stands alone.
    """
    scene = Scene(width, height, Random(2015))
    unit = height / 760
    for index, (x, lean, bend) in enumerate(
        (
            (0.06, 0.1, 0.05),
            (0.2, -0.12, -0.04),
            (0.34, 0.16, 0.05),
            (0.47, 0.02, -0.03),
            (0.56, 0.2, 0.04),
            (0.66, -0.2, -0.03),
            (0.74, 0.07, 0.03),
            (0.83, -0.05, 0.06),
            (0.93, -0.22, -0.04),
            (0.98, 0.03, 0.05),
        )
    ):
        scene.fast(
            scene.at(x, 1.04), scene.at(x + lean, -0.04), bend, 0.1 + 0.07 * (x > 0.5), index in (2, 8)
        )
    for x, y, angle, reach, opacity in (
        (0.1, 0.86, 0.2, 96, 0.16),
        (0.36, 0.13, -2.6, 62, 0.18),
        (0.52, 0.3, 0.5, 54, 0.24),
        (0.9, 0.3, -0.35, 112, 0.34),
        (0.985, 0.78, -0.1, 84, 0.28),
        (0.44, 0.94, -0.3, 70, 0.2),
    ):
        scene.event(scene.at(x, y), angle, reach * unit, weight=1.1 * unit, opacity=opacity, nodes=18)
    x, y = (0.5, 0.74) if centred else (0.735, 0.79)
    scene.event(
        scene.at(x, y),
        0.03,
        285 * unit,
        weight=2 * unit,
        gold=-1,
        photon=1,
        nodes=40,
        slow=0.7,
        sizes=(1.06, 0.92),
        css="track",
    )
    scene.ground = Ground("#0f2c47", INK, "#17598a", complex(x + 0.02, 1.0), 0.75)
    return scene


def ornament_svg(count=15):
    """A frieze of small horns, up and down in turn, unequal as measurements are; one is golden."""
    rng = Random(7)
    step, middle = 80, 28
    pair = "".join(path_data(track(0j, 0, 21, side, nodes=16, slow=0.7)) for side in (-1, 1))
    width = step * count
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 56" width="{width}" height="56"'
        f' fill="none" stroke="#3f9db5" stroke-width="1.5" stroke-linecap="round">'
        f'<defs><path id="pair" d="{pair}"/></defs>'
        f'<path stroke-dasharray="0 6" opacity=".6" d="M8 {middle}h{width - 16}"/>'
    )
    parts = [head]
    for index in range(count):
        x = step * (index + 0.5)
        size = 0.9 + 0.2 * rng.random()
        flip = -1 if index % 2 else 1
        parts.append(
            f'<use href="#pair" transform="translate({x:g} {middle + 4 * flip}) scale({size:.2f} '
            f'{size * flip:.2f})"/>'
        )
        if index == count // 2:
            golden = path_data(
                track(
                    complex(x, middle + 4 * flip),
                    0 if flip > 0 else 3.14159,
                    21 * size,
                    1,
                    nodes=16,
                    slow=0.7,
                )
            )
            parts.append(f'<path stroke="{GOLD}" stroke-width="1.9" d="{golden}"/>')
    return "".join(parts) + "</svg>"
