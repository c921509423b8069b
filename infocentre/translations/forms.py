"""The form of one language of an item: a field for each text, with all that helps to translate it."""

import hashlib
from dataclasses import dataclass

from django import forms

from infocentre.content.fields import RichTextField
from infocentre.content.languages import LANGUAGES
from infocentre.translations.changes import plain, word_changes
from infocentre.translations.models import State
from infocentre.translations.tracking import original_of, state_of


def name_of(place: str) -> str:
    return "text__" + place.replace("/", "__")


def mark(value: str) -> str:
    """A digest that is equal only for identical texts."""
    return hashlib.sha256(value.encode()).hexdigest()[:32]


@dataclass
class Row:
    """One text as the translator sees it: the source, what changed in it, the field, what to watch."""

    text: object
    bound: object
    state: State
    source: str
    marked: str
    changes: str
    terms: list
    source_length: int
    is_rich: bool
    others: list
    theirs: str | None = None

    @property
    def seen(self):
        """The name and value of the mark that goes with the field."""
        return f"seen__{self.bound.html_name}", mark(self.text.values[self.bound.field.widget.attrs["lang"]])

    @property
    def label(self):
        return self.text.column.verbose_name

    @property
    def state_label(self):
        return State(self.state).label

    @property
    def place(self):
        return self.text.place


class TranslationForm(forms.Form):
    """Fields are those of the model, with their limits; none is required: work may stop anywhere.

    Beside each field stands a mark of the text that the translator was shown, so that only what they
    changed is stored, and what somebody else has changed since is noticed.
    """

    def __init__(self, data, *, texts, language):
        super().__init__(data)
        self.texts, self.language = texts, language
        for text in texts:
            column = text.model._meta.get_field(f"{text.field}_{language}")
            field = column.formfield(required=False)
            field.label, field.help_text = column.translated_field.verbose_name, ""
            field.widget.attrs["lang"] = language
            if not isinstance(column, RichTextField):
                field.widget.attrs["class"] = "vLargeTextField"
            self.fields[name_of(text.place)] = field
            self.initial[name_of(text.place)] = text.values[language]

    def shown_mark(self, place):
        """The mark of the text that was shown when this form was opened."""
        return self.data.get(f"seen__{name_of(place)}", "")

    @property
    def confirmed(self):
        """Texts that were said to be up to date as they are."""
        places = {text.place for text in self.texts}
        return [place for place in self.data.getlist("confirmed") if place in places]

    def _written(self, text):
        """What was sent; as it was typed where it is refused."""
        name = name_of(text.place)
        return self.cleaned_data.get(name, self.data.get(name)) or ""

    @property
    def changed(self) -> dict[str, str]:
        """The texts that this translator changed, by their places."""
        values = {text.place: self._written(text) for text in self.texts}
        return {place: value for place, value in values.items() if mark(value) != self.shown_mark(place)}

    @property
    def theirs(self) -> dict[str, str]:
        """What somebody else has made of the same texts since the form was opened."""
        changed = self.changed
        return {
            text.place: now
            for text in self.texts
            if text.place in changed
            and mark(now := text.values[self.language])
            not in (self.shown_mark(text.place), mark(changed[text.place]))
        }

    def take_over_unchanged(self):
        """Shown again, the form has the present texts where this translator wrote nothing."""
        changed, data = self.changed, self.data.copy()
        for text in self.texts:
            if text.place not in changed:
                data[name_of(text.place)] = text.values[self.language]
        self.data = data

    def rows(self, source, origins, released, glossary):
        for text in self.texts:
            origin = origins.get((text.place, self.language))
            state = state_of(text, self.language, origins, released)
            content, is_rich = text.values[source], isinstance(text.column, RichTextField)
            changes = ""
            if state == State.OUTDATED and origin.source_language == source:
                changes = word_changes(plain(origin.source_text), plain(content))
            others = [
                (code, text.values[code])
                for code in LANGUAGES
                if code not in (source, self.language) and text.values[code]
            ]
            yield Row(
                text,
                self[name_of(text.place)],
                state,
                content,
                glossary.marked(content, is_rich),
                changes,
                glossary.found_in(content),
                len(plain(content)),
                is_rich,
                others,
            )


def default_source(texts, origins, language, chosen=None) -> str:
    """What a translator most likely translates from: what it was made from before, or the original."""
    for text in texts:
        origin = origins.get((text.place, language))
        if origin is not None and not origin.is_original and text.values[origin.source_language]:
            return origin.source_language
    for text in texts:
        original = original_of(text, origins, chosen)
        if original and original != language:
            return original
    return next(code for code in LANGUAGES if code != language)
