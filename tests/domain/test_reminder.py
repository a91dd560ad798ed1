"""When a repeated reminder comes again."""

from datetime import datetime

import pytest

from netzwerk_desktop.domain.reminder import Repeat, RepeatUnit, read_repeat, repeat_text
from tests.builders import ZURICH, zurich

DAY, WEEK, MONTH, YEAR = RepeatUnit


@pytest.mark.parametrize(
    ("repeat", "due_at", "following"),
    [
        (Repeat(1, DAY), zurich(2026, 3, 28, 9), zurich(2026, 3, 29, 9)),  # the clocks go forward
        (Repeat(2, WEEK), zurich(2026, 3, 4, 9), zurich(2026, 3, 18, 9)),
        (Repeat(1, MONTH), zurich(2026, 1, 15, 9), zurich(2026, 2, 15, 9)),
        (Repeat(1, MONTH), zurich(2026, 1, 31, 9), zurich(2026, 2, 28, 9)),
        (Repeat(1, MONTH), zurich(2026, 2, 28, 9), zurich(2026, 3, 31, 9)),
        (Repeat(1, MONTH), zurich(2026, 1, 30, 9), zurich(2026, 2, 28, 9)),
        (Repeat(1, YEAR), zurich(2028, 2, 29, 9), zurich(2029, 2, 28, 9)),
    ],
)
def test_it_comes_at_the_same_time_of_day_and_stays_in_its_month(
    repeat: Repeat, due_at: datetime, following: datetime
) -> None:
    assert repeat.after(due_at, due_at, ZURICH) == following


def test_what_has_passed_meanwhile_is_left_out() -> None:
    assert Repeat(1, WEEK).after(zurich(2026, 3, 2, 9), zurich(2026, 3, 24, 8), ZURICH) == zurich(2026, 3, 30, 9)


def test_done_before_its_time_it_comes_after_its_time() -> None:
    assert Repeat(1, WEEK).after(zurich(2026, 3, 9, 9), zurich(2026, 3, 4, 8), ZURICH) == zurich(2026, 3, 16, 9)


@pytest.mark.parametrize("repeat", [None, Repeat(2, WEEK), Repeat(1, YEAR)])
def test_a_repetition_is_stored_as_text(repeat: Repeat | None) -> None:
    assert read_repeat(repeat_text(repeat)) == repeat
    assert repeat_text(Repeat(2, WEEK)) == "2 week"
