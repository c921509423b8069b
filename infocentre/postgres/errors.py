"""Why the bundled server does not run, said so that a person can act on it."""

import re

OTHER_SERVER = "Or set DATABASE_URL to use a PostgreSQL server of your own."

REASONS = [
    (r"no space left on device|disk quota exceeded", "The disk is full. Free some space and try again."),
    (
        r"shared memory segment|shared memory:|anonymous shared memory|shmget|shm_open",
        "The system grants too little shared memory. Give it more (a container: a larger /dev/shm).",
    ),
    (r"could not look up effective user", "The user who runs this has no name on this system. Give it one."),
    (r"loading shared libraries", "A system library is missing. Install the one named below."),
    (r"cannot allocate memory|out of memory", "Memory is exhausted. Free some and try again."),
    (
        r"could not (create|bind).*(socket|unix address)",
        "The folder cannot hold a socket. Put it on a local disk.",
    ),
    (
        r"permission denied|operation not permitted|read-only file system",
        "An access right is missing. Let the user who runs this own the folder.",
    ),
]


class ServerError(Exception):
    """The bundled server cannot be used; the text is meant for whoever ran the command."""

    def __init__(self, reason, log=""):
        lines = "".join(f"\n    {line}" for line in log.strip().splitlines()[-8:])
        shown = f"\nThe last lines of its log:{lines}" if lines else ""
        super().__init__(f"The bundled PostgreSQL server is not available. {reason}{shown}\n{OTHER_SERVER}")


def server_error(what, log):
    """The error for a failed program, its cause read from what the program wrote."""
    return ServerError(cause_of(log) or what, log)


def system_error(error):
    """The error for a failed system call, such as opening a file of the folder."""
    message = f"{error.strerror}: {error.filename}." if error.filename else f"{error}."
    return ServerError(f"{message} {cause_of(message)}".strip())


def cause_of(log):
    return next((text for pattern, text in REASONS if re.search(pattern, log, re.IGNORECASE)), "")
