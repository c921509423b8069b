"""Style sheets: written in parts that people read, loaded as one small file each."""

import os
import re
import secrets
from pathlib import Path

STRING = r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
COMMENT = re.compile(rf"{STRING}|/\*.*?\*/", re.DOTALL)
# What needs no space around it, or none after it; `+`, `-` and `*` need theirs in `calc()`.
SPACE = re.compile(rf"{STRING}|\s*;?\s*(\}})\s*|\s*([{{;,!]|>=?)\s*|(:)\s+|\s+")


def sheets(sources: Path) -> dict[str, list[Path]]:
    """The address of each sheet below /static/ with its parts, in the order in which they are joined.

    `css/preview.css` is a sheet of one part; everything below `css/site/` makes `css/site.css`.
    """
    found = {}
    for part in sorted(sources.rglob("*.css")):
        place, name, *_below = part.relative_to(sources).parts
        found.setdefault(f"{place}/{name.removesuffix('.css')}.css", []).append(part)
    return found


def joined(parts: list[Path]) -> str:
    return shortened("\n".join(part.read_text(encoding="utf-8") for part in parts))


def shortened(css: str) -> str:
    """The sheet without comments and without space that means nothing; no rule is rewritten."""
    css = COMMENT.sub(lambda found: found[1] or " ", css)
    return SPACE.sub(lambda found: next(filter(None, found.groups()), " "), css).strip()


def write(target: Path, text: str) -> None:
    """Write the sheet where it differs from what is there, whole or not at all: others may be reading it."""
    content = text.encode()
    if target.exists() and target.read_bytes() == content:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}.{secrets.token_hex(4)}")
    draft.write_bytes(content)
    draft.replace(target)
