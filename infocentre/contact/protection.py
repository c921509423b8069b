"""Tells bots from people without asking anything: a signed stamp and a honeypot.

The stamp says when the form was made and which consent text stood in it. It also makes sending the same form
twice (a double click, a reload) recognisable.
"""

import secrets
import time
from typing import NamedTuple

from django.core import signing

MIN_AGE = 3  # seconds in which nobody can fill in the form
MAX_AGE = 24 * 3600  # seconds after which the page has to be made anew
# Hidden from people; a name that programs like to fill in.
TRAP_FIELD = "website"

signer = signing.Signer(salt="infocentre.contact.stamp")


class Stamp(NamedTuple):
    nonce: str
    made_at: float
    consent: str

    @classmethod
    def make(cls, consent):
        return cls(secrets.token_urlsafe(12), time.time(), consent.digest)

    @classmethod
    def read(cls, signed):
        """The stamp that came back; None when it is not ours."""
        try:
            return cls(*signer.unsign_object(signed))
        except signing.BadSignature:
            return None

    def __str__(self):
        return signer.sign_object(list(self))

    @property
    def age(self):
        return time.time() - self.made_at

    @property
    def is_too_fast(self):
        return self.age < MIN_AGE

    @property
    def is_too_old(self):
        return self.age > MAX_AGE


def has_filled_trap(data):
    return bool(data.get(TRAP_FIELD))
