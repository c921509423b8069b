"""All background work of the project, kept in PostgreSQL and done by `manage.py worker`.

A job is added in the transaction of whoever needs it done, so that both happen or neither. Its handler runs
in the transaction that marks it done: what it changes in our database happens exactly once, whenever the
worker is killed. What it does elsewhere (mail, another site) may happen twice after a kill: such a handler
first asks whether it has been done.
"""
