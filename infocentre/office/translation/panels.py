"""The panels of the start page that tell translators and editors what waits in which language."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from infocentre.accounts.roles import languages_of
from infocentre.content.languages import LANGUAGES, OWN_NAMES, SHORT_NAMES
from infocentre.office.dashboard import MAX_ITEMS, Column, ListLink, Panel, panel
from infocentre.office.navigation import in_order
from infocentre.office.translation.waiting import with_items
from infocentre.translations import board as boards
from infocentre.translations.models import State
from infocentre.translations.translated import models_of


@dataclass
class Board(Panel):
    """The counts of what waits, by kind and language."""

    template: str = "admin/office/_board.html"
    languages: list = field(default_factory=lambda: [(code, SHORT_NAMES[code]) for code in LANGUAGES])
    states: list = field(default_factory=lambda: [each for each in boards.STATES if each != State.CURRENT])


@panel(Column.WAITING, 30)
def queue(dashboard):
    """The first of what waits in the languages of a translator, or in all of them for an editor."""
    models, languages = _models_for(dashboard), languages_of(dashboard.user)
    if not models:
        return None
    waiting = boards.queue(models, *languages)
    total = waiting.count()
    addresses = {code: f"{reverse('translations:queue')}?language={code}" for code in languages}
    return Panel(
        "translate",
        _("To be translated"),
        with_items(models, waiting[:MAX_ITEMS]) if total else [],
        empty=_("Everything is translated and released."),
        lists=[ListLink(OWN_NAMES[code], address) for code, address in addresses.items()],
        total=total,
        template="admin/office/_waiting.html",
    )


@panel(Column.BESIDE, 20)
def board(dashboard):
    """How many items of each kind wait, and for how long the oldest has."""
    models = _models_for(dashboard)
    if not models:
        return None
    rows = [
        (model._meta, [(code, _unfinished(cells)) for code, cells in row.items()])
        for model, row in boards.counts(models)
        if any(_unfinished(cells) for cells in row.values())
    ]
    return Board(
        "board",
        _("Translations by kind"),
        rows,
        empty=_("Everything is translated and released."),
        lists=[ListLink(_("The full board"), reverse("translations:board"))],
    )


def _models_for(dashboard):
    """The kinds for those who translate, and for those who answer for all the languages of an item."""
    return in_order(models_of(dashboard.user)) if dashboard.translates_into or dashboard.publishes else []


def _unfinished(cells):
    return [cell for cell in cells if cell.number and cell.is_waiting]
