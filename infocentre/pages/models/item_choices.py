"""Items that editors choose by hand: each row leads to exactly one, of one of several kinds."""

from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import kind_of

CHOOSE_ONE = _("Choose exactly one item.")


def item_relation(model, verbose_name):
    return models.ForeignKey(
        model, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=verbose_name
    )


def exactly_one(kinds, name):
    """The constraint that one of the relations is set and the others are not."""
    return models.CheckConstraint(
        condition=reduce(
            or_, (models.Q(**{f"{each}__isnull": each != kind for each in kinds}) for kind in kinds)
        ),
        name=name,
        violation_error_message=CHOOSE_ONE,
    )


class ItemChoice(models.Model):
    # The names of its relations.
    kinds = ()

    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

    def __str__(self):
        return str(self.item or "")

    def clean(self):
        super().clean()
        if sum(getattr(self, f"{name}_id") is not None for name in self.kinds) != 1:
            raise ValidationError(CHOOSE_ONE)

    @property
    def kind(self) -> str:
        return next((name for name in self.kinds if getattr(self, f"{name}_id") is not None), "")

    @property
    def item(self):
        return getattr(self, self.kind) if self.kind else None

    @property
    def cover_kind(self) -> str:
        """Which of the generated covers its item gets."""
        return kind_of(type(self.item)).cover
