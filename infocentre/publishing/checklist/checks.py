"""The checks: each looks at one item as it is stored and yields what it finds."""

from django.contrib.contenttypes.models import ContentType

from infocentre.publishing.checklist import kinds, links, pictures, texts, wording
from infocentre.publishing.checklist.finding import Findings
from infocentre.publishing.models import Checklist

CHECKS = [
    texts.default_language,
    kinds.of_its_kind,
    pictures.pictures,
    links.internal_links,
    texts.other_languages,
    texts.lengths,
    wording.wording,
    pictures.cover,
    kinds.topics,
]
# Of a text full of the same mistake the first ones say enough.
MAX_PER_CODE = 10


def check(item) -> Findings:
    """Everything found in an item, errors first; run when it is saved, inside the same transaction."""
    found, numbers = Findings(), {}
    for each in CHECKS:
        for finding in each(item):
            numbers[finding.code] = numbers.get(finding.code, 0) + 1
            if numbers[finding.code] <= MAX_PER_CODE:
                found.append(finding)
    return Findings([*found.errors, *found.warnings])


def save(item, findings) -> Checklist:
    """Keep what was found as the checklist of an item."""
    checklist, _made = Checklist.objects.update_or_create(
        content_type=ContentType.objects.get_for_model(item),
        object_id=item.pk,
        defaults={
            "findings": findings.as_data(),
            "errors": len(findings.errors),
            "warnings": len(findings.warnings),
        },
    )
    return checklist
