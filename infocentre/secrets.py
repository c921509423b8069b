"""Secrets: those that a demonstration keeps in files of its own, and how strong those of production are."""

import os
import secrets
from pathlib import Path

# A key that is shorter or repeats few characters can be guessed.
MIN_LENGTH, MIN_DIFFERENT = 40, 10


def stored_secret(path: Path, length: int = 50) -> str:
    """Return the secret kept in `path`, making it on first use.

    Several processes may ask at the same moment: the file is written whole under another name and
    linked into place, so all of them read the one that came first.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(length))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


def weakness(keys: list[str]) -> str:
    """Why production cannot start with these secret keys, the present one first; empty if it can."""
    if not keys[0]:
        return "Set SECRET_KEY: production does not start without one of its own."
    for key in keys:
        if len(key) < MIN_LENGTH or len(set(key)) < MIN_DIFFERENT:
            return (
                f"SECRET_KEY and each of SECRET_KEY_FALLBACKS need {MIN_LENGTH} characters of many kinds:"
                ' python -c "import secrets; print(secrets.token_urlsafe(50))".'
            )
    return ""
