"""Setting a title in Onest with Pillow: three subsets of one typeface, lines that never break a word."""

from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).resolve().parents[3] / "static" / "fonts"
# The letters that Kazakh has beside the Russian ones, and the sign of the tenge.
KAZAKH = set("ҒғҚқҢңҮүҺһӘәӨө₸")
CYRILLIC = range(0x400, 0x530)
REGULAR, BOLD = 450, 640
ELLIPSIS = "…"


def subset_of(letter) -> str:
    if letter in KAZAKH:
        return "kazakh"
    return "cyrillic" if ord(letter) in CYRILLIC or letter == "№" else "latin"


@lru_cache(maxsize=64)
def font(subset, size, weight):
    face = ImageFont.truetype(FONTS / f"onest-{subset}.woff2", size)
    face.set_variation_by_axes([weight])
    return face


def runs(text, size, weight):
    """Pieces of text with the font that holds their letters."""
    for subset, letters in groupby(text, key=subset_of):
        yield "".join(letters), font(subset, size, weight)


def width_of(text, size, weight) -> float:
    return sum(face.getlength(piece) for piece, face in runs(text, size, weight))


def draw_line(draw, place, text, size, weight, fill):
    """One line on its baseline, which starts at `place`."""
    x, y = place
    for piece, face in runs(text, size, weight):
        draw.text((x, y), piece, font=face, fill=fill, anchor="ls")
        x += face.getlength(piece)


def wrapped(text, size, weight, width) -> list[str] | None:
    """The text in lines of at most `width` pixels; None when a word alone is wider."""
    lines, line = [], ""
    for word in text.split():
        if width_of(word, size, weight) > width:
            return None
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size, weight) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def fitted(text, sizes, weight, width, height, leading=1.14):
    """The largest of `sizes` at which the text fits, and its lines; truncated if none fits."""
    for size in sizes:
        lines = wrapped(text, size, weight, width)
        if lines is not None and len(lines) * size * leading <= height:
            return size, lines
    size = sizes[-1]
    room = int(height // (size * leading))
    lines = wrapped(
        " ".join(shortened(word, size, weight, width) for word in text.split()), size, weight, width
    )
    kept = lines[:room]
    while kept and width_of(kept[-1] + ELLIPSIS, size, weight) > width:
        kept[-1] = kept[-1].rpartition(" ")[0]
    return size, [*kept[:-1], kept[-1] + ELLIPSIS] if len(lines) > room else kept


def shortened(word, size, weight, width):
    """A word that is wider than the picture, cut with an ellipsis: better than none."""
    if width_of(word, size, weight) <= width:
        return word
    while word and width_of(word + ELLIPSIS, size, weight) > width:
        word = word[:-1]
    return word + ELLIPSIS
