"""Pictures of pages for those who pass them on: the title in our typeface over the motif."""

from infocentre.covers.previews.picture import preview, square

__all__ = ["preview", "square"]
