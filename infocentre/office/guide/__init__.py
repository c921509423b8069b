"""The editors' guide: Markdown in `docs/guide/`, read on the repository's pages and in the office alike."""
