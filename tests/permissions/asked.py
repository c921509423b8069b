"""Which of the items in the many states are asked about, and where each address lies."""

from zlib import crc32

from django.urls import reverse

from tests.permissions.table import kinds_of
from tests.permissions.world import STATES

NAMES = list(STATES)
# Addresses of a kind by their short names in the tables; all others are named as in the admin.
OF_ITEM = {"preview": "office:preview", "page": "office:preview-page", "translate": "translations:translate"}
ADMIN = {"list": "changelist", "form": "change", "password": "password_change"}
OF_KIND = {"list", "add", "preview_new", "import", "export"}


def samples(group, salt, known) -> list[tuple[str, str]]:
    """Every kind of a group, and every state in the group, in a different order for each address.

    Asking about each kind in each state would take minutes and find the same: the kinds of a group share
    their code, and a group with fewer kinds than states is asked about several of one kind.
    """
    kinds = kinds_of(group)
    turn = crc32(salt.encode())
    pairs = []
    for n in range(max(len(kinds), len(NAMES))):
        kind, state = kinds[(n + turn) % len(kinds)], NAMES[(n + turn // 16) % len(NAMES)]
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
