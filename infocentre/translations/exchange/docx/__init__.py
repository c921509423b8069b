"""DOCX: a table an item with reference, source and translation; codes are written as text, `{1}bold{/1}`.

Real bold type and links would look better and come back changed: Google Docs renames styles, Word splits
runs, LibreOffice merges them. Text with codes comes back from all three as it was.
"""
