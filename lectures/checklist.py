"""What is checked of lectures before they are published."""

from infocentre.publishing.checklist.finding import Finding, Level


def lecture(item):
    """An episode that was made to be heard may do without a speaker."""
    if not item.speakers.exists() and not item.recordings.filter(media="audio").exists():
        yield Finding(Level.WARNING, "no-speaker", "speakers")
