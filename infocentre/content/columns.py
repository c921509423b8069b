"""Which columns a list loads: texts of pages are long and wanted on their own page only."""

from infocentre.content.languages import LANGUAGES


def without_texts(*fields: str) -> list[str]:
    """Names for `defer()`: `fields` in every language and the unsuffixed column behind them."""
    return [name for field in fields for name in (field, *(f"{field}_{code}" for code in LANGUAGES))]
