"""Samples items and states for the matrix tests, and builds their URLs."""

from zlib import crc32

from django.urls import reverse

from tests.permissions.sample_office import STATES
from tests.permissions.table import kinds_of

NAMES = list(STATES)
# Addresses of a kind by their short names in the tables; all others are named as in the admin.
OF_ITEM = {"preview": "office:preview", "page": "office:preview-page", "translate": "translations:translate"}
ADMIN = {"list": "changelist", "form": "change", "password": "password_change"}
OF_KIND = {"list", "add", "preview_new", "import", "export"}


# The states are shared out among the groups: where to begin, and which to take from there on.
SHARES = {"item": (0, 2), "event": (1, 4), "page": (3, 4)}


def samples(group, salt, known) -> list[tuple[str, str]]:
    """Kinds and states of a group to ask about: with the other groups every state, and the kinds in turn.

    Asking about each kind in each state would take minutes and find the same, for they share their code.
    Whoever asks for what (`salt`) begins with another kind and another state.
    """
    kinds, turn = kinds_of(group), crc32(salt.encode())
    start, step = SHARES[group]
    pairs = []
    for n in range(start, len(NAMES), step):
        kind, state = kinds[(n // step + turn // 8) % len(kinds)], NAMES[(n + turn) % len(NAMES)]
        # There are no more pages of audiences than audiences.
        pairs.append((kind if (kind, state) in known else kinds[0], state))
    return pairs


def name_of(view, kind) -> str:
    """The name of an address in the resolver."""
    if view in OF_ITEM:
        return OF_ITEM[view]
    return f"admin:{kind.replace('.', '_')}_{ADMIN.get(view, view)}"


def url_of(view, kind, item, language="ru") -> str:
    name = name_of(view, kind)
    if view in OF_KIND:
        return reverse(name)
    if view == "translate":
        return reverse(name, args=[kind, item.pk, language])
    if view in OF_ITEM:
        return reverse(name, args=[kind, item.pk])
    return reverse(name, args=[item.pk]) + ("?new=now&old=now" if view == "compare" else "")
