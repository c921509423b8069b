"""Items as visitors will see them: made public in a transaction that is undone, shown by the real view."""
