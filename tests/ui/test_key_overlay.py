"""The key overlay: what it shows, how it goes, and what happens to the window's keys meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.dialogs.key_group import KeyGroupTable
from netzwerk_desktop.ui.dialogs.key_overlay import KeyOverlay
from netzwerk_desktop.ui.dialogs.key_table import key_table
from netzwerk_desktop.ui.look import Look, load_fonts
from netzwerk_desktop.ui.widgets.buttons import KeyCap


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QPushButton("next"))
    window.resize(960, 640)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def overlay(window: QWidget) -> KeyOverlay:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    overlay = KeyOverlay(Look(), window)
    overlay.open()
    return overlay


def press(
    qtbot: QtBot, window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, held)


def test_it_covers_the_window_and_follows_its_size(window: QWidget, overlay: KeyOverlay) -> None:
    assert overlay.geometry() == window.rect()
    window.resize(1280, 800)
    assert overlay.geometry() == window.rect()


def test_every_key_of_the_table_is_shown(overlay: KeyOverlay) -> None:
    entries = [entry for group in key_table() for entry in group.entries]
    shown = {widget.text() for widget in overlay.findChildren(QLabel)}
    assert {entry.words for entry in entries} <= shown
    caps = sum(len(entry.keys) + len(entry.single) for entry in entries)
    assert len(overlay.findChildren(KeyCap)) == caps


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_its_keys_close_it_and_give_the_focus_back(
    qtbot: QtBot, window: QWidget, overlay: KeyOverlay, key: Qt.Key
) -> None:
    with qtbot.waitSignal(overlay.closed):
        press(qtbot, window, key)
    assert overlay.isHidden()
    assert window.focusWidget() is window.findChild(QLineEdit)


def test_a_click_closes_it(qtbot: QtBot, overlay: KeyOverlay) -> None:
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton)
    assert overlay.isHidden()


def test_closing_it_twice_tells_once(qtbot: QtBot, overlay: KeyOverlay) -> None:
    told: list[bool] = []
    overlay.closed.connect(lambda: told.append(True))
    overlay.dismiss()
    overlay.dismiss()
    assert told == [True]


def test_toggling_opens_and_closes_it(overlay: KeyOverlay) -> None:
    overlay.toggle()
    assert overlay.isHidden()
    overlay.toggle()
    assert not overlay.isHidden()


def test_it_is_filled_by_showing_it(window: QWidget) -> None:
    overlay = KeyOverlay(Look(), window)
    overlay.show()
    overlay.setFocus()
    assert overlay.findChildren(KeyCap)
    focused = window.focusWidget()
    assert focused is not None
    assert overlay.isAncestorOf(focused)


def test_tab_stays_inside(qtbot: QtBot, window: QWidget, overlay: KeyOverlay) -> None:
    press(qtbot, window, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert overlay.isAncestorOf(focused)


def test_escape_closes_it_and_not_what_lies_beneath(qtbot: QtBot, window: QWidget, overlay: KeyOverlay) -> None:
    beneath: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(lambda: beneath.append(True))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert overlay.isHidden()
    assert not beneath


def test_a_shortcut_of_the_window_acts_and_uncovers_it(qtbot: QtBot, window: QWidget, overlay: KeyOverlay) -> None:
    searched: list[bool] = []
    QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(lambda: searched.append(True))
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert searched == [True]
    assert overlay.isHidden()


def test_letters_do_nothing_beneath_it(qtbot: QtBot, window: QWidget, overlay: KeyOverlay) -> None:
    press(qtbot, window, Qt.Key.Key_D)
    assert not overlay.isHidden()


def test_single_keys_that_are_off_are_left_out_but_their_twin_stays() -> None:
    in_lists = key_table(single_keys=False)[1].entries
    assert not any(entry.single for entry in in_lists)
    assert any(entry.keys == ("F2",) for entry in in_lists)
    assert all(entry.keys for entry in in_lists)


@pytest.fixture(params=["en", "de_CH"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    translators = install_translators(qapp, request.param)
    yield request.param
    for each in translators:
        qapp.removeTranslator(each)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("size", [(960, 640), (1159, 700), (1160, 700), (1280, 800)])
@pytest.mark.parametrize("text_scale", [100, 130])
def test_nothing_is_cut_in_any_window(window: QWidget, text_scale: int, size: tuple[int, int]) -> None:
    window.resize(*size)
    overlay = KeyOverlay(Look(text_scale=text_scale), window)
    overlay.open()
    for words in overlay.findChildren(QLabel):
        longest = max(map(words.fontMetrics().horizontalAdvance, words.text().split()))
        assert words.width() >= longest, words.text()
    for cap in overlay.findChildren(KeyCap):
        assert cap.geometry().right() < cap.parentWidget().width()
    assert overlay.findChild(QScrollArea).horizontalScrollBar().maximum() == 0


def test_the_groups_stand_in_three_columns_where_there_is_room_else_in_two(window: QWidget) -> None:
    overlay = KeyOverlay(Look(), window)
    overlay.open()
    table = overlay.findChild(QScrollArea).widget()

    def lefts() -> list[int]:
        table.layout().activate()
        groups = {group.findChild(QLabel).text(): group.x() for group in table.findChildren(KeyGroupTable)}
        return [groups[group.title] for group in key_table()]

    everywhere, lists, *others = lefts()
    assert everywhere < lists
    assert set(others) == {everywhere, lists}
    window.resize(1280, 800)
    everywhere, lists, inbox, *others = lefts()
    assert everywhere < lists < inbox
    assert set(others) <= {everywhere, lists, inbox}
