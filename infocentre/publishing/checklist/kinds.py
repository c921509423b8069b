"""What is checked of single kinds of items, as the kinds themselves say."""

from infocentre.content.kinds import kind_of
from infocentre.publishing.checklist.finding import Finding, Level


def topics(item):
    if hasattr(item, "topic_links") and not item.topic_links.exists():
        yield Finding(Level.WARNING, "no-topics", "topics")


def of_its_kind(item):
    for check in kind_of(type(item)).checks:
        yield from check(item)
