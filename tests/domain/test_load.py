"""Whether the rhythms fit, and the smallest changes after which they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.cadence import CHOICES, EVERY_DAY, Cadence
from netzwerk_desktop.domain.load import Relief, ReliefKind, needed, one_step_longer, reliefs
from tests.builders import WEEKDAYS

MONTH, TWO, QUARTER = Cadence(months=1), Cadence(months=2), Cadence(months=3)
COUNTS = st.dictionaries(st.sampled_from([*CHOICES, Cadence(days=9)]), st.integers(1, 300), max_size=6)
DAYS = st.frozensets(st.integers(0, 6), min_size=1)


def test_the_load_is_the_sum_of_the_rhythms_over_the_networking_days() -> None:
    assert needed({Cadence(days=7): 1, Cadence(days=14): 1}, EVERY_DAY) == pytest.approx(1 / 7 + 1 / 14)
    assert needed({Cadence(days=7): 5}, WEEKDAYS) == pytest.approx(1.0)
    assert needed({}, WEEKDAYS) == 0
    assert needed({Cadence(days=7): 1}, frozenset()) == 0


def test_nothing_is_proposed_where_everything_fits() -> None:
    assert reliefs({MONTH: 10}, WEEKDAYS, 2) == ()
    assert reliefs({MONTH: 1000}, frozenset(), 2) == ()


def test_the_rhythm_that_asks_the_fewest_people_is_made_one_step_longer() -> None:
    # 2.34 a day wanted; a month that becomes two saves 1/30 - 1/61 of a calendar day.
    found = reliefs({MONTH: 35, QUARTER: 46}, WEEKDAYS, 2)

    assert found[0] == Relief(ReliefKind.LONGER, people=15, cadence=MONTH, longer=TWO)
    assert found[1:] == (Relief(ReliefKind.QUOTA, quota=3), Relief(ReliefKind.DAY, day=5))


def test_one_more_person_a_day_where_no_rhythm_alone_is_enough() -> None:
    found = reliefs({Cadence(months=12): 600}, WEEKDAYS, 2)  # nothing is longer than a year

    assert found == (Relief(ReliefKind.QUOTA, quota=3), Relief(ReliefKind.DAY, day=5))


def test_more_places_where_one_more_is_not_enough_and_none_where_no_day_could_hold_it() -> None:
    assert reliefs({Cadence(months=12): 2000}, WEEKDAYS, 2) == (Relief(ReliefKind.QUOTA, quota=8),)
    assert reliefs({Cadence(months=12): 20_000}, WEEKDAYS, 2) == ()


def test_the_first_free_weekday_is_proposed() -> None:
    days = frozenset({0, 1, 3})
    assert Relief(ReliefKind.DAY, day=2) in reliefs({MONTH: 31}, days, 2)
    assert all(each.kind is not ReliefKind.DAY for each in reliefs({MONTH: 70}, EVERY_DAY, 2))


def test_a_step_is_the_next_choice_own_numbers_of_days_included() -> None:
    assert one_step_longer(MONTH) == TWO
    assert one_step_longer(Cadence(days=45)) == TWO
    assert one_step_longer(Cadence(months=12)) is None


@given(COUNTS, DAYS, st.integers(1, 20))
def test_every_proposal_fits_and_one_person_fewer_would_not(
    counts: dict[Cadence, int], days: frozenset[int], quota: int
) -> None:
    def after(relief: Relief, people: int) -> dict[Cadence, int]:
        assert relief.cadence is not None
        assert relief.longer is not None
        changed = dict(counts)
        changed[relief.cadence] -= people
        changed[relief.longer] = changed.get(relief.longer, 0) + people
        return changed

    found = reliefs(counts, days, quota)
    assert bool(found) <= (needed(counts, days) > quota)
    for relief in found:
        if relief.kind is ReliefKind.LONGER:
            assert needed(after(relief, relief.people), days) <= quota + 1e-6
            assert needed(after(relief, relief.people - 1), days) > quota - 1e-6
        elif relief.kind is ReliefKind.QUOTA:
            assert quota < relief.quota
            assert needed(counts, days) <= relief.quota + 1e-6
        else:
            assert needed(counts, days | {relief.day}) <= quota
