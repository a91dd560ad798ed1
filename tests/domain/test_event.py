"""Where people were met."""

from netzwerk_desktop.domain.event import Event
from tests.builders import zurich

BEGIN, END = zurich(2026, 3, 4, 18), zurich(2026, 3, 4, 21)


def test_people_are_met_at_the_end_of_an_event() -> None:
    assert Event(1, "Slide Day", begins_at=BEGIN, ends_at=END).met_at == END


def test_without_an_end_its_beginning_counts() -> None:
    assert Event(1, "Slide Day", begins_at=BEGIN).met_at == BEGIN


def test_an_event_is_valid_with_nothing_but_a_name() -> None:
    assert Event(1, "Slide Day").met_at is None
