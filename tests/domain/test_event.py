"""Where people were met."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from netzwerk_desktop.domain.event import Event, EventReach, Occasion, event_reach, suggest
from netzwerk_desktop.domain.followup import Pocket, Standing
from tests.builders import ZURICH, in_network, zurich

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


# which event photos belong to

NOW = zurich(2026, 3, 10)
HOUR = timedelta(hours=1)
FAIR = Event(1, "Fair", begins_at=BEGIN, ends_at=END)


def suggested(*times: datetime, events: tuple[Event, ...] = (FAIR,)) -> Event | None:
    """The known event that fits."""
    found = suggest(times, events, NOW, ZURICH)
    assert found is not None
    return found.event if found.is_known else None


@pytest.mark.parametrize(
    "taken", [BEGIN - HOUR, BEGIN, BEGIN + HOUR, END, END + 24 * HOUR], ids=["before", "begin", "at", "end", "after"]
)
def test_a_photo_belongs_to_the_event_around_it(taken: datetime) -> None:
    assert suggested(taken) == FAIR


@pytest.mark.parametrize("taken", [BEGIN - HOUR - timedelta(minutes=1), END + 24 * HOUR + timedelta(minutes=1)])
def test_earlier_and_later_photos_belong_to_none(taken: datetime) -> None:
    assert suggested(taken) is None


def test_without_an_end_a_day_from_the_beginning_counts_and_without_any_time_nothing_does() -> None:
    open_end, untimed = Event(2, "Talk", begins_at=BEGIN), Event(3, "Somewhere")
    assert suggested(BEGIN + 24 * HOUR, events=(open_end, untimed)) == open_end
    assert suggested(BEGIN + 25 * HOUR, events=(open_end, untimed)) is None
    assert suggested(BEGIN, events=(untimed,)) is None


def test_the_nearest_of_several_events_wins() -> None:
    next_day = Event(2, "Talk", begins_at=END + 20 * HOUR, ends_at=END + 22 * HOUR)
    inside = Event(3, "Dinner", begins_at=BEGIN + HOUR, ends_at=BEGIN + 2 * HOUR)
    assert suggested(END + 19.5 * HOUR, events=(FAIR, next_day)) == next_day
    assert suggested(END + 2 * HOUR, events=(FAIR, next_day)) == FAIR
    assert suggested(BEGIN + HOUR, events=(FAIR, inside)) == inside


def test_four_of_five_photos_decide_and_three_do_not() -> None:
    far = END + 72 * HOUR
    assert suggested(*[BEGIN] * 4, far) == FAIR
    assert suggested(*[BEGIN] * 3, far, far) is None


def test_a_time_without_an_offset_is_local() -> None:
    assert suggested(datetime(2026, 3, 4, 17, 0)) == FAIR
    assert suggested(datetime(2026, 3, 4, 16, 59)) is None


def test_where_no_event_fits_the_largest_stack_without_a_pause_tells_the_times() -> None:
    evening = [BEGIN, BEGIN + 2 * HOUR, BEGIN + 8 * HOUR]
    other = [BEGIN + 14.1 * HOUR, BEGIN + 15 * HOUR]

    assert suggest([*other, *evening], [], NOW, ZURICH) == Occasion(
        Event(0, "", begins_at=BEGIN, ends_at=BEGIN + 8 * HOUR), is_known=False
    )


def test_of_stacks_of_one_size_the_later_one_counts() -> None:
    found = suggest([BEGIN, BEGIN + 48 * HOUR], [], NOW, ZURICH)

    assert found is not None
    assert found.event.begins_at == found.event.ends_at == BEGIN + 48 * HOUR


def test_photos_from_the_future_and_no_photos_tell_nothing() -> None:
    assert suggest([], [FAIR], NOW, ZURICH) is None
    assert suggest([NOW + HOUR], [FAIR], NOW, ZURICH) is None
