"""A job in the pool says how far it is, and ends when it is not wanted any more."""

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.job_watch import JobWatch


def test_it_says_how_far_it_is_and_never_more_than_all() -> None:
    told: list[tuple[int, int]] = []
    watch = JobWatch(lambda *far: told.append(far))

    watch.begin(3)
    assert list(watch.over("ab", 2)) == ["a", "b"]

    assert told == [(0, 3), (2, 3), (3, 3)]


def test_what_is_cancelled_stops_before_the_next_thing() -> None:
    seen: list[str] = []
    watch = JobWatch(is_cancelled=lambda: bool(seen))

    watch.begin(3)
    with pytest.raises(UserError) as refused:
        seen.extend(watch.over("abc"))

    assert refused.value.problem is Problem.CANCELLED
    assert seen == ["a"]
