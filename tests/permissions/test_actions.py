"""The server refuses actions without the right to them, and changes nothing."""

from contextlib import contextmanager
from http.cookies import SimpleCookie

import pytest

from tests.permissions.actions import ActionRequests
from tests.permissions.matrix import ACTIONS, KINDS
from tests.permissions.sample_office import ROLES
from tests.permissions.sampling import samples
from tests.permissions.table import answer, rows_of
from tests.permissions.test_screens import IN_STATES, PARTS, answered
from tests.permissions.writes import everything, undone, watched

ROWS = rows_of(ACTIONS)


@pytest.fixture(scope="package")
def forms():
    return {}


@pytest.fixture
def actions(office, forms):
    made = ActionRequests(office)
    made.forms = forms
    return made


def requests(group, member, known):
    """Each deed with a kind and a state; where the table has no row for a state, it makes no sense there."""
    for action in dict.fromkeys(action for row in ROWS if row.kind == group for action in row.addresses):
        rows = [row for row in ROWS if row.kind == group and action in row.addresses]
        if group not in IN_STATES or any("-" in row.states for row in rows):
            yield from ((action, kind, "-") for kind in KINDS[group].split())
            continue
        for kind, state in samples(group, action + member, known):
            if any(row.holds(state) for row in rows):
                yield action, kind, state


def done(office, actions, member, action, kind, state) -> tuple[str, list]:
    """What comes of a deed, and the statements that wrote something; it is undone."""
    item = office.items.get((kind, state)) or office.items[kind, "draft"]
    url, data = actions.request(action, kind, item, member)
    with watched() as written:
        return answered(office.clients[member], "post", url, data), written


@contextmanager
def same_session(client):
    """What is undone in the database is undone in the browser too."""
    cookies = client.cookies.output()
    yield
    client.cookies = SimpleCookie(cookies.replace("Set-Cookie: ", ""))


@pytest.mark.parametrize("member", ["anyone", *ROLES])
@pytest.mark.parametrize("part", PARTS)
def test_actions_are_allowed_as_the_matrix_says(part, member, office, actions):
    wrong, suspects, before, did = [], [], everything(), set()
    for group in PARTS[part]:
        for action, kind, state in requests(group, member, office.items):
            wanted = answer(ROWS, group, action, state, member)
            if wanted == "do" and (group, action) in did:
                continue
            if wanted == "do":
                did.add((group, action))
                with undone(), same_session(office.clients[member]):
                    got, written = done(office, actions, member, action, kind, state)
                fits = got in ("200", "302", "409") and written
            else:
                got, written = done(office, actions, member, action, kind, state)
                fits = got == wanted or (wanted == "same" and got in ("200", "302"))
                suspects += [f"{action} of {kind} ({state}) wrote {written[0]}"] if written else []
            if not fits:
                wrong.append(f"{action} of {kind} ({state}): {got} {written[:2]}, not {wanted}")
    after = everything()
    if changed := [table for table in before if before[table] != after[table]]:
        wrong += [f"changed: {changed}", *suspects]
    assert not wrong, "\n".join(wrong)
