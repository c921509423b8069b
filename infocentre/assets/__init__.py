"""Files that pages load and that are made from the sources of the repository."""
