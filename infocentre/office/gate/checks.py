"""The checks: each looks at one item as it is stored and yields what it finds."""

from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.office.gate.finding import Finding, Findings, Level


def check(item) -> Findings:
    """Everything found in an item; run when it is saved, inside the same transaction."""
    return Findings(finding for each in CHECKS for finding in each(item))


def default_language(item):
    for field in item.required_texts:
        if not getattr(item, f"{field}_{DEFAULT_LANGUAGE}"):
            name = str(item._meta.get_field(field).verbose_name)
            yield Finding(Level.ERROR, "no-default-text", f"{field}_{DEFAULT_LANGUAGE}", (name,))


CHECKS = [default_language]
