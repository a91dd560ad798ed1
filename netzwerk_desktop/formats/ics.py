"""iCalendar (RFC 5545): due follow-ups, reminders and birthdays as whole days, for a file to subscribe to.

An entry is an event, not a task: several calendars ignore tasks. Its UID stays, so that a later file takes its place;
it is private and takes up no time.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.birthday import birthday_in
from netzwerk_desktop.domain.calendar import CalendarContent, CalendarDay, DayKind

if TYPE_CHECKING:  # only a name here: the library is loaded when a calendar is written
    from icalendar import Event

PRODID = "-//Netzwerk Desktop//Netzwerk Desktop//EN"
# Some calendars refuse days before 1970; birthdays of then and those without a year begin here, in a leap year.
_FIRST_YEAR = 1970
_BEGIN_YEAR = 2020
_SEQUENCE_FROM = datetime(2020, 1, 1, tzinfo=UTC)
# What RFC 5545 allows in no text; a line end is written as \n.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write_ics(content: CalendarContent, now: datetime) -> bytes:
    """A calendar file, UTF-8 with CRLF, folded at 75 octets.

    Args:
        now: aware; the moment the entries are stamped with.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(content.name))
    for day in content.days:
        calendar.add_component(_event(day, now.astimezone(UTC)))
    return bytes(calendar.to_ical())


def uid_of(day: CalendarDay) -> str:
    """What an entry is called by, the same in every file: one for each person and kind."""
    return f"{day.key.removeprefix('urn:uuid:')}-{day.kind.value}@netzwerk-desktop"


def sequence_of(day: CalendarDay) -> int:
    """A number that is higher after each change, without anybody counting: minutes since 2020."""
    return max(0, int((day.changed_at - _SEQUENCE_FROM).total_seconds()) // 60)


def _event(day: CalendarDay, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(day))
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("last-modified", day.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", sequence_of(day))
    event.add("summary", _text(day.summary))
    if day.description:
        event.add("description", _text(day.description))
    begins = first_day(day)
    event.add("dtstart", begins)
    event.add("dtend", begins + timedelta(days=1))
    if day.kind is DayKind.BIRTHDAY:
        event.add("rrule", _yearly(day.birthday))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if day.cadence:
        event.add("x-netzwerk-cadence", day.cadence)
    return event


def first_day(day: CalendarDay) -> date:
    """The day an entry stands on; of a birthday the first one.

    Raises:
        ValueError: there is none.
    """
    if day.kind is not DayKind.BIRTHDAY:
        if day.day is None:
            raise ValueError(day)
        return day.day
    year = 0 if day.birthday.startswith("-") else int(day.birthday[:4])
    return birthday_in(day.birthday, year if year >= _FIRST_YEAR else _BEGIN_YEAR)


def _yearly(birthday: str) -> dict[str, object]:
    """Every year; what is born on 29 February is kept on the last day of February."""
    if birthday.endswith("02-29"):
        return {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
    return {"freq": "yearly"}


def _text(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
