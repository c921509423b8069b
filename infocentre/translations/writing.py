"""Saves the texts of one language of an item and nothing else."""

from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation

from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.history import copies
from infocentre.publishing.saving import Written, locked, save
from infocentre.translations import tracking
from infocentre.translations.models import Origin
from infocentre.translations.texts import digest, texts_of


@transaction.atomic
def write(item, user, language, values, *, source, confirmed=(), release=False) -> None:
    """Store texts of one language by their places; those of `confirmed` count as up to date unchanged.

    Others may write other languages at the same moment: the item is locked, and what they stored stays.
    Raises ValidationError by place, and stores nothing then.
    """
    item = locked(item)
    if values or release:
        item = save(item, by=user, write=partial(_set, language, values, release)).item
    _remember_source(item, user, language, source, {*values, *confirmed})


def _set(language, values, release, intent):
    item, errors, parts = intent.item, {}, {}
    with translation.override(DEFAULT_LANGUAGE):
        for place, value in values.items():
            owner, field = _owner(item, place, parts)
            setattr(owner, f"{field}_{language}", value)
        if release and language not in item.languages:
            item.languages = [*item.languages, language]
        for owner in (item, *parts.values()):
            try:
                owner.full_clean(exclude=_unchanged(owner, language))
            except ValidationError as error:
                errors |= error.error_dict if hasattr(error, "error_dict") else {"__all__": error.error_list}
        if errors:
            raise ValidationError(errors)
        for owner in (item, *parts.values()):
            if hasattr(owner, "updated_by_id"):
                owner.updated_at = timezone.now()
            owner.save()
    return Written(item)


def _owner(item, place, parts):
    relation, _slash, rest = place.partition("/")
    if not rest:
        return item, relation
    key, _slash, field = rest.partition("/")
    if (relation, key) not in parts:
        parts[relation, key] = getattr(item, relation).get(pk=key)
    return parts[relation, key], field


def _unchanged(owner, language):
    """Fields that are not looked at again: only texts of this language have changed."""
    return [each.name for each in owner._meta.fields if not each.name.endswith(f"_{language}")]


def _remember_source(item, user, language, source, places):
    """The translator says what they translated from; the system had only guessed."""
    texts = {text.place: text for text in texts_of(type(item), copies.present(item))}
    now, changed = timezone.now(), []
    for origin in Origin.objects.of(item).filter(language=language, place__in=places):
        text = texts.get(origin.place)
        if text is not None and not origin.is_original and text.values[source]:
            tracking.take_source(origin, text, digest(text.values[language]), user, now, source)
            changed.append(origin)
    if changed:
        tracking.store(changed)
        tracking.refresh(item, copies.present(item), user)
