"""The demo content as its files tell it: YAML that a person can read and correct, one file per kind."""

import hashlib
import json
from datetime import date, datetime
from pathlib import Path

import markdown
import yaml

from infocentre.content.languages import LANGUAGES
from infocentre.demo.references import resolved

FOLDER = Path(__file__).parent / "content"
# The compiled loader reads the same YAML ten times as fast, where the platform has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(name: str):
    with (FOLDER / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=LOADER) or []  # noqa: S506 - both are safe loaders


def digest(entry) -> str:
    """Changes whenever the entry does."""
    return hashlib.sha256(json.dumps(entry, sort_keys=True, default=str).encode()).hexdigest()


def texts(entry, *fields: str, rich: tuple[str, ...] = ()) -> dict[str, str]:
    """Values of the translated columns: `title: {kk: …}` becomes `title_kk`; `rich` fields are Markdown.

    `written_in` names the language an entry was written in, where that is not the usual one.
    """
    values = {}
    for field in (*fields, *rich):
        given = entry.get(field) or {}
        for language in LANGUAGES:
            value = (given.get(language) or "").strip()
            values[f"{field}_{language}"] = as_html(value) if field in rich else " ".join(value.split())
    if "written_in" in entry:
        values["original_language"] = entry["written_in"]
    return values


def as_html(text: str) -> str:
    """Markdown with tables and references as rich text."""
    return resolved(markdown.markdown(text, extensions=["tables"]))


def complete_languages(values: dict[str, str], required) -> list[str]:
    """The languages in which every required text is there: these the demo releases."""
    return [code for code in LANGUAGES if all(values.get(f"{field}_{code}") for field in required)]


def written_first(values: dict[str, str]) -> str:
    """The language with the most texts: Russian among equals, as most sources of the demo are Russian."""
    number = {
        code: sum(bool(value) for name, value in values.items() if name.endswith(f"_{code}"))
        for code in ("ru", "kk", "en")
    }
    return max(number, key=number.get)


def as_day(value) -> date | None:
    """A YAML day, moment or text as a day."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    return value.date() if isinstance(value, datetime) else date.fromisoformat(str(value)[:10])
