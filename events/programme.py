"""The programme of an event as its page shows it: a table a day, the halls side by side."""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby


@dataclass
class Slot:
    """What begins at one time: one entry a hall, or one for everybody."""

    start: object
    entries: list = field(default_factory=list)

    @property
    def end(self):
        return max(entry.local_end for entry in self.entries)


@dataclass
class ProgrammeDay:
    date: date
    slots: list[Slot]


def days_of(sessions, speakers) -> list[ProgrammeDay]:
    """Entries by day and beginning, each with its own of the `speakers`."""
    for entry in sessions:
        entry.people = [person for person in speakers if entry.pk in person.session_keys]
        entry.hall_text = entry.text("hall").text
    by_day = groupby(sessions, key=lambda entry: entry.local_start.date())
    return [ProgrammeDay(day, slots_of(entries)) for day, entries in by_day]


def slots_of(entries) -> list[Slot]:
    by_start = groupby(entries, key=lambda entry: entry.local_start)
    return [
        Slot(start, sorted(group, key=lambda entry: (entry.hall_text, entry.pk))) for start, group in by_start
    ]
