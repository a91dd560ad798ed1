"""Natural date: a moment in one's own words, German or English, and the rest of the sentence.

"send her the slides on Friday" is Friday and "send her the slides". Where a date could mean two things ("3/15",
"4/5") nothing is understood. What has passed is taken at its next occurrence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from dateutil.relativedelta import relativedelta

from netzwerk_desktop.domain.moment import at_local, elapsed, local_day

DEFAULT_CLOCK = time(9, 0)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar february feb",
            "märz maerz march mär mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday",
            "dienstag tuesday",
            "mittwoch wednesday",
            "donnerstag thursday",
            "freitag friday",
            "samstag sonnabend saturday",
            "sonntag sunday",
        )
    )
    for name in names.split()
}
_SHORT_DAYS = {
    name: number
    for number, names in enumerate(("mo mon", "di tue", "mi wed", "do thu", "fr fri", "sa sat", "so sun"))
    for name in names.split()
}
_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "ein eine einem einer einen a an one",
            "zwei two",
            "drei three",
            "vier four",
            "fünf five",
            "sechs six",
            "sieben seven",
            "acht eight",
            "neun nine",
            "zehn ten",
            "elf eleven",
            "zwölf twelve",
        ),
        start=1,
    )
    for name in names.split()
}
_UNITS = {
    "minute": "minutes min minuten minute",
    "hour": "hours hour stunden stunde std",
    "day": "days day tagen tage tag",
    "week": "weeks week wochen woche",
    "month": "months month monaten monate monat",
    "year": "years year jahren jahre jahr",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_PARTS = {
    **dict.fromkeys(("früh", "morgen", "morning"), time(8, 0)),
    "vormittag": time(10, 0),
    **dict.fromkeys(("mittag", "noon"), time(12, 0)),
    **dict.fromkeys(("nachmittag", "afternoon"), time(14, 0)),
    **dict.fromkeys(("abend", "evening", "night"), time(18, 0)),
}


def _any(names: object) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))  # type: ignore[call-overload]


_DAY = _any(_WEEKDAYS)
_NUMBER = rf"(?:\d{{1,3}}|{_any(_NUMBERS)})"
_AT = r"(?:(?:am|on|by|bis|bis zum|vor dem|zum|per)\s+)?(?:the\s+|den\s+|dem\s+)?"
_COMING = r"(?:nächste[nrs]?|naechste[nrs]?|kommende[nrs]?|diese[nrs]?|next|this|coming)"
_SPANS = "woche|week|monat|month|jahr|year"
_NEXT_WEEK = r"(?:nächste|naechste|kommende|next)\s+(?:woche|week)"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a sentence says: when, and what; `clock_given` is False where the usual time was taken."""

    due_at: datetime
    text: str
    clock_given: bool = False


@dataclass(frozen=True, slots=True)
class _Day:
    """A day, or an instant; `again` gives the next occurrence of what has passed."""

    day: date | None = None
    instant: datetime | None = None
    clock: time | None = None
    again: Callable[[date], date] | None = None


_Reader = Callable[[re.Match[str], datetime], _Day | None]


def understand(sentence: str, now: datetime, zone: tzinfo, usual: time = DEFAULT_CLOCK) -> Understood | None:
    """Find the moment in a sentence; None where there is none, or one that could be read in two ways.

    Args:
        usual: the time of day where none is said.
    """
    if re.search(r"\d/\d", sentence):
        return None
    local = now.astimezone(zone)
    found, rest = _read_day(sentence, local)
    if found is None:
        return None
    clock, rest = _read_clock(rest)
    if clock is None:
        clock = found.clock
    if found.instant is not None:
        return Understood(found.instant, _tidy(rest), clock_given=True)
    if found.day is None:
        if clock is None:
            return None
        found = _Day(local.date(), again=lambda day: day + timedelta(days=1))
    due_at = _moment(found, clock, usual, now, zone)
    return None if due_at is None else Understood(due_at, _tidy(rest), clock is not None)


def _moment(found: _Day, clock: time | None, usual: time, now: datetime, zone: tzinfo) -> datetime | None:
    day = found.day
    if day is None:
        return None
    due_at = at_local(day, clock or usual, zone)
    if due_at > now:
        return due_at
    if clock is None and day == local_day(now, zone):
        return elapsed(now, 1).replace(second=0, microsecond=0)
    if found.again is None:
        return None
    for _ in range(5000):
        day = found.again(day)
        due_at = at_local(day, clock or usual, zone)
        if due_at > now:
            return due_at
    return None


def _read_day(sentence: str, local: datetime) -> tuple[_Day | None, str]:
    for pattern, reader in _READERS:
        for match in pattern.finditer(sentence):
            found = reader(match, local)
            if found is None:
                # Something that looks like a date and is none ("31.2.") is not overlooked.
                return None, sentence
            return found, f"{sentence[: match.start()]} {sentence[match.end() :]}"
    return _Day(), sentence


def _read_clock(text: str) -> tuple[time | None, str]:
    for pattern in _CLOCKS:
        match = pattern.search(text)
        if match is None:
            continue
        parts = match.groupdict()
        if parts.get("noon"):
            hour, minute = 12, 0
        else:
            hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
        half = (parts.get("half") or "").lower().replace(".", "")
        if half:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute), f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" ,;:.-–·")
    text = re.sub(r"^(?:remind me(?: to)?|erinnere mich(?: daran)?)\b[\s,]*", "", text, flags=re.IGNORECASE)
    return re.sub(r"\s+([,.;!?])", r"\1", text).strip(" ,;:.-–·")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _NUMBERS[text.lower()]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _yearly(day: date) -> date:
    """The same day of a later year; 29 February comes in leap years only."""
    for ahead in range(1, 9):
        found = _date(day.year + ahead, day.month, day.day)
        if found is not None:
            return found
    return day


def _of_year(month: int, day: int, year: str | None, local: datetime) -> _Day | None:
    if year is not None:
        number = int(year) + (2000 if len(year) == 2 else 0)
        found = _date(number, month, day)
    else:
        found = _date(local.year, month, day) or next(
            (each for ahead in range(1, 9) if (each := _date(local.year + ahead, month, day))), None
        )
    return None if found is None else _Day(found, again=_yearly)


def _iso(match: re.Match[str], local: datetime) -> _Day | None:
    return _of_year(int(match["month"]), int(match["day"]), match["year"], local)


def _named_month(match: re.Match[str], local: datetime) -> _Day | None:
    return _of_year(MONTHS[match["month"].lower()], int(match["day"]), match["year"], local)


def _relative(match: re.Match[str], local: datetime) -> _Day | None:
    count, unit = _number(match["count"]), _UNIT_OF[match["unit"].lower()]
    if unit in ("minute", "hour"):
        return _Day(instant=elapsed(local, count / 60 if unit == "minute" else count))
    try:
        return _Day(local.date() + relativedelta(**{f"{unit}s": count}))  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


def _half_hour(match: re.Match[str], local: datetime) -> _Day | None:
    return _Day(instant=elapsed(local, 0.5))


def _near(match: re.Match[str], local: datetime) -> _Day | None:
    word = match["near"].lower()
    ahead = 2 if word in ("übermorgen", "uebermorgen", "day after tomorrow") else int(word in ("morgen", "tomorrow"))
    part = (match["part"] or "").lower()
    clock = _PARTS[part] if part else (time(18, 0) if word == "tonight" else None)
    return _Day(local.date() + timedelta(days=ahead), clock=clock, again=lambda day: day + timedelta(days=1))


def _this_part(match: re.Match[str], local: datetime) -> _Day | None:
    return _Day(local.date(), clock=_PARTS[match["part"].lower()], again=lambda day: day + timedelta(days=1))


def _weekday(match: re.Match[str], local: datetime) -> _Day | None:
    name = match["weekday"].lower().rstrip(".")
    wanted = _WEEKDAYS.get(name, _SHORT_DAYS.get(name, 0))
    ahead = (wanted - local.weekday()) % 7 or 7
    part = (match.groupdict().get("part") or "").lower()
    return _Day(local.date() + timedelta(days=ahead), clock=_PARTS.get(part))


def _weekday_next_week(match: re.Match[str], local: datetime) -> _Day | None:
    name = (match["before"] or match["after"]).lower()
    return _Day(local.date() + timedelta(days=7 - local.weekday() + _WEEKDAYS[name]))


def _next_span(match: re.Match[str], local: datetime) -> _Day | None:
    unit, today = _UNIT_OF[match["unit"].lower()], local.date()
    if unit == "week":
        return _Day(today + timedelta(days=7 - today.weekday()))
    if unit == "month":
        return _Day(today + relativedelta(months=1, day=1))
    return _Day(date(today.year + 1, 1, 1))


def _end_of(match: re.Match[str], local: datetime) -> _Day | None:
    word, today = match[0].lower(), local.date()
    if "mona" in word or "month" in word:
        return _Day(today + relativedelta(day=31), again=lambda day: day + relativedelta(months=1, day=31))
    if "jahr" in word or "year" in word:
        return _Day(date(today.year, 12, 31), again=_yearly)
    if "end" in word and "wochenende" not in word and "weekend" not in word:
        return _Day(today + timedelta(days=(4 - today.weekday()) % 7), again=lambda day: day + timedelta(days=7))
    return _Day(today + timedelta(days=(5 - today.weekday()) % 7 or 7))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


_PART = rf"(?:\s+(?:in the\s+)?(?P<part>{_any(_PARTS)})s?)?"
_MONTH = rf"(?P<month>{_any(MONTHS)})\.?"
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        re.compile(
            rf"(?<!\w){_AT}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?:T(?=\d)|(?!\w))", re.IGNORECASE
        ),
        _iso,
    ),
    (
        re.compile(
            rf"(?<!\w){_AT}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?:\s?(?P<year>\d{{4}}|\d{{2}}(?![\d:.])))?(?!\d)",
            re.IGNORECASE,
        ),
        _iso,
    ),
    (
        _compiled(rf"{_AT}(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?"),
        _named_month,
    ),
    (
        _compiled(rf"{_AT}{_MONTH}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!:)(?:,?\s+(?P<year>\d{{4}}))?"),
        _named_month,
    ),
    (_compiled(r"in\s+(?:einer halben stunde|half an hour)"), _half_hour),
    (_compiled(rf"in\s+(?P<count>{_NUMBER})\s+(?P<unit>{_any(_UNIT_OF)})"), _relative),
    (_compiled(rf"(?P<count>{_NUMBER})\s+(?P<unit>{_any(_UNIT_OF)})\s+from\s+now"), _relative),
    (
        _compiled(rf"{_AT}(?:(?P<before>{_DAY})\s+{_NEXT_WEEK}|{_NEXT_WEEK}\s+(?:am\s+|on\s+)?(?P<after>{_DAY}))"),
        _weekday_next_week,
    ),
    (
        _compiled(
            rf"(?:by\s+|bis\s+)?(?:the\s+)?(?<!am )(?P<near>day after tomorrow|tomorrow|today|tonight|"
            rf"übermorgen|uebermorgen|morgen|heute){_PART}"
        ),
        _near,
    ),
    (_compiled(rf"this\s+(?P<part>{_any(_PARTS)})"), _this_part),
    (
        _compiled(
            r"(?:by\s+|bis\s+)?(?:the\s+)?"
            r"(?:(?:am\s+|zum\s+)?ende\s+(?:des\s+monats|monat|der\s+woche|woche|des\s+jahres|jahr)|"
            r"(?:zum\s+|am\s+)?(?:monatsende|jahresende|wochenende)|"
            r"(?:at\s+)?(?:the\s+)?end of (?:the\s+)?(?:month|week|year)|"
            r"(?:on\s+)?(?:the\s+)?weekend)"
        ),
        _end_of,
    ),
    (_compiled(rf"{_AT}(?:{_COMING}\s+)?(?P<weekday>{_DAY})(?:{_PART})"), _weekday),
    (
        _compiled(rf"(?:am|on|{_COMING})\s+(?P<weekday>{_any(_SHORT_DAYS)})\.?{_PART}"),
        _weekday,
    ),
    (
        _compiled(rf"{_AT}(?:nächste[ns]?|naechste[ns]?|kommende[ns]?|next)\s+(?P<unit>{_SPANS})"),
        _next_span,
    ),
)
_CLOCKS = (
    _compiled(r"(?:um\s+|gegen\s+|at\s+|ab\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s*(?:uhr|(?P<half>[ap]\.?m\.?))"),
    _compiled(r"(?:um\s+|gegen\s+|at\s+|ab\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})"),
    _compiled(r"(?:um\s+|gegen\s+|ab\s+)?(?P<hour>\d{1,2})\s*uhr(?:\s+(?P<minute>\d{2}))?"),
    _compiled(r"(?:at\s+)?(?P<hour>\d{1,2})\s*(?P<half>[ap]\.?m\.?)"),
    _compiled(r"(?:um|at)\s+(?P<hour>\d{1,2})"),
    _compiled(r"(?:at\s+)?(?P<noon>noon|mittags|um zwölf)"),
)
