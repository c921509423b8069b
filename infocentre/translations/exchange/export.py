"""The exported items with their texts, as in the translation view."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType

from infocentre.accounts import rights
from infocentre.content.models import Publishable
from infocentre.history import copies
from infocentre.translations.exchange.fields import Field, field_of, short
from infocentre.translations.exchange.notation import comparable
from infocentre.translations.exchange.rows import unit_name
from infocentre.translations.models import Origin, State
from infocentre.translations.texts import texts_of
from infocentre.translations.tracking import as_list, state_of
from infocentre.translations.translated import model_of

WAITING = {State.MISSING, State.OUTDATED}


@dataclass
class ExportedItem:
    """One item with the texts that are exported."""

    item: object
    fields: list[Field]

    @property
    def name(self):
        return f"{self.item._meta.label_lower}/{self.item.pk}"


def unit_of(each: Field, block) -> str:
    marks = short(each.source_value), short(each.target_value)
    line = short(comparable(block.target_line, block.is_rich))
    return unit_name(each.place, block.index, *marks, line)


def fields_of(item, user, source, target) -> list[Field]:
    """Every text of an item that the source has, as the translator sees it."""
    snapshot = copies.present(item)
    origins = {(each.place, each.language): each for each in Origin.objects.of(item)}
    released = as_list(snapshot.fields.get("languages"))
    made = []
    for text in texts_of(type(item), snapshot):
        if not text.values[source]:
            continue
        origin = origins.get((text.place, target))
        is_from_it = origin is not None and origin.source_language == source
        former = origin.source_text if is_from_it else ""
        made.append(field_of(text, source, target, state_of(text, target, origins, released), former))
    return made


def exported_items(items, user, source, target, *, only_waiting) -> list[ExportedItem]:
    """The parcels of several items; those without a text to be sent are left out."""
    made = []
    for item in items:
        fields = [
            each
            for each in fields_of(item, user, source, target)
            if each.blocks and (not only_waiting or each.state in WAITING)
        ]
        if fields:
            made.append(ExportedItem(item, fields))
    return made


def may_translate(user, item, language) -> bool:
    """As in the translation view: only what a person sees, only into their language."""
    return rights.may_see(user, item) and language in rights.writable_languages(user, type(item), item)


def chosen(keys) -> list:
    """The items that `kind:key` names, outside the bin; one query a kind, in the order asked for."""
    wanted = {}
    for key in keys:
        kind, _colon, number = key.partition(":")
        model = model_of(kind)
        if model is not None and number.isdecimal() and len(number) < 19:
            wanted.setdefault(model, []).append(int(number))
    found = []
    ContentType.objects.get_for_models(*wanted)
    for model, numbers in wanted.items():
        items = model._base_manager.filter(pk__in=numbers)
        if issubclass(model, Publishable):
            items = items.filter(binned_at__isnull=True)
        by_key = {item.pk: item for item in items}
        found += [by_key[number] for number in dict.fromkeys(numbers) if number in by_key]
    return found
