"""Two editors who meet on one item: what each typed is brought together field by field."""
