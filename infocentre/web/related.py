"""What of other kinds belongs to an item, brought along in the query of its page."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import OuterRef, Q

from infocentre.content.attached import attached, objects_of

# The item of a page, seen from a query inside the query of what belongs to it.
OUTER_ITEM = OuterRef(OuterRef("pk"))


@dataclass(frozen=True)
class Listing:
    """What of one kind belongs to an item: how (in terms of `OUTER_ITEM`), and what of each is shown.

    The kind is named by its label: the parts of the site lead to each other, and import each other not.
    """

    label: str
    condition: Q
    columns: tuple[str, ...]
    limit: int = 30

    @property
    def model(self):
        return apps.get_model(self.label)

    def rows(self, now):
        # By key, so that what belongs in two ways comes once.
        keys = self.model.objects.filter(self.condition).values("pk")
        return attached(self.model.objects.published(now).filter(pk__in=keys)[: self.limit], *self.columns)


class Listings:
    """The published things that a page leads to, brought along with its item in the same query."""

    def __init__(self, **listings: Listing):
        self.listings = listings

    def annotate(self, queryset, now):
        return queryset.annotate(**{f"{name}_rows": each.rows(now) for name, each in self.listings.items()})

    def of(self, item) -> dict[str, list]:
        """The objects, by the name of their listing."""
        return {
            name: objects_of(each.model, getattr(item, f"{name}_rows"))
            for name, each in self.listings.items()
        }
