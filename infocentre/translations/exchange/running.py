"""Runs the import, item by item, exactly as the dry run showed."""

from collections import Counter

from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.utils.translation import gettext as _

from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.translations.exchange.checking import (
    STORAGE_ERRORS,
    Outcome,
    by_item,
    check_item,
    try_out,
    words_of_error,
)
from infocentre.translations.translated import model_of
from infocentre.translations.writing import write


@transaction.atomic
def run(request, returned, fingerprints) -> Outcome:
    """Each item is stored completely or not at all, and skipped if it changed since the dry run."""
    outcomes, written = [], Counter()
    for key, rows in by_item(returned).items():
        outcome = _run_item(request, returned, key, rows, fingerprints.get(name_of(key)))
        outcomes.append(outcome)
        if outcome.values:
            written[type(outcome.item)] += 1
    for model, number in written.items():
        detail = {"file": returned.name, "rows": len(returned.rows), "updated": number}
        record(Action.IMPORTED, request.user, model, detail | {"language": returned.target})
    return Outcome(outcomes)


def name_of(key) -> str:
    return f"{key[0]}:{key[1]}"


def _run_item(request, returned, key, rows, fingerprint):
    model = model_of(key[0])
    try:
        with transaction.atomic():
            if model is not None:
                # Nobody stores anything between the look and the writing.
                model._base_manager.select_for_update().filter(pk=key[1]).first()
            outcome = check_item(request, returned, key, rows)
            if fingerprint is None:
                # Refused already when it was looked at: let the reason be the same.
                try_out(request, returned, outcome)
            if not outcome.values:
                return outcome
            if outcome.fingerprint != fingerprint:
                outcome.refuse(_("The content has changed since you looked: choose the file again."))
                return outcome
            write(outcome.item, request.user, returned.target, outcome.values, source=returned.source)
            names = [f"{place} [{returned.target}]" for place in outcome.values]
            words = [{"changed": {"fields": names}}]
            LogEntry.objects.log_actions(request.user.pk, [outcome.item], CHANGE, words, single_object=True)
    except STORAGE_ERRORS as error:
        outcome.refuse(words_of_error(error))
    return outcome
