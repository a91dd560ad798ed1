"""Today: who waits, why, and what can be done about each."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.today.page import TodayPage, last_line
from netzwerk_desktop.ui.today.row import AgendaRow
from tests.builders import NOW, FakeClock, add_person, zurich
from tests.ui.gestures import choose_from_popup, popup, press, says, words

pytestmark = [
    pytest.mark.usefixtures("english", "dressed"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def page(qtbot: QtBot, house: House) -> TodayPage:
    page = TodayPage(house.verbs, house.operations, house.actions, house.look, house.photos)
    qtbot.addWidget(page)
    page.resize(1080, 736)
    page.show()
    return page


def show(qtbot: QtBot, page: TodayPage) -> list[AgendaRow]:
    """The rows of the day, laid out."""
    page.show_page()
    qtbot.waitUntil(lambda: all(row.isVisible() for row in page._rows))
    return page._rows


def first(verbs: Verbs, name: str, hours: float, **facts: object) -> int:
    return add_person(verbs, name, met_at=NOW - timedelta(hours=hours), **facts)


def in_rhythm(verbs: Verbs, name: str, days: int) -> int:
    person = add_person(verbs, name, met_at=NOW - timedelta(days=days), cadence=Cadence(months=1))
    verbs.interactions.log([person], InteractionKind.MEETING, at=NOW - timedelta(days=days))
    return person


def test_first_messages_stand_by_their_deadline_with_reason_and_note(
    qtbot: QtBot, page: TodayPage, verbs: Verbs
) -> None:
    ids = [
        first(verbs, "Good", 20, note="a\nlooks for a speaker"),
        first(verbs, "Last", 40),
        first(verbs, "Missed", 70),
    ]
    rows = show(qtbot, page)
    assert [row.contact_id for row in rows] == [ids[1], ids[0], ids[2]]
    assert "Good, good moment, until Thu 15:00, met yesterday, looks for a speaker" in rows[1].accessibleName()
    assert says(page, "Wednesday, 4 March")


def test_at_most_one_button_is_filled(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    for name in ("Anna", "Beat", "Eva"):
        first(verbs, name, 20)
    rows = show(qtbot, page)
    filled = [each for row in rows for each in row.findChildren(QAbstractButton) if each.property("kind") == "primary"]
    assert len(filled) == 1
    assert filled[0] in rows[0].findChildren(QAbstractButton)


def test_a_promise_that_is_due_is_kept_with_done(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    person = in_rhythm(verbs, "Anna", 1)
    verbs.reminders.add(person, NOW - timedelta(hours=1), "send the slides")
    assert "send the slides" in show(qtbot, page)[0].accessibleName()
    press(page, "Done: Anna")
    assert verbs.contacts.reminders(person) == []
    assert len(verbs.contacts.interactions(person)) == 1


def test_the_quota_bounds_the_rhythms_and_says_so(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    for number in range(4):
        in_rhythm(verbs, f"Person {number}", 40 + number)
    rows = show(qtbot, page)
    assert len(rows) == 2
    assert says(page, "2 of 2")


@pytest.mark.parametrize(
    ("entry", "until"),
    [
        ("in 1 hour", NOW + timedelta(hours=1)),
        ("this evening", zurich(2026, 3, 4, 18)),
        ("tomorrow", zurich(2026, 3, 5, 9)),
        ("next week", zurich(2026, 3, 9, 9)),
    ],
)
def test_later_moves_somebody_by_an_explicit_choice(
    qtbot: QtBot, page: TodayPage, verbs: Verbs, entry: str, until: object
) -> None:
    person = first(verbs, "Anna", 20)
    show(qtbot, page)
    press(page, "Later: Anna")
    choose_from_popup(page, entry)
    assert verbs.contacts.get(person).standing.snoozed_until == until
    qtbot.waitUntil(lambda: not page._rows)


def test_a_first_message_can_be_waived_and_a_rhythm_skipped(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    anna, beat = first(verbs, "Anna", 20), in_rhythm(verbs, "Beat", 40)
    show(qtbot, page)
    press(page, "Later: Anna")
    assert "Skip" not in words(popup(page))
    choose_from_popup(page, "No message needed")
    assert verbs.contacts.get(anna).standing.waived
    qtbot.waitUntil(lambda: len(page._rows) == 1)
    press(page, "Later: Beat")
    choose_from_popup(page, "Skip")
    assert verbs.contacts.get(beat).standing.counts_from is not None
    assert len(verbs.contacts.interactions(beat)) == 1


def test_a_click_on_a_row_opens_the_person(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    person = first(verbs, "Anna", 20)
    row = show(qtbot, page)[0]
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert opened.args == [person]


def test_nobody_at_all_asks_for_cards(qtbot: QtBot, page: TodayPage) -> None:
    show(qtbot, page)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(QPushButton)))
    assert says(page, "Nobody waits yet.")
    with qtbot.waitSignal(page.capture_requested):
        press(page, "Take in cards")


def test_all_done_says_when_it_goes_on_and_who_is_next(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    first(verbs, "Anna", 2)
    show(qtbot, page)
    assert says(page, "Thu 09:00")
    assert says(page, "Coming up")


def test_a_day_without_networking_time_says_so(qtbot: QtBot, page: TodayPage, verbs: Verbs, clock: FakeClock) -> None:
    in_rhythm(verbs, "Anna", 40)
    clock.set(zurich(2026, 3, 7, 10))
    assert show(qtbot, page) == []
    assert says(page, "Today is no networking time.")


def test_those_without_rhythm_are_counted_and_one_click_away(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    verbs.interactions.waive([first(verbs, "Anna", 20)])
    show(qtbot, page)
    with qtbot.waitSignal(page.chip_requested) as asked:
        press(page, "Choose rhythms")
    assert asked.args == [CardFilter.WITHOUT_RHYTHM]


def test_a_narrow_page_puts_its_column_below(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    first(verbs, "Anna", 20)
    row = show(qtbot, page)[0]

    def below() -> bool:
        return page._side.mapTo(page, QPoint(0, 0)).y() > row.mapTo(page, QPoint(0, row.height())).y()

    assert not below()
    page.resize(700, 736)
    qtbot.waitUntil(below)


@pytest.mark.parametrize(("note", "line"), [("", ""), ("one", "one"), ("one\ntwo\n\n", "two"), ("  \n", "")])
def test_the_last_line_of_a_note(note: str, line: str) -> None:
    assert last_line(note) == line


def shown(page: TodayPage, name: str) -> bool:
    return any(each.isVisible() and each.accessibleName() == name for each in page.findChildren(QPushButton))


def test_the_smallest_change_that_fits_is_one_press_and_can_be_taken_back(
    qtbot: QtBot, page: TodayPage, verbs: Verbs, house: House
) -> None:
    people = [in_rhythm(verbs, f"Person {number}", 2) for number in range(50)]
    page.show_page()
    proposed = "It fits when 15 people get a longer rhythm: every 2 months instead of every month."
    qtbot.waitUntil(lambda: any(proposed in each.text() for each in page.findChildren(QLabel) if each.isVisible()))
    qtbot.waitUntil(lambda: shown(page, proposed))

    press(page, proposed)

    assert verbs.agenda.load().fits
    assert sum(verbs.contacts.get(each).standing.cadence == Cadence(months=2) for each in people) == 15
    house.operations.undo()
    assert not verbs.agenda.load().fits


def test_another_change_that_fits_can_be_chosen(qtbot: QtBot, page: TodayPage, verbs: Verbs, house: House) -> None:
    for number in range(50):
        in_rhythm(verbs, f"Person {number}", 2)
    page.show_page()
    qtbot.waitUntil(lambda: shown(page, "With 3 people a day it fits."))
    press(page, "With 3 people a day it fits.")
    assert verbs.preferences.current.quota == 3
    house.operations.undo()
    assert verbs.preferences.current.quota == 2


def test_a_birthday_is_a_line_of_its_own_with_the_age_where_the_year_is_known(
    qtbot: QtBot, page: TodayPage, verbs: Verbs
) -> None:
    for name, born in (("Anna", "1980-03-04"), ("Beat", "--03-05")):
        verbs.interactions.waive([add_person(verbs, name, birthday=born, met_at=NOW - timedelta(days=90))])
    anna, beat = show(qtbot, page)
    assert says(page, "Birthdays")
    assert anna.accessibleName().startswith("Anna, today, turns 46")
    assert beat.accessibleName().startswith("Beat, tomorrow")
    assert [each.text().strip() for each in beat.findChildren(QPushButton) if each.isVisible()] == ["Write"]
    press(page, "Done: Anna")
    assert [each.card.name.display for each in verbs.agenda.agenda().birthdays] == ["Beat"]


def test_everybody_of_the_next_two_weeks_is_one_click_away(qtbot: QtBot, page: TodayPage, verbs: Verbs) -> None:
    in_rhythm(verbs, "Anna", 20)
    page.show_page()
    qtbot.waitUntil(lambda: says(page, "Anna"))
    with qtbot.waitSignal(page.chip_requested) as asked:
        press(page, "All of the next two weeks")
    assert asked.args == [CardFilter.SOON]
