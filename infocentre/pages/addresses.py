"""A URL field for pages of this site, stored without language prefix, and external links."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.http.request import validate_host
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import Tidied
from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES, reader_language

validate_external = URLValidator(
    schemes=["https"], message=_("Paste a full address beginning with https://, or a page of this site.")
)


def is_own(parts) -> bool:
    """Whether an address leads to this site; a site that answers to every name knows only its own."""
    own = [urlsplit(settings.SITE_ORIGIN).hostname or "", *settings.ALLOWED_HOSTS]
    return not parts.netloc or validate_host(parts.hostname or "", [name for name in own if name != "*"])


def as_stored(address: str) -> str:
    """A page of this site as its path below the language; an address elsewhere as it is."""
    parts = urlsplit(address)
    if parts.scheme not in ("", "http", "https") or not is_own(parts):
        return address
    first, _slash, rest = parts.path.lstrip("/").partition("/")
    path = f"/{rest}" if first in LANGUAGES else parts.path
    return parts._replace(scheme="", netloc="", path=path).geturl()


def localised(address: str) -> str:
    """Where it leads the reader of this page."""
    return f"/{reader_language()}{address}" if address.startswith("/") else address


def validate_address(address):
    if not address.startswith("/") or address.startswith("//"):
        validate_external(address)
        return
    try:
        with translation.override(DEFAULT_LANGUAGE):
            resolve(f"/{DEFAULT_LANGUAGE}{urlsplit(address).path}")
    except Resolver404:
        raise ValidationError(_("This site has no page at this address.")) from None


class AddressField(Tidied, models.CharField):
    default_validators = [validate_address]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **({"max_length": 300} | kwargs))

    def to_python(self, value):
        value = super().to_python(value)
        return as_stored(value.strip()) if isinstance(value, str) else value
