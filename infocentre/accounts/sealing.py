"""Secrets of second factors are sealed in the database with a key that is not in it."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def _sealer():
    """New secrets are sealed with the key of now; those of an older key stay readable."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"infocentre.accounts.sealing" + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


def seal(text):
    return _sealer().encrypt(text.encode()).decode()


def unseal(sealed):
    return _sealer().decrypt(sealed.encode()).decode()
