"""The numbers that the database keeps by itself are those that counting everybody would give."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardFilter, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import Database
from tests.builders import NOW, FakeClock, made, opened
from tests.storage.conftest import People
from tests.storage.migrations.test_m0005_orders import COUNTED

RHYTHMS = (None, Cadence(days=14), Cadence(months=1), Cadence(months=3))


def tally(database: Database) -> list[tuple[object, ...]]:
    return database.rows("SELECT * FROM tally ORDER BY 1, 2, 3, 4")


def test_the_trash_is_not_counted(people: People, database: Database) -> None:
    people.add(pocket="network", rhythm_days=7)
    people.add(pocket="network", rhythm_days=7, deleted_at=NOW)

    assert tally(database) == [("network", 7, 0, 0, 1)]


def test_a_kind_that_nobody_is_of_any_more_is_not_kept(people: People, database: Database) -> None:
    contact_id = people.add(pocket="network", rhythm_days=7)
    database.execute("DELETE FROM contact WHERE contact_id = ?", (contact_id,))

    assert tally(database) == []


def test_a_kind_that_changes_on_the_way_to_the_trash_and_back_is_counted_once(
    people: People, database: Database
) -> None:
    contact_id = people.add(pocket="network", rhythm_days=7)

    database.execute("UPDATE contact SET deleted_at = 1, pocket = 'aside' WHERE contact_id = ?", (contact_id,))
    assert tally(database) == []
    database.execute("UPDATE contact SET deleted_at = NULL, rhythm_days = 9 WHERE contact_id = ?", (contact_id,))
    assert tally(database) == [("aside", 9, 0, 0, 1)]


@pytest.mark.parametrize("seed", range(4))
def test_after_any_verbs_the_numbers_are_those_of_a_count(tmp_path: Path, seed: int) -> None:
    random, clock = Random(seed), FakeClock()
    done: list[Changes] = []
    with opened(tmp_path, clock) as verbs:
        people = [made(verbs.contacts.add(ContactDraft(note=str(number)))) for number in range(12)]
        for _ in range(60):
            clock.go_on(hours=random.randint(1, 60))
            done.append(_act(verbs, random, people, done))
            assert tally(verbs.session.database) == verbs.session.database.rows(COUNTED)
        shown = {each: len(verbs.contacts.ids(CardQuery(chip=each))) for each in CardFilter}
        assert verbs.contacts.chip_counts() == shown
        everybody = {each: verbs.contacts.count(CardQuery(None, chip=each)) for each in CardFilter}
        assert everybody == {each: len(verbs.contacts.ids(CardQuery(None, chip=each))) for each in CardFilter}
        found = verbs.contacts.pocket_counts()
        assert found == {each: len(verbs.contacts.ids(CardQuery(each))) for each in Pocket}


def _act(verbs: Verbs, random: Random, people: list[int], done: list[Changes]) -> Changes:
    living = verbs.session.database.rows("SELECT contact_id FROM contact")
    some = random.sample([row[0] for row in living], 3)
    acts = (
        lambda: verbs.contacts.set_pocket(some, random.choice(list(Pocket))),
        lambda: verbs.contacts.set_cadence(some, random.choice(RHYTHMS)),
        lambda: verbs.interactions.log(some, random.choice(list(InteractionKind)), incoming=random.random() < 0.5),
        lambda: verbs.interactions.waive(some),
        lambda: verbs.interactions.snooze(some, verbs.session.clock.now() + timedelta(days=2)),
        lambda: verbs.contacts.delete(some[:1]),
        lambda: verbs.contacts.restore(some),
        lambda: verbs.contacts.add(ContactDraft(note="new"), pocket=Pocket.NETWORK, cadence=random.choice(RHYTHMS)),
        lambda: verbs.contacts.undo(random.choice(done[-5:])) if done else verbs.contacts.delete(some[:1]),
        verbs.contacts.purge_trash,
    )
    return random.choice(acts)()
