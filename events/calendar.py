"""A month as weeks of days with the events that touch each of them."""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from infocentre.content.models import Precision

# The calendar reaches no further than this from today; beyond it there is nothing to page through.
YEARS_BACK, YEARS_AHEAD = 80, 3


@dataclass
class Day:
    date: date
    in_month: bool
    is_today: bool
    events: list = field(default_factory=list)


def weeks_of(year: int, month: int, events) -> list[list[Day]]:
    """Weeks from Monday on; an event stands on each of its days, unless only its month is known."""
    today = timezone.localdate()
    weeks = [
        [Day(day, day.month == month, day == today) for day in week]
        for week in calendar.Calendar().monthdatescalendar(year, month)
    ]
    days = {day.date: day for week in weeks for day in week}
    for event in events:
        if event.precision in (Precision.MONTH, Precision.YEAR):
            continue
        day = event.local_start.date()
        last = (event.local_end or event.local_start).date()
        while day <= last:
            if day in days:
                days[day].events.append(event)
            day += timedelta(days=1)
    return weeks


def shifted(year: int, month: int, months: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def is_within_reach(year: int, month: int) -> bool:
    today = timezone.localdate()
    return 1 <= month <= 12 and today.year - YEARS_BACK <= year <= today.year + YEARS_AHEAD
