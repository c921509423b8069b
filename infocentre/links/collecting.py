"""Finding the links to other sites in everything that visitors may see."""

import html
import re
from collections import defaultdict
from urllib.parse import urldefrag, urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction

from infocentre.content.fields import RichTextField
from infocentre.content.models import Publishable
from infocentre.links.models import Link, Site

HREF = re.compile(r'\bhref="(https?://[^"]+)"', re.IGNORECASE)
MAX_URL_LENGTH = 2000


def linking_fields(model) -> list[models.Field]:
    return [field for field in model._meta.concrete_fields if is_linking(field)]


def is_linking(field) -> bool:
    if isinstance(field, ArrayField):
        return isinstance(field.base_field, models.URLField)
    return isinstance(field, models.URLField | RichTextField)


def rows_of(model):
    return model.objects.published() if issubclass(model, Publishable) else model._base_manager.all()


def places() -> dict[str, list]:
    """Where each address elsewhere stands: [kind, key] of every item."""
    found = defaultdict(list)
    for model in apps.get_models():
        fields = linking_fields(model) if model._meta.app_label != "links" else []
        if not fields:
            continue
        names = [field.attname for field in fields]
        for pk, *values in rows_of(model).order_by("pk").values_list("pk", *names):
            for url in {url for value in values for url in addresses_in(value)}:
                found[url].append([model._meta.label_lower, pk])
    return found


def addresses_in(value) -> set[str]:
    if isinstance(value, list):
        written = value
    elif (value or "").startswith(("http://", "https://")):
        written = [value]
    else:
        written = map(html.unescape, HREF.findall(value or ""))
    return {url for url in (urldefrag(each).url for each in written) if is_external(url)}


def is_external(url) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    ours = urlsplit(settings.SITE_ORIGIN).hostname
    return parts.scheme in ("http", "https") and bool(host) and host != ours and len(url) <= MAX_URL_LENGTH


@transaction.atomic
def collect() -> int:
    """Bring the table of links up to date with the content; returns how many there are."""
    found = places()
    Link.objects.exclude(url__in=list(found)).delete()
    rows = [Link(url=url, host=urlsplit(url).netloc.lower()[:255], places=at) for url, at in found.items()]
    Link.objects.bulk_create(rows, update_conflicts=True, unique_fields=["url"], update_fields=["places"])
    Site.objects.exclude(host__in=Link.objects.values("host")).delete()
    return len(rows)
