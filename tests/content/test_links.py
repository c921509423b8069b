"""A link leads to another site, a mailbox, a telephone or a page of this site; no other is kept or shown."""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from infocentre.content.fields import LinkField, RichTextField
from infocentre.content.richtext import clean
from infocentre.web.richtext import render
from news.models import Outlet
from tests import factories

KEPT = [
    "https://jinr.int/a?b=1&amp;c#d",
    "http://jinr.int",
    "HTTPS://jinr.int/",
    "mailto:a@example.org",
    "tel:+77270000000",
    "/kk/about/",
    "/media/a.pdf",
    "#top",
]
# Each is read by browsers as an address elsewhere, as a script, or as something that depends on the page.
REFUSED = [
    "//evil.example",
    "///evil.example",
    r"/\evil.example",
    r"\\evil.example",
    r"\/evil.example",
    " //evil.example",
    "&#9;//evil.example",
    "/&#9;/evil.example",
    "/&#10;/evil.example",
    "&#1;//evil.example",
    "ftp://evil.example/a",
    "javascript:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,a",
    "file:///etc/passwd",
    "evil.example",
    "?next=a",
    "",
]


@pytest.mark.parametrize("address", KEPT)
def test_addresses_people_need_are_kept(address):
    html = f'<p><a href="{address}" rel="noopener">A</a></p>'

    assert clean(html) == html
    assert f'href="{address}"' in render(html, "en", {})


@pytest.mark.parametrize("address", REFUSED)
def test_other_addresses_leave_their_words(address):
    assert clean(f'<p><a href="{address}">A</a></p>') == "<p>A</p>"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["//evil.example", r"/\evil.example", "ftp://evil.example/"])
def test_what_got_into_the_database_is_not_shown(client, address):
    item = factories.NewsItemFactory(slug="a")
    type(item).objects.filter(pk=item.pk).update(summary_en="A")
    _behind_the_cleaner(item, "body_en", f'<p>Text <a href="{address}">A</a></p>')

    assert "evil.example" not in client.get(f"/en/news/{item.published_at.year}/a/").content.decode()


def _behind_the_cleaner(item, field, value):
    column = item._meta.get_field(field).column
    expression = models.expressions.RawSQL("%s", [value], output_field=models.TextField())
    type(item).objects.filter(pk=item.pk).update(**{column: expression})


PARTS = ("infocentre", "news", "events", "lectures", "people")
FIELDS = [
    field
    for config in apps.get_app_configs()
    if config.name.split(".")[0] in PARTS
    for model in config.get_models()
    for field in model._meta.get_fields()
]
ADDRESSES = [
    base
    for field in FIELDS
    if isinstance(base := field.base_field if isinstance(field, ArrayField) else field, models.URLField)
]


@pytest.mark.parametrize("field", ADDRESSES, ids=str)
def test_every_field_of_an_address_takes_http_and_https_only(field):
    assert isinstance(field, LinkField)
    for address in ("ftp://evil.example/", "//evil.example", r"/\evil.example", "javascript:alert(1)"):
        with pytest.raises(ValidationError):
            field.run_validators(address)
    field.run_validators("https://jinr.int/")


@pytest.mark.django_db
def test_address_that_got_into_the_database_leads_nowhere():
    outlet = Outlet.objects.create(name_kk="А", slug="a")
    _behind_the_cleaner(outlet, "website", "javascript:alert(1)")

    assert Outlet.objects.get().website == ""
    assert Outlet.objects.values_list("website", flat=True).get() == ""


def test_every_rich_text_is_cleaned_by_its_field():
    fields = [field for field in FIELDS if isinstance(field, RichTextField)]

    assert fields
    for field in fields:
        assert field.get_prep_value('<a href="//evil.example">A</a>') == "A"
