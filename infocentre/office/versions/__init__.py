"""Versions of items: what is kept of them (django-reversion), how one is put back, how two differ."""
