from functools import reduce
from operator import or_

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Text,
    all_languages,
    best_language,
    translated,
    translated_together,
)


class Translated(models.Model):
    """A model with texts in several languages; public pages read them through `text()` only."""

    # What is edited inside its form and kept with its versions: the names of the relations.
    parts = ()
    # Its translated fields in the order of writing.
    texts = ()
    # Of a part: the relation to its item. What is not released of the item is not released of its parts.
    part_of = ""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save with the default language active, whose texts the unsuffixed columns hold."""
        with translation.override(DEFAULT_LANGUAGE):
            super().save(*args, **kwargs)

    @property
    def readable_languages(self):
        """The languages visitors may read this in."""
        return getattr(self, self.part_of).readable_languages if self.part_of else LANGUAGES

    @property
    def page_languages(self):
        """The languages in which its page exists, for the address, the sitemap and search engines."""
        return self.readable_languages

    @property
    def shown_language(self) -> str | None:
        """The language in which the reader of this page gets this."""
        return best_language(self.page_languages)

    def text(self, field: str) -> Text:
        """The text for the reader of this page, with the language it is in."""
        return translated(self, field, self.readable_languages)

    def called(self, *fields: str) -> str:
        """Its name for the reader of this page; a draft has one in whatever language."""
        return str(translated_together(self, fields, self.readable_languages or LANGUAGES))

    @classmethod
    def containing(cls, words: str, *fields: str) -> models.Q:
        """Objects with `words` in one of `fields` in any language, released or not: for the office.

        A lookup on an unsuffixed name would ask the reader's language only and miss borrowed texts.
        """
        return reduce(or_, (models.Q(**{f"{name}__icontains": words}) for name in all_languages(*fields)))


def has_some_text(field: str) -> models.Q:
    """A condition for constraints: a text in one language at least. NULL would let a comparison pass."""
    return reduce(
        or_,
        (models.Q(**{f"{name}__isnull": False}) & ~models.Q(**{name: ""}) for name in all_languages(field)),
    )


def released_needs(prefix: str, *fields: str) -> list[models.CheckConstraint]:
    """Constraints: a language is released only with a text in each of `fields`."""
    constraints = []
    for code in LANGUAGES:
        complete = models.Q()
        for field in fields:
            complete &= models.Q(**{f"{field}_{code}__isnull": False}) & ~models.Q(**{f"{field}_{code}": ""})
        constraints.append(
            models.CheckConstraint(
                condition=~models.Q(languages__contains=[code]) | complete,
                name=f"{prefix}_released_{code}_has_texts",
                violation_error_message=_(
                    "A language can be released only when its required texts are complete."
                ),
            )
        )
    return constraints
