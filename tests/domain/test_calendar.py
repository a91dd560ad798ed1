"""A rhythm as calendars write periods."""

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.calendar import period_of


def test_a_rhythm_is_a_period_of_iso_8601() -> None:
    assert period_of(Cadence(months=3)) == "P3M"
    assert period_of(Cadence(days=14)) == "P14D"
    assert period_of(None) == ""
