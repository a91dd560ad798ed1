"""One open data directory, and how every change is made in it."""

from datetime import date, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import LONDON, NEW_YORK, FakeClock, add_person, dump, file_hash, opened, zurich


def test_everything_of_one_person_lies_in_one_directory(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)

    assert {path.parent for path in (paths.database, paths.photos, paths.preferences, paths.backups)} == {tmp_path}


def test_today_is_the_day_where_the_person_is(verbs: Verbs, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 5, 0, 30))
    assert verbs.session.today() == date(2026, 3, 5)

    clock.place = LONDON
    assert verbs.session.today() == date(2026, 3, 4)


def test_the_clocks_are_ahead_of_utc_by_what_holds_now(verbs: Verbs, clock: FakeClock) -> None:
    assert verbs.session.utc_offset() == 3600

    clock.set(zurich(2026, 7, 1, 12))
    assert verbs.session.utc_offset() == 7200
    clock.place = NEW_YORK
    assert verbs.session.utc_offset() == -4 * 3600


def test_a_change_that_fails_halfway_leaves_everything_as_it_was(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    before = dump(verbs)

    def body(now: datetime) -> None:
        verbs.session.contacts.update(contact_id, note="half")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        verbs.session.change(Verb.EDITED, [contact_id], body)

    assert dump(verbs) == before


def test_making_contacts_that_fails_halfway_makes_none(verbs: Verbs) -> None:
    def body(now: datetime) -> list[int]:
        verbs.session.contacts.insert(now, note="half")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        verbs.session.create(body)

    assert dump(verbs)["contact"] == []


def test_one_person_is_named_in_what_changed_and_several_are_not(verbs: Verbs) -> None:
    one, other = add_person(verbs), add_person(verbs, "Beat Zürcher")

    assert verbs.contacts.set_pinned([one], True).name == "Anna Müller"
    assert verbs.contacts.set_pinned([one, other], True).name == ""
    assert verbs.contacts.set_pinned([], True).contacts == frozenset()


def test_what_was_changed_is_there_after_opening_again(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        add_person(verbs)
        before = dump(verbs)

    with opened(root, clock) as verbs:
        assert dump(verbs) == before


def test_data_opened_to_read_refuse_every_change_and_stay_as_they_are(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        contact_id = add_person(verbs)
    before = file_hash(root / "netzwerk.db")

    with opened(root, clock, read_only=True) as verbs:
        assert verbs.contacts.get(contact_id).name.display == "Anna Müller"
        assert verbs.agenda.agenda().upcoming
        with pytest.raises(UserError) as refused:
            verbs.interactions.done([contact_id])

    assert refused.value.problem is Problem.NOT_WRITABLE
    assert file_hash(root / "netzwerk.db") == before
