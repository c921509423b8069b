"""Moments as the office writes them: near ones short, with their hour."""

from babel.dates import format_date
from django.utils import timezone
from django.utils.translation import gettext as _

from infocentre.content.dates import LOCALES, write_date, write_time
from infocentre.content.languages import reader_language


def write_moment(moment) -> str:
    """«бүгін, 14:05», «22 қараша, 14:05», «22 қараша 2025 ж.»."""
    local, now = timezone.localtime(moment), timezone.localtime()
    if local.date() == now.date():
        return _("today, %(time)s") % {"time": write_time(moment)}
    if local.year != now.year:
        return write_date(moment)
    day = format_date(local.date(), "d MMMM", locale=LOCALES[reader_language()])
    # Midnight is the moment of what has no known hour.
    return day if (local.hour, local.minute) == (0, 0) else f"{day}, {write_time(moment)}"


def write_today() -> str:
    """The day of the week and the date, as the start page greets with them."""
    language, today = reader_language(), timezone.localdate()
    weekday = format_date(today, "EEEE", locale=LOCALES[language])
    return f"{weekday[:1].upper()}{weekday[1:]}, {write_date(today)}"
