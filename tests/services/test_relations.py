"""Who knows whom: noted, seen from both sides, taken back in every order."""

from collections.abc import Callable
from itertools import permutations

import pytest

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.relation import Relation, RelationKind, RelationView, relation
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, add_person, dump

INTRODUCED, COLLEAGUE, PARTNER, OTHER = RelationKind


@pytest.fixture
def anna(verbs: Verbs) -> int:
    return add_person(verbs, "Anna Müller")


@pytest.fixture
def beat(verbs: Verbs) -> int:
    return add_person(verbs, "Beat Gerber")


@pytest.fixture
def clara(verbs: Verbs) -> int:
    return add_person(verbs, "Clara Aebi")


def told(verbs: Verbs, contact_id: int) -> list[tuple[str, RelationView]]:
    """What the sheet of somebody lists."""
    lines = verbs.relations.of(contact_id)
    return [(line.card.name.given, line.relation.seen_from(contact_id)) for line in lines]


def rows(verbs: Verbs) -> set[Relation]:
    return set(verbs.session.relations.touching(range(1, 20)))


# noting


def test_a_relation_is_seen_from_both_sides(verbs: Verbs, anna: int, beat: int) -> None:
    changes = verbs.relations.add(anna, beat, INTRODUCED)

    assert (changes.verb, changes.contacts) == (Verb.RELATED, {anna, beat})
    assert told(verbs, anna) == [("Beat", RelationView.MET_THROUGH)]
    assert told(verbs, beat) == [("Anna", RelationView.INTRODUCED)]


def test_those_somebody_was_met_through_come_first_then_names_decide(
    verbs: Verbs, anna: int, beat: int, clara: int
) -> None:
    dora = add_person(verbs, "Dora Zbinden")
    verbs.relations.add(anna, beat, COLLEAGUE)
    verbs.relations.add(anna, clara, OTHER, "Chor")
    verbs.relations.add(anna, dora, INTRODUCED)

    assert [name for name, _ in told(verbs, anna)] == ["Dora", "Clara", "Beat"]


def test_what_is_known_already_changes_nothing_and_is_nothing_to_undo(verbs: Verbs, anna: int, beat: int) -> None:
    verbs.relations.add(anna, beat, OTHER, "Chor")

    again = verbs.relations.add(beat, anna, OTHER, "chor")

    assert (again.contacts, again.undo) == (frozenset(), None)
    assert rows(verbs) == {relation(anna, beat, OTHER, "Chor")}


def test_an_introduction_the_other_way_round_gives_way(verbs: Verbs, anna: int, beat: int) -> None:
    verbs.relations.add(anna, beat, INTRODUCED)

    changes = verbs.relations.add(beat, anna, INTRODUCED)

    assert rows(verbs) == {relation(beat, anna, INTRODUCED)}
    verbs.contacts.undo(changes)
    assert rows(verbs) == {relation(anna, beat, INTRODUCED)}


def test_noting_an_introduction_twice_changes_nothing(verbs: Verbs, anna: int, beat: int) -> None:
    verbs.relations.add(anna, beat, INTRODUCED)

    assert verbs.relations.add(anna, beat, INTRODUCED).undo is None


def test_a_relation_with_nobody_is_an_error(verbs: Verbs, anna: int) -> None:
    with pytest.raises(UserError) as refused:
        verbs.relations.add(anna, 99, COLLEAGUE)

    assert refused.value.problem is Problem.NO_SUCH_CONTACT
    assert rows(verbs) == set()


def test_the_trash_hides_relations_and_restoring_brings_them_back(verbs: Verbs, anna: int, beat: int) -> None:
    verbs.relations.add(anna, beat, COLLEAGUE)

    deleted = verbs.contacts.delete([beat])
    assert told(verbs, anna) == []
    assert len(verbs.relations.surroundings(anna).surroundings.places) == 1

    verbs.contacts.restore([beat])
    assert told(verbs, anna) == [("Beat", RelationView.COLLEAGUE)]
    verbs.contacts.undo(deleted)
    assert told(verbs, anna) == [("Beat", RelationView.COLLEAGUE)]


# undoing


def test_adding_and_removing_are_undone_and_done_again(verbs: Verbs, anna: int, beat: int) -> None:
    told_once = relation(anna, beat, COLLEAGUE)
    added = verbs.relations.add(anna, beat, COLLEAGUE)
    undone = verbs.contacts.undo(added)
    assert (rows(verbs), undone.contacts) == (set(), {anna, beat})
    verbs.contacts.redo(undone)
    assert rows(verbs) == {told_once}

    removed = verbs.relations.remove(told_once)
    assert (rows(verbs), removed.verb) == (set(), Verb.UNRELATED)
    undone = verbs.contacts.undo(removed)
    assert rows(verbs) == {told_once}
    verbs.contacts.redo(undone)
    assert rows(verbs) == set()


def test_undoing_a_relation_leaves_everything_else_of_both_alone(verbs: Verbs, anna: int, beat: int) -> None:
    added = verbs.relations.add(anna, beat, COLLEAGUE)
    verbs.contacts.set_note(anna, "later")
    verbs.relations.add(anna, beat, PARTNER)

    verbs.contacts.undo(added)

    assert verbs.contacts.get(anna).note == "later"
    assert rows(verbs) == {relation(anna, beat, PARTNER)}


def test_undoing_something_else_of_one_person_touches_no_relation(verbs: Verbs, anna: int, beat: int) -> None:
    verbs.relations.add(anna, beat, PARTNER)
    noted = verbs.contacts.set_note(anna, "note")
    verbs.relations.add(anna, beat, COLLEAGUE)
    verbs.relations.remove(relation(anna, beat, PARTNER))

    verbs.contacts.undo(noted)

    assert verbs.contacts.get(anna).note == ""
    assert rows(verbs) == {relation(anna, beat, COLLEAGUE)}


STEPS: tuple[Callable[[Verbs, int, int, int], Changes], ...] = (
    lambda verbs, anna, beat, clara: verbs.relations.add(anna, beat, COLLEAGUE),
    lambda verbs, anna, beat, clara: verbs.contacts.set_note(beat, "note"),
    lambda verbs, anna, beat, clara: verbs.relations.add(clara, beat, INTRODUCED),
    lambda verbs, anna, beat, clara: verbs.contacts.set_pinned([anna, beat], True),
)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_changes_are_undone_the_relations_are_those_of_before(
    verbs: Verbs, anna: int, beat: int, clara: int, order: tuple[int, ...]
) -> None:
    verbs.relations.add(anna, clara, PARTNER)
    before = rows(verbs)
    done = [step(verbs, anna, beat, clara) for step in STEPS]

    undone = [verbs.contacts.undo(done[number]) for number in order]
    assert rows(verbs) == before

    for each in reversed(undone):
        verbs.contacts.redo(each)
    assert rows(verbs) == before | {relation(anna, beat, COLLEAGUE), relation(clara, beat, INTRODUCED)}


def test_undoing_the_deletion_of_somebody_gone_for_good_brings_the_relations_back(
    verbs: Verbs, anna: int, beat: int, clock: FakeClock
) -> None:
    verbs.relations.add(anna, beat, COLLEAGUE)
    deleted = verbs.contacts.delete([beat])
    clock.go_on(days=31)
    verbs.contacts.purge_trash()
    assert rows(verbs) == set()

    verbs.contacts.undo(deleted)

    assert told(verbs, anna) == [("Beat", RelationView.COLLEAGUE)]


def test_a_relation_to_somebody_gone_for_good_stays_away_whatever_is_undone(
    verbs: Verbs, anna: int, beat: int, clock: FakeClock
) -> None:
    verbs.relations.add(anna, beat, COLLEAGUE)
    removed = verbs.relations.remove(relation(anna, beat, COLLEAGUE))
    verbs.contacts.delete([beat])
    clock.go_on(days=31)
    verbs.contacts.purge_trash()

    verbs.contacts.undo(removed)

    assert rows(verbs) == set()
    assert verbs.backup.check().sound


# one person twice


def test_merging_moves_the_relations_and_tells_whom_it_concerns(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    twin = add_person(verbs, "A. Müller")
    verbs.relations.add(twin, beat, INTRODUCED)
    verbs.relations.add(clara, twin, PARTNER)
    verbs.relations.add(anna, clara, PARTNER)
    verbs.relations.add(anna, twin, OTHER, "dieselbe")
    before = dump(verbs)

    changes = verbs.matching.merge(twin, into=anna)

    assert rows(verbs) == {relation(anna, beat, INTRODUCED), relation(anna, clara, PARTNER)}
    assert changes.contacts == {anna, twin, beat, clara}
    undone = verbs.contacts.undo(changes)
    assert dump(verbs) == before
    verbs.contacts.redo(undone)
    assert rows(verbs) == {relation(anna, beat, INTRODUCED), relation(anna, clara, PARTNER)}


def test_undoing_a_merge_leaves_alone_what_was_noted_since(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    twin = add_person(verbs, "A. Müller")
    verbs.relations.add(twin, beat, COLLEAGUE)
    merged = verbs.matching.merge(twin, into=anna)
    verbs.relations.add(anna, clara, PARTNER)

    verbs.contacts.undo(merged)

    assert rows(verbs) == {relation(twin, beat, COLLEAGUE), relation(anna, clara, PARTNER)}


def test_the_back_of_a_card_brings_its_relations_along(verbs: Verbs, anna: int, beat: int) -> None:
    back = add_person(verbs, "")
    verbs.relations.add(back, beat, INTRODUCED)

    changes = verbs.matching.make_back(back, of=anna)

    assert rows(verbs) == {relation(anna, beat, INTRODUCED)}
    verbs.contacts.undo(changes)
    assert rows(verbs) == {relation(back, beat, INTRODUCED)}


# surroundings


def test_the_surroundings_are_two_steps_with_everybodys_tile(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    dora = add_person(verbs, "Dora Zbinden")
    verbs.relations.add(anna, beat, COLLEAGUE)
    verbs.relations.add(beat, clara, PARTNER)
    verbs.relations.add(clara, dora, OTHER, "Chor")

    circle = verbs.relations.surroundings(anna)

    assert [(each.contact_id, each.step) for each in circle.surroundings.places] == [(anna, 0), (beat, 1), (clara, 2)]
    assert {key: card.name.given for key, card in circle.cards.items()} == {anna: "Anna", beat: "Beat", clara: "Clara"}


def test_people_stand_in_the_order_of_their_names(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    hub = add_person(verbs, "Hugo Hub")
    for each in (anna, beat, clara):
        verbs.relations.add(each, hub, COLLEAGUE)

    circle = verbs.relations.surroundings(hub)

    names = [circle.cards[each.contact_id].name.given for each in circle.surroundings.places[1:]]
    assert names == ["Clara", "Beat", "Anna"]


def test_two_of_the_second_step_who_know_each_other_are_joined(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    dora = add_person(verbs, "Dora Zbinden")
    for one, other in ((anna, beat), (beat, clara), (beat, dora), (clara, dora)):
        verbs.relations.add(one, other, COLLEAGUE)

    assert len(verbs.relations.surroundings(anna).surroundings.relations) == 4


def test_more_people_than_there_is_room_for_are_counted(verbs: Verbs, anna: int, beat: int, clara: int) -> None:
    for each in (beat, clara):
        verbs.relations.add(anna, each, COLLEAGUE)

    circle = verbs.relations.surroundings(anna, most=2)

    assert (len(circle.cards), circle.surroundings.left_out) == (2, 1)


def test_the_surroundings_of_nobody_are_an_error(verbs: Verbs) -> None:
    with pytest.raises(UserError):
        verbs.relations.surroundings(99)
