"""Secrets that a demonstration makes for itself, once, in files that only its owner may read."""

import os
import secrets
from pathlib import Path


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
