"""The session engine: Django's own in the database, with an owner and without the key in clear."""

import hashlib
import time
from datetime import UTC, datetime

from django.apps import apps
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

BROWSER, BEGAN, SEEN = "office_browser", "office_began", "office_seen"
# A session that is in use says so at most this often.
USE_INTERVAL = 300


class SessionStore(db.SessionStore):
    """Stores user, browser and sign-in time of a session in columns of their own."""

    @classmethod
    def get_model_class(cls):
        """Looked up by label: the model and this module would otherwise import each other."""
        return apps.get_model("accounts.Session")

    def _get_session_from_db(self):
        row = self.model.objects.filter(
            session_key=digest(self.session_key), expire_date__gt=timezone.now()
        ).first()
        if row is None:
            self._session_key = None
        return row

    def exists(self, session_key):
        return super().exists(digest(session_key))

    def create_model_instance(self, data):
        row = super().create_model_instance(data)
        row.session_key = digest(row.session_key)
        row.user_id = data.get(SESSION_KEY)
        row.browser = data.get(BROWSER, "")
        row.began_at, row.last_seen_at = moment(data.get(BEGAN)), moment(data.get(SEEN))
        return row

    def delete(self, session_key=None):
        if key := session_key or self.session_key:
            self.model.objects.filter(session_key=digest(key)).delete()


def digest(key):
    """The digest stored in place of the session key; fits Django's column."""
    return hashlib.sha256(key.encode()).hexdigest()[:40]


def moment(seconds):
    return seconds and datetime.fromtimestamp(seconds, UTC)


def record_use(session):
    """Extend the session of an active user and record the time of last use."""
    now = int(time.time())
    if now - session.get(SEEN, 0) >= USE_INTERVAL:
        session[SEEN] = now
        session.setdefault(BEGAN, now)
