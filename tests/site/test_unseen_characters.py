"""Characters that nobody sees are not stored, break nothing that is stored already, and hide no word."""

import unicodedata
from xml.etree import ElementTree

import icalendar
import pytest
from django.apps import apps
from django.db import connection, models
from django.test import Client
from django.urls import reverse
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from infocentre.content import plain
from infocentre.content.fields import LineField, PlainTextField, RichTextField, Tidied
from infocentre.content.languages import LANGUAGES
from tests import factories
from tests.permissions.sample_office import PUBLISHABLE
from tests.site.canary import parts_of
from tests.site.test_canary import site_addresses

OURS = ("infocentre.", "news", "events", "lectures", "people")
TEXT_FIELDS = [
    field
    for model in apps.get_models()
    if model.__module__.startswith(OURS)
    for field in model._meta.concrete_fields
    if isinstance(field, models.CharField | models.TextField)
    and not field.choices
    # A session's key and data are written by Django alone.
    and model._meta.label != "accounts.Session"
    and not isinstance(field, models.URLField | models.EmailField | models.SlugField)
]
UNSEEN = "\0\x01\x0b\x0c\x1f\x7f\x85\x9f\u200b\u200e\u2028\u202e\u2066\ufeff\ufffe\uffff"
TEXTS = st.text(st.one_of(st.sampled_from(UNSEEN + "\u0306йБе\u0301"), st.characters()), max_size=40)


def test_every_text_column_is_tidied():
    assert [str(field) for field in TEXT_FIELDS if not isinstance(field, Tidied)] == []
    assert len(TEXT_FIELDS) > 300


@settings(max_examples=300, deadline=None)
@given(field=st.sampled_from(TEXT_FIELDS), text=TEXTS)
def test_what_is_stored_is_composed_and_seen(field, text):
    stored = field.get_prep_value(text)

    assert plain.UNSEEN.search(stored) is None
    assert unicodedata.is_normalized("NFC", stored)
    assert field.get_prep_value(stored) == stored
    ElementTree.fromstring(f"<a>{stored.translate({38: '', 60: '', 62: ''})}</a>".encode())
    if isinstance(field, LineField):
        assert "\n" not in stored


@pytest.mark.parametrize(
    ("written", "line", "lines"),
    [
        ("Neutron physics\x0bconference", "Neutron physics conference", "Neutron physics\nconference"),
        ("Байкал".replace("й", "и\u0306"), "Байкал", "Байкал"),
        ("ней\xadтрон", "нейтрон", "нейтрон"),
        ("one\r\ntwo\u2028three", "one two three", "one\ntwo\nthree"),
        ("\ufeffAlmaty\u200b", "Almaty", "Almaty"),
        ("👩\u200d🔬", "👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_plain_text(written, line, lines):
    assert (plain.line(written), plain.lines(written)) == (line, lines)


def test_a_soft_hyphen_stays_in_rich_text_where_it_hyphenates():
    field = factories.NewsItemFactory._meta.model._meta.get_field("body_kk")
    assert isinstance(field, RichTextField)
    assert field.get_prep_value("<p>ней\xadтрон \xad и\xad</p>") == "<p>ней\xadтрон  и</p>"
    assert field.get_prep_value("<p>a&#x0B;b&#0;&shy;</p>").startswith("<p>a")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", PUBLISHABLE)
def test_every_way_of_storing_tidies(kind):
    item = PUBLISHABLE[kind]()
    model, name = type(item), f"{item.naming_fields[0]}_kk"
    written, right = "Байкал\x0b".replace("й", "и\u0306") + "көлі", "Байкал көлі"

    setattr(item, name, written)
    item.save()
    saved = model.objects.values_list(name, flat=True).get(pk=item.pk)
    model.objects.filter(pk=item.pk).update(**{name: written})
    updated = model.objects.values_list(name, flat=True).get(pk=item.pk)

    assert (saved, updated) == (right, right)


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["Байкал", "Байкал".replace("й", "и\u0306"), "бай\xadкал", "\u200bБАЙКАЛ"])
def test_words_are_found_however_they_were_typed(client, query):
    titled = factories.NewsItemFactory(title_ru="Телескоп " + "Байкал".replace("й", "и\u0306"))
    told = factories.NewsItemFactory(body_ru="<p>на о<b>зере Бай\xadкал</b></p>")

    found = client.get(reverse("search:search"), {"q": query}).context["hits"]

    assert {hit.item.pk for hit in found} == {titled.pk, told.pk}


@pytest.mark.django_db
def test_mark_up_is_no_word_and_entities_are(client):
    item = factories.NewsItemFactory(body_en="<p><strong>Q&amp;A</strong>: 5 &lt; 7</p>")

    def found(words):
        return [hit.item.pk for hit in client.get(reverse("search:search"), {"q": words}).context["hits"]]

    assert found("q&a") == [item.pk]
    assert found("strong") == found("amp") == []


def break_texts(items):
    """Put controls into what is stored, past every model: it may have come from before."""
    with connection.cursor() as cursor:
        for model in {type(item) for item in items}:
            for field in model._meta.concrete_fields:
                is_long = field.max_length is None or field.max_length >= 100
                if isinstance(field, LineField | PlainTextField) and is_long and not field.unique:
                    column = f'"{field.column}"'
                    cursor.execute(
                        f'UPDATE "{model._meta.db_table}" SET {column} = '
                        f"left({column}, 60) || chr(11) || chr(1) || chr(65534) WHERE {column} <> ''"
                    )


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_stored_already_breaks_no_page_and_no_machine(language):
    items = {kind: factory() for kind, factory in PUBLISHABLE.items()}
    parts_of(items)
    factories.SiteSettingsFactory()
    factories.TopicFactory()
    site = apps.get_model("pages.SiteSettings").load()
    recordings = apps.get_model("lectures.Recording").objects.all()
    break_texts([*items.values(), site, *recordings])

    with translation.override(language):
        addresses = [*site_addresses(language)]
        for item in items.values():
            if hasattr(item, "get_absolute_url"):
                addresses.append(item.get_absolute_url())
        addresses += [items["events.event"].get_absolute_url() + "event.ics"]
        addresses += [items["people.person"].get_absolute_url() + "card.vcf"]
    seen = set()
    for address in addresses:
        response = Client().get(address)
        assert response.status_code < 500, address
        kind = response.get("Content-Type", "").partition(";")[0]
        seen.add(kind)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        if "xml" in kind:
            ElementTree.fromstring(body)
        elif kind == "text/calendar":
            icalendar.Calendar.from_ical(body)
        if kind in ("text/calendar", "text/vcard"):
            assert plain.UNSEEN.search(body.decode().replace("\r", "")) is None, address
    assert {"application/atom+xml", "application/rss+xml", "application/xml", "text/calendar"} <= seen
