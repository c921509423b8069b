"""Which columns a list loads: only what its cards show, since each item has dozens of long texts."""

from infocentre.content.languages import all_languages

# What every card links and marks.
IDENTITY = ["slug", "languages"]
COVER = ["cover", *(f"cover__{name}" for name in ("file", "width", "height", "is_decorative"))]
COVER += [f"cover__{name}" for name in all_languages("alt")]
CARD = [*IDENTITY, *COVER, *all_languages("title", "summary")]
# A link to an item in a list of names.
LINK = [*IDENTITY, *all_languages("title")]


def below(relation: str, columns) -> list[str]:
    """`columns` as seen through `relation`."""
    return [f"{relation}__{column}" for column in columns]
