"""The clock: the only place that asks what time it is, and where."""

import time
from datetime import UTC, datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Where the verbs get their time from."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """The zone the person is in now."""
        ...


class SystemClock:
    """The computer's clock; a change of its time zone is noticed at the next question."""

    def __init__(self) -> None:
        self._signature: tuple[object, ...] = ()
        self._zone: tzinfo = UTC

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """The system's zone, with its clock changes."""
        if hasattr(time, "tzset"):
            time.tzset()
        signature = (time.tzname, time.timezone, time.altzone)
        if signature != self._signature:
            from dateutil import tz

            self._zone = tz.gettz() or tz.tzlocal()
            self._signature = signature
        return self._zone
