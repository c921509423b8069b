"""Related items of other models, loaded with the query of a detail page."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import OuterRef, Q

from infocentre.content.attached import attached, objects_of

# The id of the page's item inside a nested subquery.
OUTER_ITEM = OuterRef(OuterRef("pk"))


@dataclass(frozen=True)
class Listing:
    """What of one kind belongs to an item: how (in terms of `OUTER_ITEM`), and what of each is shown.

    Models are given by label, since the apps link to each other but must not import each other.
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
        listed = self.model.objects.published(now).filter(pk__in=keys).listed(now)
        return attached(listed[: self.limit], *self.columns)


class Listings:
    """The published related items of a page, loaded in the query of its item."""

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
