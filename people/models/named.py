from infocentre.content.columns import IDENTITY
from infocentre.content.fields import LineField, cover_field, sources_field
from infocentre.content.languages import LANGUAGES, all_languages, reader_language
from infocentre.content.models import Publishable, PublishableQuerySet
from infocentre.content.sorting import first_letter, sort_key
from infocentre.content.text_languages import text_languages, text_languages_field


class NamedQuerySet(PublishableQuerySet):
    def by_name(self):
        """In the order of the reader's alphabet."""
        language = reader_language()
        return self.order_by(f"sort_key_{language}", "pk")

    def listed(self, now):
        return self.by_name()

    def for_links(self):
        """What a name with a link needs."""
        return self.only(*IDENTITY, *self.model.link_keys, *all_languages(*self.model.link_texts))

    def starting_with(self, letter: str):
        return self.filter(**{f"letter_{reader_language()}": letter})


def sort_key_field():
    return LineField(max_length=200, editable=False, default="", db_collation="C", db_index=True)


# The texts that make the page of a person or an organisation be in a language, the weightiest first.
PAGE_TEXTS = ("body", "summary")
PAGE_COLUMNS = set(all_languages(*PAGE_TEXTS))


class Named(Publishable):
    """A person or an organisation: its place and first letter in each reader's alphabet are kept with it."""

    page_languages_column = "text_languages"

    cover = cover_field()
    sources = sources_field()
    sort_key_kk = sort_key_field()
    sort_key_ru = sort_key_field()
    sort_key_en = sort_key_field()
    letter_kk = LineField(max_length=1, editable=False, default="")
    letter_ru = LineField(max_length=1, editable=False, default="")
    letter_en = LineField(max_length=1, editable=False, default="")

    text_languages = text_languages_field(*PAGE_TEXTS)

    objects = NamedQuerySet.as_manager()

    class Meta(Publishable.Meta):
        abstract = True
        ordering = ["sort_key_kk", "pk"]

    def save(self, *args, **kwargs):
        for language in LANGUAGES:
            name = self.listed_name(language)
            setattr(self, f"sort_key_{language}", sort_key(name, language))
            setattr(self, f"letter_{language}", first_letter(name))
        super().save(*args, **kwargs)

    @property
    def page_languages(self):
        """Names are released in more languages than texts: the page is in those of its text."""
        if self.__dict__.keys() >= PAGE_COLUMNS:
            return text_languages(self, PAGE_TEXTS)
        return super().page_languages

    def listed_name(self, language: str) -> str:
        """The name as the reader of `language` sees it, in the order in which it is sorted."""
        return str(self.heading_in(language))
