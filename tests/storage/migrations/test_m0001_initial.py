"""The first schema: a data file of it, made then, is understood today."""

import shutil
from pathlib import Path

import peewee
import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import MethodKind, Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.storage.migrations import m0001_initial
from tests.builders import FakeClock, add_person, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT, CLARA, DORA, NAMELESS

FROZEN = Path(__file__).parents[2] / "databases" / "v1.db"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copy(FROZEN, tmp_path / "netzwerk.db")
    return tmp_path


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(zurich(2026, 3, 5, 10))


def test_every_contact_of_a_file_of_schema_1_is_read(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        anna, beat, clara = (verbs.contacts.get(contact_id) for contact_id in (ANNA, BEAT, CLARA))

        assert anna.name.display == "Dr. Anna Müller"
        assert (anna.organisation, anna.job_title, anna.note) == ("Groß & Söhne AG", "Leiterin", "will die Folien")
        assert (anna.offers, anna.seeks, anna.event) == ("Bühne", "Referenten", "Swiss Slide Day")
        assert [(method.kind, method.value, method.label) for method in anna.methods] == [
            (MethodKind.MAIL, "anna@example.ch", "work"),
            (MethodKind.PHONE, "+41 44 123 45 67", ""),
        ]
        assert anna.standing.met_at == zurich(2026, 3, 4, 19)
        assert anna.portrait is not None
        assert beat.standing.cadence == Cadence(months=3)
        assert beat.standing.snoozed_until == zurich(2026, 3, 8, 9, 1)
        assert [each.kind for each in verbs.contacts.interactions(BEAT)] == [InteractionKind.CALL, InteractionKind.MAIL]
        assert clara.tags == ("Presse", "Zürich")
        assert verbs.contacts.get(NAMELESS).card_front is not None
        assert [card.contact_id for card, _ in verbs.contacts.trashed()] == [DORA]
        assert verbs.contacts.pocket_counts() == {Pocket.INBOX: 1, Pocket.NETWORK: 2, Pocket.ASIDE: 1}


def test_what_fired_under_schema_1_does_not_fire_again(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        assert verbs.agenda.look()[0] == []
        assert [each.text for each in verbs.contacts.reminders(ANNA)] == ["Folien schicken"]


def test_a_file_of_schema_1_is_sound_and_can_be_written(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        added = add_person(verbs, "Emil Neu")
        verbs.contacts.set_note(ANNA, "die Folien sind da")

        assert added > NAMELESS
        assert verbs.session.database.integrity() == []
        assert ANNA in verbs.contacts.ids(CardQuery(text="folien sind"))


def test_the_step_alone_makes_the_schema_of_the_frozen_file(tmp_path: Path) -> None:
    def schema(path: Path) -> set[tuple[str, str]]:
        database = peewee.SqliteDatabase(str(path))
        rows = database.execute_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        database.close()
        return {(name, " ".join(sql.split())) for name, sql in rows}

    fresh = peewee.SqliteDatabase(str(tmp_path / "fresh.db"))
    m0001_initial.up(fresh)
    fresh.close()
    shutil.copy(FROZEN, tmp_path / "frozen.db")

    assert schema(tmp_path / "fresh.db") == schema(tmp_path / "frozen.db")


def test_the_frozen_file_is_the_one_that_was_frozen(root: Path, clock: FakeClock) -> None:
    """Opening a copy leaves the original alone; a test that wrote into it would betray itself here."""
    before = FROZEN.read_bytes()
    with opened(root, clock) as verbs:
        add_person(verbs, "Emil Neu")

    assert FROZEN.read_bytes() == before
    assert sorted(path.name for path in FROZEN.parent.glob("v1.db*")) == ["v1.db"]
