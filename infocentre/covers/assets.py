"""Regenerates static/img/: `python -m infocentre.covers.assets [folder]`."""

import sys
from pathlib import Path

from .marks import SKY, favicon_svg, hero_scene, mark_svg, ornament_svg
from .raster import icon_png, scene_png

STATIC = Path(__file__).resolve().parents[3] / "static" / "img"
GOLD_ON_PAPER = "#c98a00"
GLOW_ON_INK = "#8fd8ea"


def write(folder):
    """Every picture of the look that is a file; the same files each time."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "mark-light.svg": mark_svg(SKY, GOLD_ON_PAPER),
        "mark-dark.svg": mark_svg(GLOW_ON_INK),
        "favicon.svg": favicon_svg(),
        "ornament.svg": ornament_svg(),
    }
    for name, text in texts.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    images = {
        "icon-192.png": icon_png(192),
        "icon-512.png": icon_png(512),
        "apple-touch-icon.png": icon_png(180, rounded=False).convert("RGB"),
        "og-default.png": scene_png(hero_scene(1200, 630, centred=True)),
    }
    for name, image in images.items():
        image.save(folder / name, optimize=True)
    return sorted([*texts, *images])


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else STATIC
    for made in write(target):
        print(target / made, (target / made).stat().st_size)
