"""Terms of the glossary inside a source text, with their established translations."""

import re

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from infocentre.translations.models import Term

WORD = re.compile(r"\w+", re.UNICODE)
TAG = re.compile(r"(<[^>]*>)")
# Endings vary, in Kazakh and Russian most of all: this much of a word's end is not compared.
ENDING = 3
SHORTEST_STEM = 4


def stem(word: str) -> str:
    word = word.lower()
    return word[: max(SHORTEST_STEM, len(word) - ENDING)] if len(word) > SHORTEST_STEM else word


class Glossary:
    """The terms between two languages, ready to be looked for; longer ones first."""

    def __init__(self, source, target):
        self.target = target
        self.terms = {}
        for term in Term.objects.all():
            # What stands in brackets, such as an abbreviation, need not follow.
            phrase = WORD.findall(re.sub(r"\(.*?\)", "", getattr(term, source)))
            if phrase:
                stems = tuple(stem(word) for word in phrase)
                self.terms.setdefault(stems[0][:SHORTEST_STEM], []).append(
                    (stems, getattr(term, target), term.note)
                )
        for candidates in self.terms.values():
            candidates.sort(key=lambda each: -len(each[0]))

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
        first = words[place].group().lower()
        for length in range(SHORTEST_STEM, 1, -1):
            for stems, translation, note in self.terms.get(first[:length], ()):
                following = words[place : place + len(stems)]
                if len(following) == len(stems) and all(
                    word.group().lower().startswith(each) for word, each in zip(following, stems, strict=True)
                ):
                    return len(stems), translation, note
        return None

    def found_in(self, content: str) -> list[tuple[str, str, str]]:
        """Each term of a text once: as it stands there, its translation, the note."""
        words, found, place = list(WORD.finditer(re.sub(r"<[^>]*>", " ", content))), {}, 0
        while place < len(words):
            term = self._term_at(words, place)
            if term is not None:
                shown = " ".join(word.group() for word in words[place : place + term[0]])
                found.setdefault(term[1], (shown, term[1], term[2]))
            place += term[0] if term else 1
        return list(found.values())
