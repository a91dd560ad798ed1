"""What a plan keeps aside, and how it tells how far it is."""

import gc

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.import_plan import ImportPlan, Pace, Spool, Step


def test_bytes_put_aside_come_back_in_any_order() -> None:
    spool = Spool()
    places = [spool.put(data) for data in (b"one", b"", b"three")]

    assert [spool.get(place) for place in reversed(places)] == [b"three", b"", b"one"]


def test_a_plan_nobody_closed_lets_go_of_its_file() -> None:
    plan = ImportPlan()
    del plan
    gc.collect()  # an open file would be a warning, and that an error


def test_the_pace_looks_every_fifty_and_stops_at_once_where_it_must() -> None:
    told: list[int] = []
    pace = Pace(lambda step, done, total: told.append(done))
    for done in range(120):
        pace.at(Step.READING, done, 120)
    assert told == [0, 50, 100]

    with pytest.raises(UserError) as refused:
        Pace(None, lambda: True).at(Step.WRITING, 7, 9, always=True)
    assert refused.value.problem is Problem.CANCELLED
