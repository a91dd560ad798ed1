"""Who knows whom, as rows."""

import peewee
import pytest

from netzwerk_desktop.domain.relation import Relation, RelationKind, relation
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.relations import Relations, RelationStep, step_between
from tests.builders import NOW
from tests.storage.conftest import People

INTRODUCED, COLLEAGUE, PARTNER, OTHER = RelationKind


@pytest.fixture
def relations(database: Database) -> Relations:
    return Relations(database)


def test_relations_of_every_kind_are_kept(relations: Relations, people: People) -> None:
    one, other = people.add(), people.add()
    told = {relation(other, one, kind, "Chor") for kind in RelationKind}

    relations.add(told)

    assert set(relations.touching([one])) == set(relations.touching([other])) == told


def test_the_same_relation_is_written_once(relations: Relations, people: People) -> None:
    told = relation(people.add(), people.add(), COLLEAGUE)

    relations.add([told, told])
    relations.add([told])

    assert relations.touching(told.ends) == [told]


def test_only_that_relation_is_deleted(relations: Relations, people: People) -> None:
    one, other = people.add(), people.add()
    relations.add([relation(one, other, OTHER, "Chor"), relation(one, other, OTHER, "Verein")])

    relations.remove([relation(one, other, OTHER, "Chor")])

    assert relations.touching([one]) == [relation(one, other, OTHER, "Verein")]


def test_the_file_refuses_a_relation_that_is_told_the_wrong_way_round(
    relations: Relations, people: People, database: Database
) -> None:
    assert [people.add(), people.add()] == [1, 2]

    with pytest.raises(peewee.IntegrityError), database.transaction():
        relations.add([Relation(2, 1, COLLEAGUE)])
    assert relations.touching([1, 2]) == []


def test_people_in_the_trash_are_hidden_but_not_forgotten(
    relations: Relations, people: People, contacts: Contacts
) -> None:
    one, other, third = (people.add() for _ in range(3))
    told = [relation(one, other, COLLEAGUE), relation(one, third, PARTNER)]
    relations.add(told)

    contacts.update(other, deleted_at=NOW)

    assert relations.among_living([one]) == told[1:]
    assert relations.among_living([other]) == []
    assert relations.touching([one]) == told


def test_relations_go_with_somebody_who_is_deleted_for_good(
    relations: Relations, people: People, contacts: Contacts, database: Database
) -> None:
    one, other = people.add(), people.add()
    relations.add([relation(one, other, COLLEAGUE)])

    contacts.delete_for_good([other])

    assert database.rows("SELECT count(*) FROM relation") == [(0,)]


def test_nobody_gets_a_relation_with_somebody_who_is_gone(relations: Relations, people: People) -> None:
    one = people.add()

    relations.add([relation(one, 99, COLLEAGUE)])

    assert relations.touching([one]) == []


def test_moving_leaves_nothing_behind(relations: Relations, people: People) -> None:
    kept, gone, third = (people.add() for _ in range(3))
    relations.add([relation(kept, gone, COLLEAGUE), relation(gone, third, INTRODUCED), relation(kept, third, PARTNER)])

    relations.move(gone, kept)

    assert relations.touching([gone]) == []
    assert set(relations.touching([kept])) == {relation(kept, third, INTRODUCED), relation(kept, third, PARTNER)}


def test_a_step_is_what_lies_between_two_states_and_can_be_taken_back(relations: Relations, people: People) -> None:
    one, other = people.add(), people.add()
    before, after = relation(one, other, COLLEAGUE), relation(one, other, PARTNER)
    relations.add([after])

    step = step_between([before], [after])
    assert step == RelationStep(frozenset([before]), frozenset([after]))
    assert step.contacts == {one, other}

    relations.take_back(step)
    assert relations.touching([one]) == [before]


def test_only_what_people_are_to_each_other_is_found_between_them(relations: Relations, people: People) -> None:
    one, other, third = (people.add() for _ in range(3))
    inside, outside = relation(other, one, INTRODUCED), relation(one, third, COLLEAGUE)
    relations.add([inside, outside])

    assert relations.between({one, other}) == [inside]
    assert relations.between({one}) == []


def test_people_are_put_in_the_order_of_their_names(relations: Relations, people: People) -> None:
    zita, anna, beat = (people.add(family=name) for name in ("Zita", "Anna", "Beat"))

    assert relations.name_order({zita, anna, beat}) == {anna: 0, beat: 1, zita: 2}


def test_any_number_of_people_is_asked_at_once(relations: Relations, people: People, database: Database) -> None:
    one, other = people.add(), people.add()
    relations.add([relation(one, other, COLLEAGUE)])

    assert relations.touching(range(1, 40_000)) == [relation(one, other, COLLEAGUE)]
