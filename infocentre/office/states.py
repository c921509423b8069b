"""The translation state of each language, for tabs, list columns and filters."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from infocentre.content import richtext
from infocentre.content.fields import RichTextField
from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.translations.models import State

RELEASED, COMPLETE, MISSING, OUTDATED = "released", "complete", "missing", "outdated"
# The marks of the states that are kept of translations.
MARKS = {
    State.CURRENT: RELEASED,
    State.IN_PROGRESS: COMPLETE,
    State.MISSING: MISSING,
    State.OUTDATED: OUTDATED,
}
# What a mark says to those who cannot see its colour.
WORDS = {
    RELEASED: gettext_lazy("released"),
    COMPLETE: gettext_lazy("complete, not released"),
    MISSING: gettext_lazy("texts missing"),
    OUTDATED: gettext_lazy("outdated"),
}
# The same for a language that is public nevertheless.
WORDS_OF_RELEASED = WORDS | {
    MISSING: gettext_lazy("released, texts missing"),
    OUTDATED: gettext_lazy("released, outdated"),
}
# Models without released languages count as released when complete.
WORDS_WITHOUT_RELEASE = WORDS | {RELEASED: gettext_lazy("complete")}


def mark_of(is_complete, released, code):
    """The mark of a language; `released` is None for what is not released language by language."""
    if not is_complete:
        return MISSING
    return RELEASED if released is None or code in released else COMPLETE


@dataclass
class LanguageState:
    """One language of one item, as its form holds it now."""

    code: str
    missing: list[str] = field(default_factory=list)
    is_released: bool | None = None
    has_errors: bool = False

    @property
    def name(self):
        return OWN_NAMES[self.code]

    @property
    def mark(self):
        released = None if self.is_released is None else [self.code] * self.is_released
        return mark_of(not self.missing, released, self.code)

    @property
    def sentence(self):
        if self.missing:
            return _("Missing: %(texts)s") % {"texts": ", ".join(self.missing)}
        if self.is_released is None:
            return _("Complete")
        return _("Released") if self.is_released else _("Complete, not released")


def has_text(fields, code) -> Q:
    """Rows with a text in each of `fields` in a language; NULL and the empty string both fail it."""
    return Q(*(Q(**{f"{name}_{code}__gt": ""}) for name in fields))


def form_states(form, texts, needed):
    """The state of each language in `form`, of what is stored or of what has just been sent."""
    released = _released(form)
    states = []
    for code in LANGUAGES:
        missing = [
            str(_label(form, name))
            for name in (f"{text}_{code}" for text in needed)
            if not _value(form, name)
        ]
        errors = any(f"{text}_{code}" in form.errors for text in texts)
        states.append(LanguageState(code, missing, None if released is None else code in released, errors))
    return states


def _released(form):
    """The released languages as the form holds them; None for what is not released by language."""
    if "languages" in form.fields:
        return form["languages"].value() or []
    return getattr(form.instance, "languages", None)


def _label(form, name):
    return form[name].label if name in form.fields else form._meta.labels[name]


def _value(form, name):
    value = str((form[name].value() if name in form.fields else getattr(form.instance, name)) or "").strip()
    is_rich = isinstance(form._meta.model._meta.get_field(name), RichTextField)
    return richtext.clean(value) if is_rich else value


def mark(code, mark, released, *, is_original=False):
    """One small mark; `released` is None for what is not released language by language."""
    words = WORDS_OF_RELEASED if code in (released or ()) else WORDS
    return _drawn(code, mark, words if released is not None else WORDS_WITHOUT_RELEASE, is_original)


def marks(states: dict[str, str], is_releasable=True):
    """Three small marks, one a language."""
    words = WORDS if is_releasable else WORDS_WITHOUT_RELEASE
    drawn = ((_drawn(code, mark, words),) for code, mark in states.items())
    return format_html('<span class="language-marks">{}</span>', format_html_join(" ", "{}", drawn))


def _drawn(code, mark, words, is_original=False):
    classes = f"language-mark--{mark}" + " language-mark--original" * is_original
    said = f"{words[mark]}, {_('original')}" if is_original else words[mark]
    return format_html(
        '<span class="language-mark {}" title="{}: {}">{}<span class="visually-hidden">: {}</span></span>',
        *(classes, OWN_NAMES[code], said, code, said),
    )


def sections(adminform, texts, needed):
    """The groups of a form as the page shows them: the languages are one section of three panels."""
    panels = {
        f"language-{state.code}": {"state": state} for state in form_states(adminform.form, texts, needed)
    }
    found = []
    for group in adminform:
        if (panel := panels.get(group.classes)) is None:
            found.append({"group": group})
            continue
        if not any("panels" in section for section in found):
            found.append({"panels": panels.values(), "needed": needed})
        panel["group"] = group
    return found
