"""The method in numbers."""

from datetime import date

from netzwerk_desktop.domain.review import WeekKept, weeks_kept

TUESDAY = date(2026, 3, 10)
WEEKDAYS = frozenset(range(5))


def test_a_week_counts_its_networking_days_with_an_own_exchange() -> None:
    days = [date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 7)]

    former, present = weeks_kept(days, TUESDAY, WEEKDAYS, weeks=2)

    assert former == WeekKept(date(2026, 3, 2), 2, 5)
    assert present == WeekKept(date(2026, 3, 9), 0, 2)


def test_the_days_that_lie_ahead_are_not_planned_yet() -> None:
    (present,) = weeks_kept([TUESDAY], TUESDAY, frozenset({0, 1, 4}), weeks=1)

    assert (present.kept, present.planned) == (1, 2)


def test_without_networking_days_nothing_is_planned_and_nothing_kept() -> None:
    assert {(week.kept, week.planned) for week in weeks_kept([TUESDAY], TUESDAY, frozenset())} == {(0, 0)}
