"""Reads the tables of the matrix."""

from dataclasses import dataclass

from tests.permissions.matrix import KINDS, WHO
from tests.permissions.sample_office import STATES

COLUMNS = WHO.split()
MARKS = {*STATES, "any", "uncopied", "unexpired", "-"}


@dataclass(frozen=True)
class Row:
    kind: str
    addresses: tuple[str, ...]
    states: frozenset[str]
    answers: dict[str, str]

    def holds(self, state) -> bool:
        return bool(self.states & {state, *marks_of(state)})


def marks_of(state):
    """The words of the table that stand for more than one state."""
    if state in ("-", "bin"):
        return ()
    others = {"copy": "uncopied", "expired": "unexpired"}
    return {"any", "uncopied", "unexpired"} - {others.get(state)}


def kinds_of(group) -> list[str]:
    """`publication` is two groups of which only one belongs to the event manager."""
    return KINDS[group].split()


def rows_of(table) -> list[Row]:
    """A line is: kind, addresses, states, an answer for each who asks."""
    return [row for line in table.strip().splitlines()[1:] for row in rows_in(line)]


def rows_in(line):
    group, *words = line.split()
    middle, answers = words[: -len(COLUMNS)], words[-len(COLUMNS) :]
    states = frozenset(word for word in middle if word in MARKS)
    addresses = tuple(word for word in middle if word not in MARKS)
    groups = KINDS[group].split() if group == "publication" else [group]
    for place, each in enumerate(groups):
        own = [answer.split("/")[min(place, answer.count("/"))] for answer in answers]
        yield Row(each, addresses, states, dict(zip(COLUMNS, own, strict=True)))


def column_of(member) -> str:
    """The three translators stand in one column."""
    return {"event-manager": "events"}.get(member) or ("translator" if "translator" in member else member)


def answer(rows, group, address, state, member) -> str:
    """What a row says; exactly one must."""
    if member == "anyone":
        return "in"
    if member == "anyone":
        return "in"
    (found,) = (row for row in rows if row.kind == group and address in row.addresses and row.holds(state))
    return found.answers[column_of(member)]
