"""The tray: its sign, its tooltip and its menu follow the agenda."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui import tray as tray_module
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tray import SHOWN, SIZES, Tray, svg_icon
from tests.builders import NOW, FakeClock, add_person, zurich
from tests.ui.gestures import choose, entry, words

pytestmark = pytest.mark.usefixtures("english")
PLAIN = ["Open Today", "Who is …?", "Take in cards", "Let reminders rest", "Quit"]


@pytest.fixture
def tray(qtbot: QtBot, verbs: Verbs, operations: Operations) -> Iterator[Tray]:
    tray = Tray(verbs, operations)
    yield tray
    tray.stop()


def menu(tray: Tray) -> QMenu:
    """The menu as it is when it opens."""
    made = tray.icon.contextMenu()
    made.aboutToShow.emit()
    return made


def sign(tray: Tray) -> QImage:
    return tray.icon.icon().pixmap(24, 24).toImage()


def follow(tray: Tray, verbs: Verbs) -> None:
    tray.show_agenda(verbs.agenda.agenda())


def due(verbs: Verbs, name: str = "Anna Müller") -> int:
    return add_person(verbs, name, met_at=NOW - timedelta(hours=20))


def test_the_menu_has_its_verbs_and_each_is_told(qtbot: QtBot, tray: Tray) -> None:
    assert words(menu(tray)) == PLAIN
    for text, signal in {
        "Open Today": tray.today_requested,
        "Who is …?": tray.recall_requested,
        "Take in cards": tray.capture_requested,
        "Quit": tray.quit_requested,
    }.items():
        with qtbot.waitSignal(signal):
            choose(menu(tray), text)


def test_those_who_are_due_stand_on_top_and_open(qtbot: QtBot, tray: Tray, verbs: Verbs) -> None:
    person = due(verbs)
    due(verbs, "")
    follow(tray, verbs)
    assert words(menu(tray)) == ["Anna Müller", "No name yet", *PLAIN]
    with qtbot.waitSignal(tray.contact_requested) as asked:
        choose(menu(tray), "Anna Müller")
    assert asked.args == [person]


def test_a_menu_never_has_more_than_a_few_people(tray: Tray, verbs: Verbs) -> None:
    for number in range(12):
        due(verbs, f"Person {number}")
    follow(tray, verbs)
    assert len(words(menu(tray))) == SHOWN + len(PLAIN)
    assert tray.icon.toolTip() == "Netzwerk: 12 first messages"


def test_the_tooltip_counts_each_kind_and_nothing_else(tray: Tray, verbs: Verbs, clock: FakeClock) -> None:
    follow(tray, verbs)
    assert tray.icon.toolTip() == "Netzwerk"
    due(verbs)
    old = add_person(verbs, "Eva Szabó", met_at=NOW - timedelta(days=100), cadence=Cadence(months=1))
    verbs.interactions.waive([old])
    verbs.reminders.add(old, NOW, "slides")
    follow(tray, verbs)
    assert tray.icon.toolTip() == "Netzwerk: 1 first message, 1 reminder, 1 in rhythm"


def test_the_sign_has_another_form_in_each_state(tray: Tray, verbs: Verbs, operations: Operations) -> None:
    follow(tray, verbs)
    idle = sign(tray)
    due(verbs)
    follow(tray, verbs)
    waiting = sign(tray)
    choose(menu(tray), "Let reminders rest > 1 hour")
    follow(tray, verbs)
    paused = sign(tray)
    assert idle != waiting
    assert waiting != paused
    assert idle != paused


@pytest.mark.parametrize("name", ["tray", "tray-due", "tray-paused", "app-icon"])
def test_each_mark_is_drawn_in_every_size(qtbot: QtBot, name: str) -> None:
    made = svg_icon(name)
    assert {size.width() for size in made.availableSizes()} == set(SIZES)
    for size in SIZES:
        image = made.pixmap(size, size).toImage()
        assert len({image.pixel(x, y) for x in range(size) for y in range(size)}) > 2


def test_reminders_rest_for_an_hour_and_speak_again(tray: Tray, verbs: Verbs) -> None:
    choose(menu(tray), "Let reminders rest > 1 hour")
    assert verbs.preferences.current.paused_until == NOW + timedelta(hours=1)
    shown = menu(tray)
    assert "Reminders rest until 12:00" in words(shown)
    assert not entry(shown, "Reminders rest until 12:00").isEnabled()
    choose(shown, "Remind again")
    assert verbs.preferences.current.paused_until is None
    assert words(menu(tray)) == PLAIN


def test_reminders_rest_until_the_quiet_hours_of_tomorrow_end(tray: Tray, verbs: Verbs) -> None:
    choose(menu(tray), "Let reminders rest > until tomorrow")
    assert verbs.preferences.current.paused_until == zurich(2026, 3, 5, 7)


def test_a_rest_that_is_over_is_no_longer_shown(tray: Tray, verbs: Verbs, clock: FakeClock) -> None:
    choose(menu(tray), "Let reminders rest > 1 hour")
    clock.go_on(hours=1)
    assert words(menu(tray)) == PLAIN


def test_a_click_on_the_sign_asks_for_the_window_but_its_menu_does_not(qtbot: QtBot, tray: Tray) -> None:
    reason = QSystemTrayIcon.ActivationReason
    with qtbot.waitSignal(tray.window_requested):
        tray.icon.activated.emit(reason.Trigger)
    with qtbot.assertNotEmitted(tray.window_requested):
        tray.icon.activated.emit(reason.Context)


class FakeSystemTray:
    """A desktop whose tray comes late."""

    there = False

    def isSystemTrayAvailable(self) -> bool:
        return self.there


@pytest.mark.qt_log_ignore("QPlatformNativeInterface", extend=True)  # the offscreen platform has no tray
def test_a_tray_that_comes_late_is_found(
    qtbot: QtBot, tray: Tray, verbs: Verbs, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = FakeSystemTray()
    monkeypatch.setattr(tray_module.QSystemTrayIcon, "isSystemTrayAvailable", desktop.isSystemTrayAvailable)
    tray._look_again.setInterval(1)
    tray.start()
    assert not tray.available
    desktop.there = True
    qtbot.waitUntil(lambda: tray.available)
    assert not tray._look_again.isActive()
    assert not tray.icon.icon().isNull()
    tray.stop()
    assert not tray.available
