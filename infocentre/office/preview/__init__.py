"""Previews: items are published in a rolled back transaction and rendered by the public view."""
