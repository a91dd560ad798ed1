"""Where people were met."""

from dataclasses import replace
from datetime import timedelta

import pytest

from netzwerk_desktop.domain.event import Event, EventReach, event_reach
from netzwerk_desktop.domain.followup import Pocket, Standing
from tests.builders import in_network, zurich

BEGIN, END = zurich(2026, 3, 4, 18), zurich(2026, 3, 4, 21)


def test_people_are_met_at_the_end_of_an_event() -> None:
    assert Event(1, "Slide Day", begins_at=BEGIN, ends_at=END).met_at == END


def test_without_an_end_its_beginning_counts() -> None:
    assert Event(1, "Slide Day", begins_at=BEGIN).met_at == BEGIN


def test_an_event_is_valid_with_nothing_but_a_name() -> None:
    assert Event(1, "Slide Day").met_at is None


REACHED = Standing(pocket=Pocket.NETWORK, met_at=END)


@pytest.mark.parametrize(
    ("after", "reach"),
    [
        (timedelta(hours=-3), EventReach.WITHIN_12),
        (timedelta(hours=12), EventReach.WITHIN_12),
        (timedelta(hours=12, milliseconds=1), EventReach.WITHIN_48),
        (timedelta(hours=48), EventReach.WITHIN_48),
        (timedelta(hours=48, milliseconds=1), EventReach.LATER),
    ],
)
def test_people_are_grouped_by_the_hours_to_the_first_own_message(after: timedelta, reach: EventReach) -> None:
    assert event_reach(replace(REACHED, first_outgoing=END + after)) is reach
    assert reach.is_reached


def test_a_clock_change_does_not_move_the_hours() -> None:
    # The night of 29 March 2026 is an hour shorter: from 23:00 to 12:00 it is twelve hours, from 22:30 more.
    noon = zurich(2026, 3, 29, 12)
    assert event_reach(in_network(met_at=zurich(2026, 3, 28, 23), first_outgoing=noon)) is EventReach.WITHIN_12
    assert event_reach(in_network(met_at=zurich(2026, 3, 28, 22, 30), first_outgoing=noon)) is EventReach.WITHIN_48


def test_without_a_message_the_pocket_and_the_wish_decide() -> None:
    assert event_reach(REACHED) is EventReach.NOT_YET
    assert event_reach(in_network()) is EventReach.NOT_YET
    assert event_reach(replace(REACHED, waived=True)) is EventReach.WAIVED
    assert event_reach(Standing(pocket=Pocket.INBOX, first_outgoing=END)) is EventReach.UNSORTED
    assert event_reach(Standing(pocket=Pocket.ASIDE, first_outgoing=END)) is EventReach.ASIDE


def test_who_was_reached_without_a_known_meeting_time_was_reached_later() -> None:
    assert event_reach(in_network(first_outgoing=END)) is EventReach.LATER
