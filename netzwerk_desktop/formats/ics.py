"""iCalendar (RFC 5545): due follow-ups, reminders and birthdays as whole days, for a file to subscribe to.

An entry is an event, not a task: several calendars ignore tasks. Its UID stays, so that a later file takes its place;
it is private and takes up no time.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.birthday import birthday_in
from netzwerk_desktop.domain.calendar import CalendarContent, CalendarDay, DayKind

if TYPE_CHECKING:  # only a name here: the library is loaded when a calendar is written
    from icalendar import Calendar, Event

PRODID = "-//Netzwerk Desktop//Netzwerk Desktop//EN"
# Some calendars refuse days before 1970; birthdays of then and those without a year begin here, in a leap year.
_FIRST_YEAR = 1970
_LAST_YEAR = 2100  # a placeholder such as 9999 would leave no day after it
_BEGIN_YEAR = 2020
_SEQUENCE_FROM = datetime(2020, 1, 1, tzinfo=UTC)
# What RFC 5545 allows in no text; a line end is written as \n.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_END = b"END:VCALENDAR\r\n"
_LONGEST = 75
# The lines whose values differ from entry to entry of the same kind, and what stands there.
_VALUES: dict[str, Callable[[CalendarDay], str]] = {
    "UID": lambda day: _escaped(uid_of(day)),
    "LAST-MODIFIED": lambda day: f"{day.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
    "SEQUENCE": lambda day: str(sequence_of(day)),
    "SUMMARY": lambda day: _escaped(_text(day.summary)),
    "DESCRIPTION": lambda day: _escaped(_text(day.description)),
    "DTSTART": lambda day: _compact(first_day(day)),
    "DTEND": lambda day: _compact(first_day(day) + timedelta(days=1)),
    "X-NETZWERK-CADENCE": lambda day: _escaped(day.cadence),
}


def write_ics(content: CalendarContent, now: datetime) -> bytes:
    """A calendar file, UTF-8 with CRLF, folded at 75 octets.

    Args:
        now: aware; the moment the entries are stamped with.
    """
    return b"".join(ics_pieces(content, now))


def ics_pieces(content: CalendarContent, now: datetime) -> Iterator[bytes]:
    """The same as the pieces of one file: its head, an entry for each day, its end.

    The library writes the frame, and of each kind of entry the first; the entries that follow are that one with their
    own values, for the library takes half a millisecond for each and a calendar has tens of thousands.
    """
    yield bytes(ics_frame(content).to_ical()).removesuffix(_END)
    patterns: dict[tuple[DayKind, bool, bool, bool], _Pattern] = {}
    for day in content.days:
        shape = (day.kind, bool(day.description), bool(day.cadence), day.birthday.endswith("02-29"))
        if shape not in patterns:
            patterns[shape] = _pattern(day, now.astimezone(UTC))
        yield _filled(patterns[shape], day)
    yield _END


def ics_frame(content: CalendarContent) -> "Calendar":
    """A calendar without an entry, as the library has it."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(content.name))
    return calendar


_Pattern = list[tuple[str, Callable[[CalendarDay], str] | None]]


def _pattern(day: CalendarDay, now: datetime) -> _Pattern:
    """An entry as the library writes it: lines as they are, and beginnings of lines with what gives their values."""
    lines = bytes(event_of(day, now).to_ical()).decode().replace("\r\n ", "").split("\r\n")
    pattern: _Pattern = []
    for line in lines[:-1]:
        name = line.partition(":")[0]
        fill = _VALUES.get(name.partition(";")[0])
        pattern.append((f"{line}\r\n", None) if fill is None else (f"{name}:", fill))
    return pattern


def _filled(pattern: _Pattern, day: CalendarDay) -> bytes:
    parts = [beginning if fill is None else f"{_folded(beginning + fill(day))}\r\n" for beginning, fill in pattern]
    return "".join(parts).encode()


def _escaped(text: str) -> str:
    """A text as the library escapes it."""
    text = text.replace("\\N", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, as the library cuts it: no letter and no escape in two."""
    if len(line) < _LONGEST and line.isascii():
        return line
    octets, pieces, start = line.encode(), [], 0
    while len(octets) - start >= _LONGEST:
        end = start + _LONGEST - 1
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        if octets[end - 1] in b"\\^" and end - 1 > start:
            end -= 1
        pieces.append(octets[start:end])
        start = end
    return b"\r\n ".join([*pieces, octets[start:]]).decode()


def _compact(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def uid_of(day: CalendarDay) -> str:
    """What an entry is called by, the same in every file: one for each person and kind."""
    return f"{day.key.removeprefix('urn:uuid:')}-{day.kind.value}@netzwerk-desktop"


def sequence_of(day: CalendarDay) -> int:
    """A number that is higher after each change, without anybody counting: minutes since 2020."""
    return max(0, int((day.changed_at - _SEQUENCE_FROM).total_seconds()) // 60)


def event_of(day: CalendarDay, now: datetime) -> "Event":
    """An entry as the library has it; `now` is in UTC."""
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
    return birthday_in(day.birthday, year if _FIRST_YEAR <= year <= _LAST_YEAR else _BEGIN_YEAR)


def _yearly(birthday: str) -> dict[str, object]:
    """Every year; what is born on 29 February is kept on the last day of February."""
    if birthday.endswith("02-29"):
        return {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
    return {"freq": "yearly"}


def _text(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
