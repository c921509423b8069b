"""What editors chose by hand, with the items in the same query."""

from infocentre.content.columns import below

# What tells whether visitors may see an item.
PUBLICITY = ["languages", "status", "published_at", "expires_at"]
# What its address and its line need besides the slug.
BESIDES = {
    "news_item": ["date", "precision"],
    "article": ["date", "precision"],
    "event": ["starts_at", "ends_at", "precision"],
    "opportunity": ["deadline"],
    "lecture": ["date", "precision"],
}


def with_items(rows, columns, with_covers=False):
    """`rows` of a model that leads to items, with the named columns of each."""
    names = rows.model.kinds
    relations = [each for name in names for each in (name, f"{name}__cover")[: 1 + with_covers]]
    wanted = [
        column
        for name in names
        for column in below(name, [*columns, *identity(name), *PUBLICITY, *BESIDES.get(name, ())])
    ]
    return rows.select_related(*relations).only("order", *wanted)


def identity(name):
    return ["path"] if name == "page" else ["slug"]
