"""The consent a form asks for: which text, in which version and language."""

import hashlib
from typing import NamedTuple


class Consent(NamedTuple):
    version: str
    language: str
    text: str

    @classmethod
    def asked_by(cls, site):
        """What the reader of this page is asked to agree to; None while the settings say nothing."""
        text = site.text("consent")
        if not text or not site.consent_version:
            return None
        return cls(site.consent_version, text.language, text.text)

    @property
    def digest(self):
        """Short proof of what was on the page: editors may change the text while a visitor writes."""
        return hashlib.sha256("\0".join(self).encode()).hexdigest()[:16]
