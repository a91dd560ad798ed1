"""People moved apart."""

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.ui.surroundings.arrangement import Box, moved_apart


def covers(one: Box, other: Box) -> bool:
    across = (one.width + other.width) / 2 - abs(one.x - other.x)
    down = (one.height + other.height) / 2 - abs(one.y - other.y)
    return across > 0.5 and down > 0.5


def test_boxes_that_do_not_touch_stay_where_they_are() -> None:
    boxes = [Box(-100, 0, 50, 50), Box(100, 0, 50, 50)]

    assert moved_apart(boxes, 500, 500)
    assert [(box.x, box.y) for box in boxes] == [(-100, 0), (100, 0)]


def test_the_fixed_one_stays_and_the_other_makes_room() -> None:
    middle, other = Box(0, 0, 60, 60, fixed=True), Box(10, 40, 60, 60)

    assert moved_apart([middle, other], 500, 500)
    assert (middle.x, middle.y) == (0, 0)
    assert not covers(middle, other)
    assert other.x == 10


def test_a_room_that_is_too_small_is_told() -> None:
    boxes = [Box(0, 0, 60, 60) for _ in range(9)]

    assert not moved_apart(boxes, 70, 70)


places = st.tuples(st.floats(-300, 300), st.floats(-200, 200))


@given(st.lists(places, min_size=1, max_size=20))
def test_after_moving_nobody_covers_anybody_and_all_are_in_the_room(drawn: list[tuple[float, float]]) -> None:
    boxes = [Box(0, 0, 80, 100, fixed=True), *(Box(x, y, 110, 60) for x, y in drawn)]

    if moved_apart(boxes, 600, 400):
        assert not any(covers(one, other) for number, one in enumerate(boxes) for other in boxes[number + 1 :])
    assert (boxes[0].x, boxes[0].y) == (0, 0)
