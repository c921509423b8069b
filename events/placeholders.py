"""What stands in a preview for what an event still lacks."""

from events.models import Venue
from infocentre.content.languages import LANGUAGES, all_languages
from infocentre.office.preview.staging import missing_text


def give_venue(event):
    """An event that people come to cannot be public without a place."""
    if event.format == event.Format.ONLINE or event.venue_id is not None:
        return
    names = dict(zip(all_languages("name"), map(missing_text, LANGUAGES), strict=True))
    event.venue = Venue.objects.create(slug="preview-without-venue", **names)
