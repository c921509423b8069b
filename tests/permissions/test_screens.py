"""Every screen of the office answers each member as the matrix says."""

from collections import Counter
from itertools import chain

import pytest

from tests.permissions.matrix import KINDS, SCREENS
from tests.permissions.sample_office import ROLES
from tests.permissions.sampling import samples, url_of
from tests.permissions.table import answer, rows_of

ROWS = rows_of(SCREENS)
IN_STATES = ("item", "event", "page")
PARTS = {name: [name] for name in IN_STATES}
PARTS["rest"] = [name for name in KINDS if name not in (*IN_STATES, "publication")]
# Whoever may see a screen is tried with a few items of a group, whoever may not with all that are asked for.
MAX_SAMPLES = 3
SIGN_IN = ("/admin/account/login/", "/admin/login/")


def answered(client, method, url, data=None) -> str:
    try:
        response = getattr(client, method)(url, data)
    except Exception as error:
        return f"500 {error!r}"
    if response.streaming:
        b"".join(response.streaming_content)
    if response.status_code == 302 and response.url.startswith(SIGN_IN):
        return "in"
    return str(response.status_code)


def screens(group, member, known):
    """Each address of a group, with a kind and a state that it is asked for."""
    for view in dict.fromkeys(view for row in ROWS if row.kind == group for view in row.addresses):
        marks = {mark for row in ROWS if row.kind == group and view in row.addresses for mark in row.states}
        if group not in IN_STATES or "-" in marks:
            yield from ((group, view, kind, "-") for kind in KINDS[group].split())
        else:
            yield from ((group, view, *pair) for pair in samples(group, view + member, known))


@pytest.mark.parametrize("member", ["anyone", *ROLES])
@pytest.mark.parametrize("part", PARTS)
def test_screens_answer_as_the_matrix_says(part, member, office):
    wrong, allowed = [], Counter()
    for group, view, kind, state in chain.from_iterable(
        screens(name, member, office.items) for name in PARTS[part]
    ):
        item = office.items.get((kind, state)) or office.items.get((kind, "draft"))
        if item is None:
            continue
        wanted = answer(ROWS, group, view, state, member)
        allowed[group, view] += wanted == "200"
        if wanted == "200" and group in IN_STATES and allowed[group, view] > MAX_SAMPLES:
            continue
        got = answered(office.clients[member], "get", url_of(view, kind, item))
        if got != wanted:
            wrong.append(f"{view} of {kind} ({state}): {got}, not {wanted}")
    assert not wrong, "\n".join(wrong)
