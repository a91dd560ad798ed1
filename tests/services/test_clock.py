"""The computer's clock."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from netzwerk_desktop.services.clock import SystemClock

WINTER, SUMMER = datetime(2026, 1, 1, 12, tzinfo=UTC), datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def zone_of_before() -> Iterator[None]:
    """The process gets its own time zone back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        yield
    time.tzset()


def test_now_is_an_aware_instant_in_utc() -> None:
    before = datetime.now(UTC)

    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert before <= now <= datetime.now(UTC)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone elsewhere")
def test_the_zone_knows_its_clock_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Zurich")
    zone = SystemClock().zone()

    assert WINTER.astimezone(zone).utcoffset() == timedelta(hours=1)
    assert SUMMER.astimezone(zone).utcoffset() == timedelta(hours=2)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone elsewhere")
def test_a_journey_is_noticed_at_the_next_question(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    monkeypatch.setenv("TZ", "Europe/Zurich")
    at_home = clock.zone()
    assert clock.zone() is at_home

    monkeypatch.setenv("TZ", "America/New_York")

    assert SUMMER.astimezone(clock.zone()).utcoffset() == timedelta(hours=-4)
