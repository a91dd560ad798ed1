"""Calendars written, as another program reads them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal import Event

from netzwerk_desktop.domain.calendar import CalendarContent, CalendarDay, DayKind
from netzwerk_desktop.formats.ics import event_of, first_day, ics_frame, ics_pieces, sequence_of, uid_of, write_ics
from tests.builders import NOW, zurich

FOLLOW_UP = CalendarDay(
    DayKind.FOLLOW_UP,
    "urn:uuid:anna",
    "Anna Müller: melden; bald, ja\r\nZeile 2",
    NOW,
    date(2026, 3, 9),
    description="Ä" * 100,
    cadence="P3M",
)


def birthday(stored: str) -> CalendarDay:
    return CalendarDay(DayKind.BIRTHDAY, "urn:uuid:anna", "Anna", NOW, birthday=stored)


def written(*days: CalendarDay) -> bytes:
    return write_ics(CalendarContent("Netzwerk", days), zurich(2026, 3, 4, 11))


def events(data: bytes) -> list[Event]:
    return [each for each in Calendar.from_ical(data).walk("VEVENT") if isinstance(each, Event)]


def test_an_entry_is_a_private_whole_day_that_takes_no_time() -> None:
    data = written(FOLLOW_UP)
    lines = data.replace(b"\r\n ", b"").split(b"\r\n")

    assert lines[0] == b"BEGIN:VCALENDAR"
    assert {
        b"UID:anna-follow-up@netzwerk-desktop",
        b"DTSTAMP:20260304T100000Z",
        b"DTSTART;VALUE=DATE:20260309",
        b"DTEND;VALUE=DATE:20260310",
        b"TRANSP:TRANSPARENT",
        b"CLASS:PRIVATE",
        b"X-NETZWERK-CADENCE:P3M",
        "SUMMARY:Anna Müller: melden\\; bald\\, ja\\nZeile 2".encode(),
        b"X-WR-CALNAME:Netzwerk",
    } <= set(lines)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"RRULE" not in data
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_what_was_written_is_read_as_it_was() -> None:
    (event,) = events(written(FOLLOW_UP))

    assert str(event["summary"]) == "Anna Müller: melden; bald, ja\nZeile 2"
    assert str(event["description"]) == "Ä" * 100
    assert event["dtstart"].dt == date(2026, 3, 9)


def test_each_person_and_kind_has_its_own_name_that_stays() -> None:
    later = CalendarDay(DayKind.FOLLOW_UP, "urn:uuid:anna", "x", NOW + timedelta(days=1), date(2026, 4, 1))

    assert uid_of(later) == uid_of(FOLLOW_UP)
    assert uid_of(birthday("--12-24")) != uid_of(FOLLOW_UP)


def test_a_change_raises_the_sequence_and_nothing_else_does() -> None:
    later = CalendarDay(DayKind.REMINDER, "k", "x", NOW + timedelta(minutes=2), date(2026, 4, 1))

    assert sequence_of(later) == sequence_of(FOLLOW_UP) + 2
    assert sequence_of(CalendarDay(DayKind.REMINDER, "k", "x", datetime(1999, 1, 1, tzinfo=UTC))) == 0
    assert written(FOLLOW_UP) == written(FOLLOW_UP)


@pytest.mark.parametrize(
    ("stored", "begins"),
    [
        ("1980-04-12", date(1980, 4, 12)),
        ("1955-04-12", date(2020, 4, 12)),
        ("--04-12", date(2020, 4, 12)),
        ("--02-29", date(2020, 2, 29)),
        ("1984-02-29", date(1984, 2, 29)),
        ("9999-12-31", date(2020, 12, 31)),
    ],
)
def test_a_birthday_begins_where_every_calendar_can_show_it(stored: str, begins: date) -> None:
    (event,) = events(written(birthday(stored)))

    assert first_day(birthday(stored)) == begins == event["dtstart"].dt


def test_a_birthday_on_29_february_is_kept_every_year_on_its_last_day() -> None:
    (event,) = events(written(birthday("--02-29")))
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=datetime(2020, 2, 29))

    assert [day.date() for day in rule[:3]] == [date(2020, 2, 29), date(2021, 2, 28), date(2022, 2, 28)]


def test_other_birthdays_come_every_year() -> None:
    assert b"RRULE:FREQ=YEARLY\r\n" in written(birthday("--12-24"))


def test_an_entry_without_a_day_is_a_mistake_of_who_asks() -> None:
    with pytest.raises(ValueError, match="CalendarDay"):
        written(CalendarDay(DayKind.REMINDER, "k", "x", NOW))


def test_control_letters_do_not_break_the_file() -> None:
    (event,) = events(written(CalendarDay(DayKind.REMINDER, "k", "a\x00b\x0bc\rd", NOW, date(2026, 4, 1))))

    assert str(event["summary"]) == "abc\nd"


def test_nothing_due_is_an_empty_calendar() -> None:
    assert events(written()) == []
    assert written().startswith(b"BEGIN:VCALENDAR\r\n")


# as the library writes it

TEXTS = st.text(st.characters(codec="utf-8"), max_size=120) | st.text(r"\\N^;,n aÄ€😀", max_size=160)
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@st.composite
def calendar_days(draw: st.DrawFn) -> CalendarDay:
    kind, birthday = draw(st.sampled_from(DayKind)), ""
    if kind is DayKind.BIRTHDAY:
        born = draw(st.dates(date(1600, 1, 1), date(2199, 12, 30)))
        birthday = draw(st.sampled_from([born.isoformat(), f"--{born:%m-%d}", "--02-29", "1984-02-29"]))
    return CalendarDay(
        kind,
        f"urn:uuid:{draw(TEXTS.map(lambda text: ''.join(text.split())))}",
        draw(TEXTS),
        draw(MOMENTS),
        draw(st.dates(date(1970, 1, 1), date(2199, 12, 30))),
        birthday,
        draw(TEXTS),
        draw(st.sampled_from(["", "P3M", "P14D"])),
    )


@given(st.lists(calendar_days(), max_size=6), MOMENTS)
def test_every_entry_is_byte_for_byte_as_the_library_writes_it(days: list[CalendarDay], now: datetime) -> None:
    content = CalendarContent("Netzwerk", [replace(day, key=_printable(day.key)) for day in days])

    head, *entries, end = ics_pieces(content, now)

    assert entries == [event_of(day, now).to_ical() for day in content.days]
    assert head + end == ics_frame(content).to_ical()


def _printable(text: str) -> str:
    """An identifier of ours has no letter that ends a line."""
    return "".join(sign for sign in text if sign.isprintable())
