"""The columns that lists load: only what cards show, as items have dozens of long texts."""

from infocentre.content.languages import all_languages

# What every card links and marks.
IDENTITY = ["slug", "languages", "is_example"]
PICTURE = ["file", "width", "height", "focus_x", "focus_y", "colour", "renditions_ready", "is_decorative"]
PICTURE += all_languages("alt")
COVER = ["cover", *(f"cover__{name}" for name in PICTURE)]
CARD = [*IDENTITY, *COVER, *all_languages("title", "summary")]
# A link to an item in a list of names.
LINK = [*IDENTITY, *all_languages("title")]


def below(relation: str, columns) -> list[str]:
    """`columns` as seen through `relation`."""
    return [f"{relation}__{column}" for column in columns]
