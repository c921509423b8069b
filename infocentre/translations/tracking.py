"""Updates translation states whenever an item or its working copy is saved."""

import json

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable, Status
from infocentre.history import snapshots
from infocentre.translations.models import Origin, Progress, State
from infocentre.translations.texts import digest, texts_of


def on_step_recorded(sender, item, revision, user, **kwargs):
    """The office kept a version of an item."""
    snapshot = snapshots.read(type(item), item.pk, revision.version_set.all())
    if snapshot is not None:
        refresh(item, snapshot, user)


@transaction.atomic
def refresh(item, snapshot=None, user=None):
    """Find out which translations are new, changed or outdated, and how far each language is."""
    snapshot = snapshot or snapshots.take(item)
    texts = texts_of(type(item), snapshot)
    known = {(each.place, each.language): each for each in Origin.objects.of(item)}
    changed, removed = origins_due(item, texts, known, chosen_original(snapshot), user)
    Origin.objects.filter(pk__in=removed).delete()
    store(changed)
    if is_worked_on(item):
        before = {each.language: each for each in Progress.objects.of(item)}
        store_progress(progress_of(item, texts, known, released_of(item, snapshot), before))
    else:
        Progress.objects.of(item).delete()


def is_worked_on(item) -> bool:
    """Archived and binned items have no translation states."""
    return getattr(item, "binned_at", None) is None and getattr(item, "status", "") != Status.ARCHIVED


def released_of(item, snapshot):
    """The languages that are released; None for what is not released by language."""
    return as_list(snapshot.fields.get("languages")) if isinstance(item, Publishable) else None


def as_list(released):
    """An array as it is serialised: a list, or its JSON."""
    return json.loads(released) if isinstance(released, str) else released


def original_of(text, known, chosen=None) -> str | None:
    """The language a text was written in first: that of its item (`chosen`), where the text has it.

    What has no such language is judged by what came first; the best guess where several came at once.
    """
    written = [code for code in LANGUAGES if text.values[code]]
    if chosen in written:
        return chosen
    remembered = (
        code for code in written if (text.place, code) in known and known[text.place, code].is_original
    )
    unknown = (code for code in written if (text.place, code) not in known)
    return next(remembered, None) or next(unknown, None) or next(iter(written), None)


def chosen_original(snapshot) -> str | None:
    """The language that an item says it was written in; None for what does not say."""
    return snapshot.fields.get("original_language")


def origins_due(item, texts, known, chosen, user=None) -> tuple[list[Origin], list[int]]:
    """The origins to be stored and the keys of those whose text is gone; `known` is brought up to date."""
    kind, now, changed, removed = ContentType.objects.get_for_model(item), timezone.now(), [], []
    for text in texts:
        original = original_of(text, known, chosen)
        for code in LANGUAGES:
            origin, own = known.get((text.place, code)), digest(text.values[code])
            if not own:
                if origin is not None:
                    removed.append(known.pop((text.place, code)).pk)
                continue
            if origin is None:
                origin = Origin(content_type=kind, object_id=item.pk, place=text.place, language=code)
                origin.source_language = "" if code == original else original
            elif origin.digest == own and origin.is_original == (code == original):
                continue
            if code == original:
                origin.source_language = ""
            elif origin.is_original:
                origin.source_language = original
            take_source(origin, text, own, user, now)
            known[text.place, code] = origin
            changed.append(origin)
    return changed, removed


def take_source(origin, text, own, user, now, source_language=None):
    """Mark a translation as made from the current source text."""
    origin.source_language = source_language or origin.source_language
    origin.digest = own
    origin.source_text = text.values.get(origin.source_language, "")
    origin.source_digest = digest(origin.source_text)
    origin.made_at, origin.made_by = now, user if user and user.pk else None


def store(origins):
    Origin.objects.bulk_create(
        origins,
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "place", "language"],
        update_fields=["digest", "source_language", "source_digest", "source_text", "made_at", "made_by"],
    )


def is_outdated(text, origin) -> bool:
    """Whether the source of a translation reads otherwise by now; a source that is gone says nothing."""
    now = digest(text.values.get(origin.source_language, ""))
    return bool(now) and now != origin.source_digest


def state_of(text, code, known, released) -> State:
    """The state of one text in one language; `released` is None for what is not released by language."""
    if not text.values[code]:
        return State.MISSING
    origin = known.get((text.place, code))
    if origin is not None and is_outdated(text, origin):
        return State.OUTDATED
    return State.CURRENT if released is None or code in released else State.IN_PROGRESS


def progress_of(item, texts, known, released, before=None) -> list[Progress]:
    """How far each language is now, and since when."""
    kind, now, rows = ContentType.objects.get_for_model(item), timezone.now(), []
    # What is written in no language yet is no translator's matter.
    texts = [text for text in texts if any(text.values.values())]
    for code in LANGUAGES:
        states = [state_of(text, code, known, released) for text in texts]
        missing, outdated = states.count(State.MISSING), states.count(State.OUTDATED)
        state = _summary(missing, outdated, code, released)
        former = (before or {}).get(code)
        rows.append(
            Progress(
                content_type=kind,
                object_id=item.pk,
                language=code,
                state=state,
                missing=missing,
                outdated=outdated,
                since=former.since if former and former.state == state else now,
            )
        )
    return rows


def store_progress(rows):
    Progress.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "language"],
        update_fields=["state", "missing", "outdated", "since"],
    )


def _summary(missing, outdated, code, released) -> State:
    if outdated:
        return State.OUTDATED
    if missing:
        return State.MISSING
    return State.CURRENT if released is None or code in released else State.IN_PROGRESS
