"""Hand-picked items, loaded in the same query."""

from infocentre.content.columns import below
from infocentre.content.kinds import kind_of

# What tells whether visitors may see an item.
PUBLICATION_COLUMNS = ["languages", "status", "published_at", "expires_at"]


def with_items(rows, columns, with_covers=False):
    """`rows` of a model that leads to items, with the named columns of each."""
    names = rows.model.kinds
    relations = [each for name in names for each in (name, f"{name}__cover")[: 1 + with_covers]]
    wanted = [
        column
        for name in names
        for column in below(
            name, [*columns, *PUBLICATION_COLUMNS, *columns_of(rows.model._meta.get_field(name))]
        )
    ]
    return rows.select_related(*relations).only("order", *wanted)


def columns_of(relation):
    """What the address and the line of an item need."""
    kind = kind_of(relation.related_model)
    return [*kind.address, *kind.chosen.columns]
