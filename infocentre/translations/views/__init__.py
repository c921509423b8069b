"""Screens for translators."""
