"""The return desk: one copy at a time, never beside an import, and what was being read goes on."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.backup import make_backup
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.exchange.import_desk import ImportChoice
from netzwerk_desktop.ui.house import House
from tests.builders import add_person, plain_jpeg


@pytest.fixture
def copy(verbs: Verbs) -> Path:
    """A copy that knows one person less than the data."""
    made = make_backup(verbs.session.paths, verbs.session.today())
    add_person(verbs)
    return made


def people(verbs: Verbs) -> int:
    return sum(verbs.contacts.pocket_counts().values())


def test_while_a_job_writes_nothing_comes_back_and_nothing_is_undone(house: House, verbs: Verbs, copy: Path) -> None:
    said: list[UserError] = []
    house.operations.failed.connect(said.append)
    house.operations.publish(Changes(Verb.IMPORTED, undo=FormerBook(copy.name)))
    house.operations.hold()

    house.returning.run(copy)
    house.operations.undo()

    assert [each.problem for each in said] == [Problem.IMPORTING, Problem.IMPORTING]
    assert people(verbs) == 1


@pytest.fixture
def cards(tmp_path: Path) -> tuple[ContactFile, ...]:
    """A file of contacts."""
    file = tmp_path / "cards.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Zoë Weiss\nEND:VCARD\n" * 50, encoding="utf-8")
    return (ContactFile(file.name, file),)


def test_while_a_copy_comes_back_no_contacts_are_taken_over(
    qtbot: QtBot, house: House, cards: tuple[ContactFile, ...]
) -> None:
    said: list[UserError] = []
    house.operations.failed.connect(said.append)
    with qtbot.waitSignal(house.imports.planned):
        house.imports.read(cards)
    house.operations.hold()

    house.imports.run(ImportChoice(Pocket.INBOX))
    house.imports.read(cards)

    assert [each.problem for each in said] == [Problem.IMPORTING, Problem.IMPORTING]
    assert not house.imports.busy


def test_files_being_looked_into_are_let_go_with_the_people_they_were_compared_with(
    qtbot: QtBot, house: House, cards: tuple[ContactFile, ...]
) -> None:
    house.imports.read(cards)
    house.operations.hold()

    with qtbot.waitSignal(house.imports.stopped):
        house.imports.drop()

    assert house.imports.plan is None
    assert house.operations.is_held  # by who brings the copy back


def test_what_was_done_before_cannot_be_taken_back_singly_any_more(
    qtbot: QtBot, house: House, verbs: Verbs, copy: Path
) -> None:
    house.operations.run(verbs.contacts.set_note, 1, "words")

    with qtbot.waitSignal(house.returning.returned) as returned:
        house.returning.run(copy)

    assert returned.args[0] == copy
    assert people(verbs) == 0
    assert [each.verb for each in house.operations.recent()] == [Verb.RETURNED]


def test_taking_a_return_back_brings_the_state_before_it(qtbot: QtBot, house: House, verbs: Verbs, copy: Path) -> None:
    with qtbot.waitSignal(house.returning.returned):
        house.returning.run(copy)

    for expected in (1, 0, 1):
        with qtbot.waitSignal(house.returning.returned):
            house.operations.undo()
        assert people(verbs) == expected


def test_a_failure_is_said_and_leaves_the_way_free(qtbot: QtBot, house: House, verbs: Verbs, copy: Path) -> None:
    copy.write_text("words")

    with qtbot.waitSignal(house.operations.failed) as failed:
        house.returning.run(copy)

    assert failed.args[0].problem is Problem.NO_COPY
    assert not house.operations.is_held
    assert people(verbs) == 1


def test_other_settings_are_told(qtbot: QtBot, house: House, verbs: Verbs, copy: Path) -> None:
    verbs.preferences.change(quota=7)
    told: list[int] = []
    house.operations.changed.connect(
        lambda changes: changes.verb is Verb.PREFERENCES and told.append(verbs.preferences.current.quota)
    )
    later = make_backup(verbs.session.paths, verbs.session.today())
    verbs.preferences.change(quota=2)

    with qtbot.waitSignal(house.returning.returned):
        house.returning.run(later)

    assert told == [7]


def test_photos_of_the_former_state_are_there_again(qtbot: QtBot, house: House, verbs: Verbs, copy: Path) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")
    person = add_person(verbs, "Beat Gerber", pocket=Pocket.INBOX, photos=[(PhotoRole.PORTRAIT, photo)])
    with qtbot.waitSignal(house.returning.returned):
        house.returning.run(copy)
    verbs.session.photo_files.remove(photo)

    with qtbot.waitSignal(house.returning.returned):
        house.operations.undo()

    assert verbs.contacts.get(person).portrait == photo.sha256
    assert verbs.session.photo_files.path(photo.sha256, "jpg").read_bytes() == plain_jpeg("red")
