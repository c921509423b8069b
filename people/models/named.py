from infocentre.content.columns import IDENTITY
from infocentre.content.fields import LineField, cover_field, sources_field
from infocentre.content.languages import LANGUAGES, all_languages, reader_language
from infocentre.content.models import Publishable, PublishableQuerySet
from infocentre.content.sorting import first_letter, sort_key


class NamedQuerySet(PublishableQuerySet):
    def by_name(self):
        """In the order of the reader's alphabet."""
        language = reader_language()
        return self.order_by(f"sort_key_{language}", "pk")

    def for_links(self):
        """What a name with a link needs."""
        return self.only(*IDENTITY, *self.model.link_keys, *all_languages(*self.model.link_texts))

    def starting_with(self, letter: str):
        return self.filter(**{f"letter_{reader_language()}": letter})


def sort_key_field():
    return LineField(max_length=200, editable=False, default="", db_collation="C", db_index=True)


class Named(Publishable):
    """A person or an organisation: its place and first letter in each reader's alphabet are kept with it."""

    cover = cover_field()
    sources = sources_field()
    sort_key_kk = sort_key_field()
    sort_key_ru = sort_key_field()
    sort_key_en = sort_key_field()
    letter_kk = LineField(max_length=1, editable=False, default="")
    letter_ru = LineField(max_length=1, editable=False, default="")
    letter_en = LineField(max_length=1, editable=False, default="")

    objects = NamedQuerySet.as_manager()

    class Meta(Publishable.Meta):
        abstract = True

    def save(self, *args, **kwargs):
        for language in LANGUAGES:
            name = self.listed_name(language)
            setattr(self, f"sort_key_{language}", sort_key(name, language))
            setattr(self, f"letter_{language}", first_letter(name))
        super().save(*args, **kwargs)

    def listed_name(self, language: str) -> str:
        """The name as the reader of `language` sees it, in the order in which it is sorted."""
        return str(self.heading_in(language))
