"""XLIFF 2.1: an item a file, a text a group, a block a unit, so that nothing can be joined across blocks."""

from infocentre.translations.exchange.xliff.writing import CONTENT_TYPE, write

__all__ = ["CONTENT_TYPE", "write"]
