"""What follows from the sequence of interactions."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.interaction import ContactHistory, Interaction, InteractionKind, summarise
from tests.builders import NOW

KINDS = st.sampled_from(InteractionKind)


def at(
    days: int, *, incoming: bool = False, kind: InteractionKind = InteractionKind.MAIL, number: int = 0
) -> Interaction:
    return Interaction(number or days + 100, 1, kind, NOW + timedelta(days=days), incoming)


def test_without_interactions_there_is_no_history() -> None:
    assert summarise([]) == ContactHistory(None, None, 0)


def test_the_last_contact_is_the_latest_one_either_way() -> None:
    assert summarise([at(5, incoming=True), at(1)]).last_contact == NOW + timedelta(days=5)
    assert summarise([at(1, incoming=True), at(5)]).last_contact == NOW + timedelta(days=5)


def test_the_first_outgoing_is_the_earliest_own_one() -> None:
    assert summarise([at(5), at(1, incoming=True), at(3)]).first_outgoing == NOW + timedelta(days=3)
    assert summarise([at(1, incoming=True)]).first_outgoing is None


def test_own_contacts_in_a_row_count_as_unanswered() -> None:
    assert [summarise(at(day) for day in range(count)).unanswered for count in range(4)] == [0, 1, 2, 3]


def test_an_answer_ends_the_row() -> None:
    assert summarise([at(1), at(2), at(3, incoming=True)]).unanswered == 0
    assert summarise([at(1), at(2), at(3, incoming=True), at(4)]).unanswered == 1


def test_a_meeting_answers_itself() -> None:
    assert summarise([at(1), at(2), at(3, kind=InteractionKind.MEETING)]).unanswered == 0


def test_an_interaction_entered_late_counts_where_it_happened() -> None:
    assert summarise([at(1), at(3), at(2, incoming=True)]).unanswered == 1


def test_at_the_same_moment_the_one_entered_later_is_the_later_one() -> None:
    assert summarise([at(1, number=2, incoming=True), at(1, number=1)]).unanswered == 0
    assert summarise([at(1, number=1, incoming=True), at(1, number=2)]).unanswered == 1


@given(st.lists(st.tuples(st.integers(-50, 50), st.booleans(), KINDS), max_size=12), st.randoms())
def test_the_order_of_entry_does_not_matter(facts: list[tuple[int, bool, InteractionKind]], random: Random) -> None:
    rows = [at(days, incoming=incoming, kind=kind, number=n + 1) for n, (days, incoming, kind) in enumerate(facts)]
    shuffled = list(rows)
    random.shuffle(shuffled)

    assert summarise(shuffled) == summarise(rows)
