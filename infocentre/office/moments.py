"""Moments as the office writes them: near ones short, with their hour."""

from django.utils import timezone
from django.utils.translation import gettext as _

from infocentre.content.dates import with_time, write_date, write_day_of_week, write_day_of_year, write_time


def write_moment(moment) -> str:
    """«бүгін, 14:05», «22 қараша, 14:05», «2025 ж. 22 қараша»."""
    local, now = timezone.localtime(moment), timezone.localtime()
    if local.date() == now.date():
        return _("today, %(time)s") % {"time": write_time(moment)}
    if local.year != now.year:
        return write_date(moment)
    day = write_day_of_year(moment)
    # Midnight is the moment of what has no known hour.
    return day if (local.hour, local.minute) == (0, 0) else with_time(day, write_time(moment))


def write_today() -> str:
    """The date with its day of the week, as the start page greets with it."""
    written = write_day_of_week(timezone.localdate())
    return f"{written[:1].upper()}{written[1:]}"
