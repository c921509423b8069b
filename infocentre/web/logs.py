"""What the journal says of requests."""

import logging


class Brief(logging.Filter):
    """Keeps a refused request to one line: anybody can send a thousand of them."""

    def filter(self, record):
        if record.name.startswith("django.security"):
            record.exc_info = record.exc_text = None
        return True
