"""Instants and local calendar days: elapsed time is counted in UTC, days in the zone of the person.

Every function takes aware datetimes. Arithmetic on aware local datetimes ignores clock changes in
Python, so elapsed hours are always added in UTC.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

_DAY = 86_400
_ORDINAL_1970 = date(1970, 1, 1).toordinal()


def elapsed(start: datetime, hours: float) -> datetime:
    """The instant that lies so many real hours after `start`, in UTC."""
    return start.astimezone(UTC) + timedelta(hours=hours)


def hours_between(start: datetime, end: datetime) -> float:
    """Real hours from `start` to `end`; a clock change does not move them."""
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() / 3600


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The calendar day of an instant where the person is."""
    return moment.astimezone(zone).date()


class LocalDays:
    """The calendar days of very many instants in one zone: it is asked twice a day of UTC, not for each instant."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._offsets: dict[int, int | None] = {}

    def of(self, seconds: int) -> date:
        """The day of an instant, given in seconds since 1970 in UTC."""
        day = seconds // _DAY
        if day not in self._offsets:
            first, last = self._offset(day * _DAY), self._offset((day + 1) * _DAY - 1)
            self._offsets[day] = first if first == last else None
        offset = self._offsets[day]
        if offset is None:
            offset = self._offset(seconds)
        return date.fromordinal(_ORDINAL_1970 + (seconds + offset) // _DAY)

    def _offset(self, seconds: int) -> int:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
        ahead = moment.astimezone(self._zone).utcoffset()
        return round(ahead.total_seconds()) if ahead else 0


def at_local(day: date, clock: time, zone: tzinfo) -> datetime:
    """The instant of a wall-clock time on a day, in UTC.

    A time that a spring clock change skips becomes the same span after midnight (02:30 becomes 03:30);
    one that an autumn change repeats is taken at its first occurrence.
    """
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """Read ISO 8601; without an offset it is local time.

    Raises:
        ValueError: the text is not an ISO 8601 time, or one that the calendar does not hold.
    """
    moment = datetime.fromisoformat(text.strip())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    try:
        return moment.astimezone(UTC)
    except OverflowError as failure:
        raise ValueError(text) from failure
