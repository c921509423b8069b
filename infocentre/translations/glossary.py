"""Terms of the glossary inside a source text, with their established translations."""

import re

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from infocentre.translations.inflection import forms, is_abbreviation, plain
from infocentre.translations.models import Term

WORD = re.compile(r"\w+", re.UNICODE)
TAG = re.compile(r"(<[a-z/][^<>]*>)")
BRACKETS = re.compile(r"\(([^()]*)\)")
# Words that begin alike are looked at together: no ending reaches this far.
BEGINNING = 2


def names_in(text: str) -> tuple[str, str]:
    """A name and its abbreviation, which stands in brackets; other brackets hold remarks."""
    inside = BRACKETS.search(text)
    short = inside.group(1) if inside and is_abbreviation(inside.group(1)) else ""
    return " ".join(BRACKETS.sub(" ", text).split()), short


class Glossary:
    """The terms between two languages, ready to be looked for; longer ones first."""

    def __init__(self, source, target):
        self.source, self.terms = source, {}
        for term in Term.objects.all():
            name, short = names_in(getattr(term, source))
            translation = getattr(term, target)
            self._add(name, translation, term.note)
            if short:
                self._add(short, names_in(translation)[1] or translation, term.note)
        for candidates in self.terms.values():
            candidates.sort(key=lambda each: -len(each[0]))

    def _add(self, name, translation, note):
        words = WORD.findall(name)
        if words:
            patterns = [(forms(word, self.source), is_abbreviation(word)) for word in words]
            self.terms.setdefault(plain(words[0])[:BEGINNING], []).append((patterns, translation, note))

    def marked(self, content: str, is_html: bool) -> str:
        """Safe mark-up of `content` with each term marked and its translation beside it as a hint."""
        if not is_html:
            return self._marked_text(content, conditional_escape)
        parts = TAG.split(content)
        # Sanitised text: tags stay as they are, what stands between them is escaped already.
        return mark_safe(  # noqa: S308
            "".join(part if part.startswith("<") else self._marked_text(part, mark_safe) for part in parts)
        )

    def _marked_text(self, text, escape):
        words = list(WORD.finditer(text))
        out, done, place = [], 0, 0
        while place < len(words):
            found = self._term_at(words, place)
            if found is None:
                place += 1
                continue
            length, translation, note = found
            start, end = words[place].start(), words[place + length - 1].end()
            out.append(escape(text[done:start]))
            hint = f"{translation} ({note})" if note else translation
            out.append(
                format_html(
                    '<mark class="term" title="{}">{}<span class="visually-hidden"> [{}]</span></mark>',
                    hint,
                    escape(text[start:end]),
                    translation,
                )
            )
            done, place = end, place + length
        out.append(escape(text[done:]))
        return mark_safe("".join(out))  # noqa: S308 - every part is escaped above

    def _term_at(self, words, place):
        for patterns, translation, note in self.terms.get(plain(words[place].group())[:BEGINNING], ()):
            following = words[place : place + len(patterns)]
            if len(following) == len(patterns) and all(map(_is_form, following, patterns)):
                return len(patterns), translation, note
        return None

    def found_in(self, content: str) -> list[tuple[str, str, str]]:
        """Each term of a text once: as it stands there, its translation, the note."""
        text = TAG.sub(" ", content)
        words, found, place = list(WORD.finditer(text)), {}, 0
        while place < len(words):
            length, translation, note = self._term_at(words, place) or (0, "", "")
            if length:
                shown = text[words[place].start() : words[place + length - 1].end()]
                found.setdefault(translation, (shown, translation, note))
            place += length or 1
        return list(found.values())


def _is_form(found, expected) -> bool:
    pattern, is_short = expected
    return pattern.fullmatch(plain(found.group())) is not None and (not is_short or found.group().isupper())
