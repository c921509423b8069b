"""One folder with one PostgreSQL cluster: create it, start and stop its server.

Every program runs with the data folder as its working directory and knows it as `/proc/self/cwd`, so that the
service user never has to pass through the folders above: a home may stay private, and a path may be long.
The folder itself stays ours; only `data` belongs to the service user, who thus cannot plant links among the
locks and logs that root opens.
"""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import files
from .account import Account, name_of
from .errors import ServerError, server_error

ROLE = "postgres"
PORT = 5432
CWD = "/proc/self/cwd"
LOG_LIMIT = 5_000_000
STOP_TIMEOUT = 60  # seconds for open transactions to end

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_directories": ".",
    "unix_socket_permissions": "0700",
    "port": PORT,
    "max_connections": 60,
    "shared_buffers": "128MB",
    "wal_level": "minimal",
    "max_wal_senders": 0,
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    "jit": "off",
    "lc_messages": "C",  # the engine reads them
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For tests: a power cut may break the data; a killed process still loses nothing committed.
FAST_AND_UNSAFE = {"fsync": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    folder: Path
    account: Account
    programs: Path | None = None  # not needed to stop

    @property
    def data(self):
        return self.folder / "data"

    def create(self, durable=True):
        """Run initdb beside the final place and rename: a killed initdb leaves only rubbish to sweep."""
        for rubbish in self.folder.glob("data.new-*"):
            shutil.rmtree(rubbish, ignore_errors=True)
        new = Path(tempfile.mkdtemp(prefix="data.new-", dir=self.folder))
        try:
            if os.geteuid() == 0:
                os.chown(new, self.account.uid, self.account.gid)
            self.initdb(new, durable)
            new.rename(self.data)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        if durable:
            fd = os.open(self.folder, os.O_RDONLY)
            os.fsync(fd)
            os.close(fd)

    def initdb(self, place, durable):
        """Lower-casing comes from PostgreSQL itself, the same everywhere; trigrams ask the C library.

        Measured: with LC_CTYPE=C trigrams of Cyrillic words are empty, although lower() works.
        """
        options = [f"--username={ROLE}", "--encoding=UTF8", "--auth=reject", "--locale=C"]
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        options += [] if durable else ["--no-sync"]
        for ctype in ["C.UTF-8", "en_US.UTF-8"]:
            done = self.run(place, "initdb", *options, f"--lc-ctype={ctype}")
            if "invalid locale name" not in done.stderr:
                break
        if done.returncode:
            raise server_error("Its data folder could not be created (initdb failed).", done.stderr)

    def start(self, server_lock, durable=True):
        """Start the server and wait until it accepts connections.

        All its processes inherit `server_lock`, so that the lock is free only when the last of them is gone.
        It is held now, so PostgreSQL's own marks are stale; yet it would refuse to start where their process
        number belongs to another process since, or to a dead one that nobody has collected.
        """
        for stale in ["postmaster.pid", f".s.PGSQL.{PORT}.lock"]:
            (self.data / stale).unlink(missing_ok=True)
        self.admit_only_us()
        settings = SETTINGS if durable else SETTINGS | FAST_AND_UNSAFE
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        with self.open_log() as log:
            before = log.tell()
            done = self.run(
                self.data, "pg_ctl", "start", "--wait", "--silent", "--timeout=120", f"--options={options}",
                stdout=log, stderr=log, pass_fds=[server_lock], start_new_session=True,
            )  # fmt: skip
        if done.returncode:
            raise server_error("It did not start.", self.log_since(before))

    def stop(self):
        """Ask for a fast stop, insist if it takes too long; nothing happens when the server does not run.

        Without pg_ctl, for the environment with the programs may be gone by now, and as the server's user,
        for the number in the file is theirs to write.
        """
        fd = files.open_lock(self.folder / "server.lock")
        for name in ["INT", "QUIT"]:
            if files.try_lock(fd):
                break
            with open(self.data / "postmaster.pid") as file:
                command = ["/bin/sh", "-c", 'kill -s "$0" "$1"', name, file.readline().strip()]
            subprocess.run(command, check=False, **self.account.process_options)
            if files.lock_within(fd, STOP_TIMEOUT):
                break
        os.close(fd)

    def run(self, place, program, *options, **kwargs):
        place_name = CWD if os.path.isdir(CWD) else str(place)
        if "stdout" not in kwargs:
            kwargs |= {"capture_output": True, "text": True, "errors": "replace"}
        return subprocess.run(
            [self.programs / program, *options, f"--pgdata={place_name}"],
            cwd=place,
            env={"PATH": os.defpath, "LC_ALL": "C"},  # no PG* variable of the user reaches the server
            stdin=subprocess.DEVNULL,
            check=False,
            **self.account.process_options,
            **kwargs,
        )

    def admit_only_us(self):
        """Let in root and the server's own user, known by the kernel, in any role; nobody else."""
        names = {name_of(0), name_of(self.account.uid)} - {None}
        users = "".join(f'us "{name}" all\n' for name in sorted(names))
        owner = self.account.uid, self.account.gid
        files.replace_private(self.data / "pg_ident.conf", users, *owner)
        files.replace_private(self.data / "pg_hba.conf", "local all all peer map=us\n", *owner)

    def check_version(self):
        """Refuse data of another major version: it needs a dump and a restore, not a start."""
        theirs = (self.data / "PG_VERSION").read_text().strip()
        shown = self.run(self.data, "pg_ctl", "--version").stdout
        ours = shown.rpartition(" ")[2].partition(".")[0].strip()
        if theirs != ours:
            raise ServerError(
                f"{self.data} holds data of PostgreSQL {theirs}, the installed package brings {ours}. "
                f"Dump them with a server of version {theirs}, move the folder away, and load the dump."
            )

    @property
    def log(self):
        return self.folder / "server.log"

    def open_log(self):
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.folder / "server.log.1")
        return os.fdopen(files.open_private(self.log, os.O_WRONLY | os.O_APPEND), "a")

    def log_since(self, position):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            log.seek(position)
            return log.read()
