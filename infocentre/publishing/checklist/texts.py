"""What is checked of texts: whether they are there, released, and of a length that is read."""

from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.publishing.checklist.finding import Finding, Level
from infocentre.publishing.checklist.reading import languages_to_release

SHORTEST_SUMMARY, LONGEST_SUMMARY, LONGEST_TITLE = 30, 320, 120


def default_language(item):
    if names := _lacking(item, DEFAULT_LANGUAGE):
        yield Finding(Level.ERROR, "no-default-text", f"{names[0]}_{DEFAULT_LANGUAGE}", fields=names)


def other_languages(item):
    lacking = {code: _lacking(item, code) for code in LANGUAGES}
    missing = [code for code in LANGUAGES if len(lacking[code]) == len(item.required_texts)]
    if others := tuple(code for code in missing if code != DEFAULT_LANGUAGE):
        field = f"{item.required_texts[0]}_{others[0]}"
        yield Finding(Level.WARNING, "language-missing", field, languages=others)
    for code, names in lacking.items():
        if names and code not in (*missing, DEFAULT_LANGUAGE):
            field = f"{names[0]}_{code}"
            yield Finding(Level.WARNING, "language-unfinished", field, languages=(code,), fields=names)
    held_back = tuple(code for code in LANGUAGES if not lacking[code] and code not in item.languages)
    if item.languages and held_back:
        yield Finding(Level.WARNING, "language-unreleased", "languages", languages=held_back)


def _lacking(item, code):
    return tuple(name for name in item.required_texts if not getattr(item, f"{name}_{code}"))


def lengths(item):
    for code in languages_to_release(item):
        title = getattr(item, f"title_{code}", None) or ""
        if len(title) > LONGEST_TITLE:
            yield _length("title-long", f"title_{code}", title, LONGEST_TITLE)
        summary = getattr(item, f"summary_{code}", None) or ""
        if summary and len(summary) < SHORTEST_SUMMARY:
            yield _length("summary-short", f"summary_{code}", summary, SHORTEST_SUMMARY)
        elif len(summary) > LONGEST_SUMMARY:
            yield _length("summary-long", f"summary_{code}", summary, LONGEST_SUMMARY)


def _length(code, field, text, limit):
    return Finding(Level.WARNING, code, field, (str(len(text)), str(limit)))
