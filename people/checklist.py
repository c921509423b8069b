"""What is checked of persons before they are published."""

from infocentre.publishing.checklist.finding import Finding, Level


def person(item):
    if item.email:
        yield Finding(Level.WARNING, "email-shown", "email")
