"""Operations: one place runs changes, tells of them, and takes them back."""

from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import KEPT, Operations
from tests.builders import add_person


def note(verbs: Verbs, contact_id: int) -> str:
    return verbs.contacts.get(contact_id).note


def told(operations: Operations) -> list[Changes]:
    changes: list[Changes] = []
    operations.changed.connect(changes.append)
    return changes


def test_a_change_is_told_after_its_commit(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs)
    seen: list[str] = []
    operations.changed.connect(lambda changes: seen.append(note(verbs, person)))
    changes = operations.run(verbs.contacts.set_note, person, "speaker")
    assert changes is not None
    assert (changes.verb, changes.contacts) == (Verb.NOTED, {person})
    assert seen == ["speaker"]


def test_a_failure_is_told_and_changes_nothing(qtbot: QtBot, verbs: Verbs, operations: Operations) -> None:
    heard = told(operations)
    with qtbot.waitSignal(operations.failed) as failed:
        assert operations.run(verbs.contacts.set_note, 99, "nobody") is None
    error = failed.args[0]
    assert isinstance(error, UserError)
    assert error.problem is Problem.NO_SUCH_CONTACT
    assert not heard
    assert not operations.recent()


def test_undo_takes_the_last_change_back_and_redo_does_it_again(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs, note="first")
    operations.run(verbs.contacts.set_note, person, "second")
    operations.run(verbs.contacts.set_note, person, "third")
    heard = told(operations)
    operations.undo()
    assert note(verbs, person) == "second"
    operations.undo()
    assert note(verbs, person) == "first"
    assert operations.undo() is None
    operations.redo()
    operations.redo()
    assert note(verbs, person) == "third"
    assert operations.redo() is None
    assert [each.verb for each in heard] == [Verb.UNDONE, Verb.UNDONE, Verb.REDONE, Verb.REDONE]


def test_a_new_change_forgets_what_was_undone(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs)
    operations.run(verbs.contacts.set_note, person, "one")
    operations.undo()
    operations.run(verbs.contacts.set_pinned, [person], True)
    assert operations.redo() is None
    assert note(verbs, person) == ""


def test_one_of_the_last_changes_can_be_taken_back_alone(verbs: Verbs, operations: Operations) -> None:
    one, other = add_person(verbs), add_person(verbs, "Beat Gerber")
    first = operations.run(verbs.contacts.set_pocket, [one], Pocket.ASIDE)
    operations.run(verbs.contacts.set_pocket, [other], Pocket.ASIDE)
    operations.undo(first)
    pockets = [verbs.contacts.get(each).standing.pocket for each in (one, other)]
    assert pockets == [Pocket.NETWORK, Pocket.ASIDE]
    assert operations.undo(first) is None
    assert len(operations.recent()) == 1


def test_only_the_last_fifty_changes_are_kept(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs)
    for number in range(KEPT + 3):
        operations.run(verbs.contacts.set_note, person, f"{number}")
    assert len(operations.recent()) == KEPT == 50
    while operations.undo() is not None:
        pass
    assert note(verbs, person) == "2"


def test_what_cannot_be_undone_leaves_the_list_alone(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs)
    kept = operations.run(verbs.contacts.set_note, person, "one")
    operations.undo()
    operations.run(verbs.preferences.change, quota=3)
    operations.redo()
    assert [each.contacts for each in operations.recent()] == [kept.contacts if kept else None]


def test_an_undo_that_fails_is_told(qtbot: QtBot, verbs: Verbs) -> None:
    def refuse(changes: Changes, verb: Verb) -> Changes:
        raise UserError(Problem.DISK_FULL)

    operations = Operations(refuse)
    operations.run(verbs.contacts.set_note, add_person(verbs), "one")
    with qtbot.waitSignal(operations.failed):
        assert operations.undo() is None


def test_an_undo_that_failed_can_be_tried_again(verbs: Verbs) -> None:
    full = [True]

    def bring_back(changes: Changes, verb: Verb) -> Changes:
        if full:
            raise UserError(Problem.DISK_FULL)
        return verbs.session.bring_back(changes, verb)

    operations = Operations(bring_back)
    person = add_person(verbs)
    operations.run(verbs.contacts.set_note, person, "one")
    operations.undo()
    full.clear()
    operations.undo()
    assert note(verbs, person) == ""
