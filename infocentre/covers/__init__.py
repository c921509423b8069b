"""The site's motif, drawn: covers for items without a photograph, the mark, the hero, the frieze."""

from .cover import KINDS, cover_svg
from .marks import mark_svg, ornament_svg

__all__ = ["KINDS", "cover_svg", "mark_svg", "ornament_svg"]
