"""A disk without room, as one process meets it."""

import resource
from contextlib import contextmanager


@contextmanager
def room_for(size):
    """No file of this process can grow beyond `size`: to it, the disk is full then."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
