"""What the networking time holds: the slot, the selection and the order of first contacts."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.agenda import (
    Agenda,
    Candidate,
    DueReminder,
    FirstContact,
    Load,
    Pick,
    Reason,
    Slot,
    Suggestion,
    select,
    stage_order,
)
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Standing
from netzwerk_desktop.domain.reminder import Reminder
from netzwerk_desktop.domain.text import PersonName
from tests.builders import LONDON, NOW, ZURICH, zurich

TODAY = date(2026, 3, 4)
MONTH = Cadence(months=1)


def candidate(
    contact_id: int,
    ratio: float,
    *,
    due: bool | None = None,
    name: str = "",
    pinned: bool = False,
    unanswered: int = 0,
    skipped_days_ago: int | None = None,
) -> Candidate:
    return Candidate(
        contact_id,
        name or f"{contact_id:04}",
        ratio,
        ratio >= 1 if due is None else due,
        MONTH,
        unanswered,
        pinned,
        None if skipped_days_ago is None else TODAY - timedelta(days=skipped_days_ago),
    )


def chosen(candidates: list[Candidate], places: int = 10) -> list[int]:
    return [pick.candidate.contact_id for pick in select(candidates, places, TODAY)]


def card(contact_id: int = 1) -> Card:
    return Card(contact_id, PersonName(), "", "", "", "", False, None, None, None, False, Standing())


# the slot


def test_the_default_slot_is_half_an_hour_at_nine_on_working_days_for_two_people() -> None:
    slot = Slot()

    assert (slot.start, slot.end, slot.quota) == (time(9), time(9, 30), 2)
    assert [slot.is_networking_day(date(2026, 3, day)) for day in range(2, 9)] == [True] * 5 + [False] * 2


def test_the_next_slot_is_todays_until_it_begins() -> None:
    assert Slot().next_start(zurich(2026, 3, 4, 8, 59), ZURICH) == zurich(2026, 3, 4, 9)
    assert Slot().next_start(zurich(2026, 3, 4, 9), ZURICH) == zurich(2026, 3, 5, 9)


def test_the_next_slot_after_friday_is_mondays_on_the_wall_clock_of_summer_time() -> None:
    assert Slot().next_start(zurich(2026, 3, 27, 12), ZURICH) == datetime(2026, 3, 30, 7, tzinfo=UTC)


def test_the_next_slot_of_a_single_day_a_week_is_found_a_week_ahead() -> None:
    wednesdays = Slot(days=frozenset({2}))

    assert wednesdays.next_start(zurich(2026, 3, 4, 10), ZURICH) == zurich(2026, 3, 11, 9)


def test_without_networking_days_there_is_no_next_slot() -> None:
    assert Slot(days=frozenset()).next_start(NOW, ZURICH) is None


def test_the_slot_begins_on_the_wall_clock_of_where_the_person_is() -> None:
    now = zurich(2026, 3, 4, 8)

    assert Slot().next_start(now, LONDON) == zurich(2026, 3, 4, 10)


# the selection


def test_the_quota_is_filled_by_urgency_highest_first() -> None:
    assert chosen([candidate(1, 1.1), candidate(2, 3.0), candidate(3, 1.5)], places=2) == [2, 3]


def test_ties_are_broken_by_pinned_then_by_name() -> None:
    tied = [
        candidate(1, 1.2, name="meier"),
        candidate(2, 1.2, name="zuber", pinned=True),
        candidate(3, 1.2, name="albrecht"),
        candidate(4, 1.2, name="meier"),
    ]

    assert chosen(tied) == [2, 3, 1, 4]


def test_urgency_outweighs_a_pin() -> None:
    assert chosen([candidate(1, 1.2, pinned=True), candidate(2, 1.3)], places=1) == [2]


def test_free_places_go_to_those_nearest_to_due() -> None:
    soon = [candidate(1, 0.85), candidate(2, 1.1), candidate(3, 0.95), candidate(4, 0.9)]

    assert chosen(soon, places=3) == [2, 3, 4]
    assert [pick.reason for pick in select(soon, 3, TODAY)] == [Reason.DUE, Reason.SOON, Reason.SOON]


@pytest.mark.parametrize(("ratio", "wanted"), [(0.79, []), (0.8, [1]), (0.81, [1])])
def test_nobody_is_suggested_early_below_four_fifths_of_the_rhythm(ratio: float, wanted: list[int]) -> None:
    assert chosen([candidate(1, ratio)]) == wanted


def test_a_due_person_comes_before_one_who_is_not_whatever_the_urgency() -> None:
    # Due on a Saturday, moved to Monday: the urgency has passed 1 before the day has come.
    assert chosen([candidate(1, 1.05, due=False), candidate(2, 1.0, due=True)]) == [2, 1]


@pytest.mark.parametrize(("days", "wanted"), [(0, []), (1, []), (29, []), (30, [1]), (31, [1])])
def test_nobody_is_suggested_early_within_30_days_after_a_skip(days: int, wanted: list[int]) -> None:
    assert chosen([candidate(1, 0.9, skipped_days_ago=days)]) == wanted


def test_a_skip_keeps_nobody_away_who_is_due_again() -> None:
    assert chosen([candidate(1, 1.0, skipped_days_ago=14)]) == [1]


@pytest.mark.parametrize("places", [0, -1, -20])
def test_a_full_slot_takes_nobody(places: int) -> None:
    assert chosen([candidate(1, 5.0)], places) == []


@pytest.mark.parametrize(
    ("unanswered", "reason", "days"),
    [(0, Reason.DUE, 30), (1, Reason.DUE, 30), (2, Reason.BACKED_OFF, 61), (3, Reason.BACKED_OFF, 122)],
)
def test_a_stretched_rhythm_is_named_as_the_reason(unanswered: int, reason: Reason, days: int) -> None:
    (pick,) = select([candidate(1, 1.2, unanswered=unanswered)], 1, TODAY)

    assert pick.reason is reason
    assert pick.effective_days == days


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.integers(1, 10_000),
        st.sampled_from(["albrecht", "meier", "zuber"]),
        st.floats(0, 20),
        st.booleans(),
        st.just(MONTH),
        st.integers(0, 4),
        st.booleans(),
        st.none() | st.dates(TODAY - timedelta(days=60), TODAY),
    ),
    max_size=30,
    unique_by=lambda each: each.contact_id,
)


@given(CANDIDATES, st.integers(-3, 8), st.randoms())
def test_the_selection_never_exceeds_the_quota_and_never_depends_on_the_order(
    candidates: list[Candidate], places: int, random: Random
) -> None:
    picks = select(candidates, places, TODAY)
    shuffled = list(candidates)
    random.shuffle(shuffled)

    assert len(picks) <= max(0, places)
    assert len({pick.candidate.contact_id for pick in picks}) == len(picks)
    assert select(shuffled, places, TODAY) == picks


@given(CANDIDATES, st.integers(1, 8))
def test_nobody_due_is_left_out_for_somebody_less_urgent(candidates: list[Candidate], places: int) -> None:
    picked = [pick.candidate for pick in select(candidates, places, TODAY)]
    left = [each for each in candidates if each.due and each not in picked]

    assert not left or len(picked) == places
    assert all(one.due and one.ratio >= other.ratio for one in picked for other in left)


# what the page counts


def first(stage: FirstContactStage, latest: datetime) -> FirstContact:
    return FirstContact(card(), FollowUp(stage=stage, latest=latest))


def test_first_contacts_stand_in_the_order_last_call_good_missed_nearest_deadline_first() -> None:
    later, sooner = NOW + timedelta(hours=5), NOW + timedelta(hours=1)
    ordered = [
        first(FirstContactStage.LAST_CALL, sooner),
        first(FirstContactStage.LAST_CALL, later),
        first(FirstContactStage.GOOD, sooner),
        first(FirstContactStage.GOOD, later),
        first(FirstContactStage.MISSED, sooner),
        first(FirstContactStage.FRESH, sooner),
    ]

    backwards = ordered[::-1]
    backwards.sort(key=stage_order)
    assert backwards == ordered


def test_the_open_count_is_everybody_who_waits() -> None:
    agenda = Agenda(
        NOW,
        first_contacts=(first(FirstContactStage.GOOD, NOW),),
        reminders=(DueReminder(card(), Reminder(1, 1, NOW, "slides")),),
        suggestions=(Suggestion(card(), FollowUp(), Reason.DUE, 30), Suggestion(card(2), FollowUp(), Reason.SOON, 30)),
    )

    assert agenda.open_count == 4
    assert Agenda(NOW).open_count == 0


def test_the_load_fits_when_the_slot_holds_what_the_rhythms_ask_for() -> None:
    assert Load(2.0, 2.0).fits
    assert not Load(2.01, 2.0).fits
    assert Load().fits


def test_a_pick_shows_the_rhythm_after_back_off() -> None:
    assert Pick(Candidate(1, "", 1.0, True, Cadence(days=14), 3), Reason.BACKED_OFF).effective_days == 56
