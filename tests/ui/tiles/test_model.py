"""The tile model: it keeps Qt's rules, asks the database little, and refreshes only what changed."""

from array import array
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.followup import FirstContactStage
from netzwerk_desktop.domain.query import CardOrder, CardQuery, Grouping
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.model import FIRST_ROWS, PAGE, TileModel
from tests.builders import NOW, FakeClock, add_person
from tests.ui.tiles.crowd import fill

pytestmark = pytest.mark.usefixtures("english")
NETWORK = CardQuery(order=CardOrder.ADDED)


class Statements:
    """Counts what is asked of the database."""

    def __init__(self, verbs: Verbs, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        database, execute = verbs.session.database._peewee, verbs.session.database._peewee.execute_sql

        def counted(sql: str, parameters: object = None) -> object:
            self.asked.append(sql)
            return execute(sql, parameters)

        monkeypatch.setattr(database, "execute_sql", counted)

    def during(self, act: Callable[[], object]) -> int:
        self.asked.clear()
        act()
        return len(self.asked)


@pytest.fixture
def statements(verbs: Verbs, monkeypatch: pytest.MonkeyPatch) -> Statements:
    return Statements(verbs, monkeypatch)


def loaded(verbs: Verbs, query: CardQuery = NETWORK) -> TileModel:
    model = TileModel(verbs, query)
    model.reload()
    return model


def refreshed(model: TileModel) -> list[int]:
    """The rows that are told to have changed from now on."""
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last, roles: rows.extend(range(first.row(), last.row() + 1)))
    return rows


def resets(model: TileModel) -> list[None]:
    told: list[None] = []
    model.modelReset.connect(lambda: told.append(None))
    return told


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, verbs: Verbs, operations: Operations) -> None:
    people = [add_person(verbs, name) for name in ("Anna", "Beat", "Eva")]
    model = loaded(verbs)
    operations.changed.connect(model.apply)
    qtmodeltester.check(model)
    operations.run(verbs.contacts.set_note, people[0], "note")
    operations.run(verbs.contacts.delete, people[1:])
    operations.undo()
    model.set_query(CardQuery(text="nobody"))
    model.set_query(NETWORK)
    assert model.rowCount() == 3


def test_an_empty_page_keeps_the_rules_too(qtmodeltester: ModelTester, verbs: Verbs) -> None:
    qtmodeltester.check(loaded(verbs))


def test_a_thousand_contacts_cost_three_statements_until_the_first_paint(verbs: Verbs, statements: Statements) -> None:
    fill(verbs, 1000)
    model = TileModel(verbs, NETWORK)
    assert statements.during(model.reload) <= 2
    assert model.rowCount() == 1000

    def show_first_page() -> None:
        for row in range(24):
            model.index(row).data(TileModel.CARD_ROLE)

    assert statements.during(show_first_page) == 1


def test_scrolling_asks_once_a_page_and_never_twice_for_the_same_tile(verbs: Verbs, statements: Statements) -> None:
    fill(verbs, 3 * PAGE)
    model = loaded(verbs)
    rows = range(model.rowCount())
    assert statements.during(lambda: [model.card(row) for row in rows]) == 3
    assert statements.during(lambda: [model.card(row) for row in reversed(rows)]) == 0
    everything = statements.during(lambda: [model.sentence(card) for row in rows if (card := model.card(row))])
    assert everything == 0


def test_the_rest_of_a_long_page_comes_after_the_first_paint(qtbot: QtBot, verbs: Verbs) -> None:
    fill(verbs, FIRST_ROWS + 50)
    model = loaded(verbs)
    assert (model.rowCount(), len(model._ids)) == (FIRST_ROWS + 50, FIRST_ROWS)
    qtbot.waitUntil(lambda: len(model._ids) == FIRST_ROWS + 50)
    assert [model.contact_id(row) for row in range(model.rowCount())] == list(verbs.contacts.ids(NETWORK))


def test_a_row_far_below_is_there_at_once(verbs: Verbs) -> None:
    fill(verbs, FIRST_ROWS + 50)
    model = loaded(verbs)
    last = list(verbs.contacts.ids(NETWORK))[-1]
    assert model.contact_id(FIRST_ROWS + 49) == last
    assert model.row_of(last) == FIRST_ROWS + 49


def test_a_note_refreshes_its_own_tile_alone(verbs: Verbs, operations: Operations, statements: Statements) -> None:
    fill(verbs, 100)
    model = loaded(verbs)
    for row in range(100):
        model.card(row)
    rows, told = refreshed(model), resets(model)
    person = model.contact_id(7)
    changes = operations.run(verbs.contacts.set_note, person, "new words")
    assert changes is not None
    assert statements.during(lambda: model.apply(changes)) == 0
    assert (rows, told) == ([7], [])
    assert statements.during(lambda: model.card(7)) == 1
    card = model.card(7)
    assert card is not None
    assert card.note == "new words"


def test_a_note_of_somebody_elsewhere_touches_nothing(verbs: Verbs, operations: Operations) -> None:
    add_person(verbs)
    elsewhere = add_person(verbs, "Beat", pocket=Pocket.INBOX)
    model = loaded(verbs)
    rows, told = refreshed(model), resets(model)
    changes = operations.run(verbs.contacts.set_note, elsewhere, "new words")
    assert changes is not None
    model.apply(changes)
    assert (rows, told) == ([], [])


@pytest.mark.parametrize("verb", ["delete", "set_pocket", "set_event"])
def test_what_moves_rows_reads_the_order_anew(verbs: Verbs, operations: Operations, verb: str) -> None:
    person, other = add_person(verbs), add_person(verbs, "Beat")
    event_id = next(iter(verbs.events.save(Event(0, "Slide Day")).events))
    model = loaded(verbs)
    told = resets(model)
    options = {"delete": (), "set_pocket": (Pocket.ASIDE,), "set_event": (event_id,)}[verb]
    changes = operations.run(getattr(verbs.contacts, verb), [person], *options)
    model.apply(changes)
    assert len(told) == 1
    assert model.rowCount() == (2 if verb == "set_event" else 1)
    assert model.row_of(other) is not None


def test_a_mark_that_something_fired_changes_no_tile(verbs: Verbs) -> None:
    model = loaded(verbs)
    told = resets(model)
    model.apply(Changes(Verb.FIRED, frozenset({add_person(verbs)})))
    assert told == []


def test_a_page_never_opened_does_not_follow_changes(verbs: Verbs, statements: Statements) -> None:
    model = TileModel(verbs, NETWORK)
    person = add_person(verbs)
    assert statements.during(lambda: model.apply(Changes(Verb.ADDED, frozenset({person})))) == 0
    assert model.rowCount() == 0


def test_the_same_query_is_not_asked_twice(verbs: Verbs, statements: Statements) -> None:
    model = loaded(verbs)
    assert statements.during(lambda: model.set_query(NETWORK)) == 0
    assert statements.during(lambda: model.set_query(CardQuery(text="anna"))) == 1


def test_states_are_derived_anew_when_time_has_passed(verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs, met_at=NOW)
    model = loaded(verbs)
    card = model.card(0)
    assert card is not None
    assert model.state_text(card) == "good from 23:00"
    clock.go_on(hours=13)
    model.expire_states()
    assert model.state_text(card) == "good moment"


def test_each_role_answers(verbs: Verbs) -> None:
    person = add_person(verbs, "Anna Müller", note="Speaker", job_title="Lead", organisation="Moosgrund", met_at=NOW)
    model = loaded(verbs)
    index = model.index(0)
    assert index.data() == "Anna Müller"
    assert index.data(TileModel.ID_ROLE) == person
    assert index.data(TileModel.CARD_ROLE).contact_id == person
    assert index.data(TileModel.FOLLOW_UP_ROLE).stage is FirstContactStage.FRESH
    assert index.data(Qt.ItemDataRole.EditRole) == "Speaker"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Anna Müller\nLead\nMoosgrund\nSpeaker"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert index.flags() & Qt.ItemFlag.ItemIsEditable


def test_screen_readers_hear_one_sentence(verbs: Verbs) -> None:
    event_id = next(iter(verbs.events.save(Event(0, "Swiss Slide Day", ends_at=NOW - timedelta(hours=13))).events))
    add_person(
        verbs, "Franziska Amstutz", job_title="Head of training", organisation="Moosgrund", event_id=event_id, note="A"
    )
    model = loaded(verbs)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Franziska Amstutz, Head of training, Moosgrund. good moment, until Thu 22:00. Swiss Slide Day. Note: A"
    )


def test_a_tile_that_was_purged_meanwhile_is_blank_but_no_failure(verbs: Verbs) -> None:
    person = add_person(verbs)
    model = loaded(verbs)
    with verbs.session.database.transaction():
        verbs.session.contacts.delete_for_good([person])
    assert model.card(0) is None
    assert model.index(0).data() is None


def test_no_data_beyond_the_rows(verbs: Verbs) -> None:
    model = loaded(verbs)
    assert model.data(QModelIndex()) is None
    assert not model.index(0).isValid()
    assert model._ids == array("q")


def test_a_setting_that_moves_nobody_reads_nothing_anew(verbs: Verbs, operations: Operations) -> None:
    person = add_person(verbs)
    model = loaded(verbs)
    told = resets(model)
    model.apply(verbs.preferences.change(grouping=Grouping.EVENT))
    assert told == []
    model.apply(Changes(Verb.PREFERENCES, frozenset({person})))
    assert len(told) == 1


def test_a_grouped_page_counts_its_people_once(verbs: Verbs) -> None:
    fill(verbs, 250)
    model = TileModel(verbs, CardQuery(order=CardOrder.NAME, grouping=Grouping.EVENT))
    model.reload()
    assert [(group.title, group.count) for group in model.groups] == [("", 250)]
    assert model.rowCount() == 250
    assert model.heading(model.groups[0]) == ("Without event", "250")
