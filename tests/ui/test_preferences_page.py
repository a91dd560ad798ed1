"""The preferences page: every field acts at once and is stored."""

import json
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTime, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.agenda import Load
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.preferences import Density, Language, Preferences, ThemeChoice, from_plain
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.autostart import autostart_enabled
from netzwerk_desktop.ui.dialogs import time_sections
from netzwerk_desktop.ui.dialogs.about_sections import KeysSection
from netzwerk_desktop.ui.dialogs.appearance_sections import AppearanceSection, LanguageSection
from netzwerk_desktop.ui.dialogs.data_section import DataSection
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.dialogs.preferences_page import PreferencesPage
from netzwerk_desktop.ui.dialogs.time_sections import NetworkingTimeSection, RemindersSection, load_words
from netzwerk_desktop.ui.look import Look, load_fonts
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel
from tests.builders import FakeClock, add_person, opened

# The offscreen platform says this at every window that is shown.

Part = TypeVar("Part", bound=PreferenceSection)


class LongWords(QTranslator):
    """A language whose every text is a third longer than the English one."""

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        return f"{text} {text[: len(text) // 3]}" if text not in ("HH:mm", "ddd d MMM") else text

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def verbs(tmp_path: Path, clock: FakeClock) -> Iterator[Verbs]:
    with opened(tmp_path / "data", clock) as verbs:
        yield verbs


@pytest.fixture
def operations(verbs: Verbs) -> Operations:
    return Operations(verbs.session.bring_back)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    load_fonts()
    look = Look()
    qapp.setStyleSheet(stylesheet(look))
    yield look
    qapp.setStyleSheet("")


@pytest.fixture
def page(qtbot: QtBot, verbs: Verbs, operations: Operations, look: Look) -> PreferencesPage:
    page = PreferencesPage(verbs, operations, ContactActions(verbs, operations, look), look)
    qtbot.addWidget(page)
    page.resize(1080, 736)
    page.show()
    page.show_page()
    return page


def section(page: PreferencesPage, kind: type[Part]) -> Part:
    page.open_section(kind)
    found = page.stack.currentWidget()
    assert isinstance(found, kind)
    return found


def stored(verbs: Verbs) -> Preferences:
    """The settings as they lie in the file."""
    path = verbs.session.paths.preferences
    values: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return from_plain(values)


def shorten_nothing(root: QWidget) -> None:
    """Fail where a button or a line of text has less room than its words need, or reaches out of its parent."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if (isinstance(widget, QAbstractButton) and widget.text()) or (
            isinstance(widget, QLabel) and not widget.wordWrap()
        ):
            assert widget.width() >= widget.sizeHint().width(), (widget, widget.text())
            assert widget.geometry().right() <= widget.parentWidget().width(), (widget, widget.text())
        elif isinstance(widget, QLabel):
            longest = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split()), default=0)
            assert widget.width() >= longest, widget.text()
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()


# networking time


def test_days_are_stored_and_reach_the_load(page: PreferencesPage, verbs: Verbs) -> None:
    add_person(verbs, cadence=Cadence(days=7))
    before = verbs.agenda.load().needed_per_day
    part = section(page, NetworkingTimeSection)
    part.days.chip(4).click()
    part.days.chip(5).click()
    part.days.chip(0).click()
    assert stored(verbs).slot_days == (1, 2, 3, 5)
    assert verbs.agenda.load().needed_per_day > before


def test_start_and_end_are_stored(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, NetworkingTimeSection)
    part.end.setTime(QTime(17, 45))
    part.start.setTime(QTime(16, 0))
    assert (stored(verbs).slot_start, stored(verbs).slot_end) == (time(16, 0), time(17, 45))


def test_a_start_after_the_end_takes_the_end_along(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, NetworkingTimeSection)
    part.start.setTime(QTime(14, 0))
    assert (stored(verbs).slot_start, stored(verbs).slot_end) == (time(14, 0), time(14, 30))
    assert part.end.time() == QTime(14, 30)


def test_an_end_before_the_start_takes_the_start_along(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, NetworkingTimeSection)
    part.end.setTime(QTime(8, 0))
    assert (stored(verbs).slot_start, stored(verbs).slot_end) == (time(7, 30), time(8, 0))


@pytest.mark.parametrize("clock_time", [QTime(23, 59), QTime(0, 0)])
def test_the_slot_never_ends_before_it_begins(page: PreferencesPage, verbs: Verbs, clock_time: QTime) -> None:
    part = section(page, NetworkingTimeSection)
    part.start.setTime(clock_time)
    part.end.setTime(clock_time)
    assert stored(verbs).slot_start < stored(verbs).slot_end


def test_quota_is_stored_and_reaches_the_load(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, NetworkingTimeSection)
    part.quota.stepUp()
    assert stored(verbs).quota == 3
    assert verbs.agenda.load().available_per_day == 3.0


def test_a_field_that_is_typed_into_acts_when_it_is_complete(qtbot: QtBot, page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, NetworkingTimeSection)
    part.quota.setFocus()
    part.quota.selectAll()
    qtbot.keyClicks(part.quota, "12")
    assert stored(verbs).quota == 2
    qtbot.keyClick(part.quota, Qt.Key.Key_Return)
    assert stored(verbs).quota == 12


def test_the_load_sentence_says_what_would_fit() -> None:
    assert load_words(Load(2.04, 2.0)).startswith("Your rhythms ask for 2.1 contacts a day")
    assert "With 3 people a day it fits" in load_words(Load(2.04, 2.0))
    assert "that fits" in load_words(Load(0.5, 2.0))
    assert "Longer rhythms" in load_words(Load(30.0, 2.0))
    assert "Without days" in load_words(Load(0.0, 0.0))


# reminders


def test_quiet_hours_are_stored(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, RemindersSection)
    part.quiet_start.setTime(QTime(22, 15))
    part.quiet_end.setTime(QTime(6, 30))
    assert (stored(verbs).quiet_start, stored(verbs).quiet_end) == (time(22, 15), time(6, 30))


def test_a_pause_is_stored_shown_and_ended(page: PreferencesPage, verbs: Verbs, clock: FakeClock) -> None:
    part = section(page, RemindersSection)
    assert not part.pause_off.isVisible()
    part.pause_hour.click()
    assert stored(verbs).paused_until == clock.now() + timedelta(hours=1)
    assert verbs.agenda.paused(clock.now())
    assert any("rest until 12:00" in label.text() for label in part.findChildren(QLabel))
    part.pause_tomorrow.click()
    assert stored(verbs).paused_until == clock.now() + timedelta(hours=22)
    part.pause_off.click()
    assert stored(verbs).paused_until is None
    assert not part.pause_off.isVisible()


def test_a_pause_that_is_over_is_no_longer_shown(page: PreferencesPage, clock: FakeClock) -> None:
    part = section(page, RemindersSection)
    part.pause_hour.click()
    clock.go_on(hours=2)
    part.refresh()
    assert not part.pause_off.isVisible()


def test_a_sample_is_asked_for(qtbot: QtBot, page: PreferencesPage) -> None:
    with qtbot.waitSignal(page.sample_requested):
        section(page, RemindersSection).sample.click()


def test_start_at_login_reaches_the_session_and_the_file(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, RemindersSection)
    part.at_login.click()
    assert autostart_enabled()
    assert stored(verbs).start_at_login
    part.at_login.click()
    assert not autostart_enabled()
    assert not stored(verbs).start_at_login


def test_start_at_login_that_cannot_be_written_stays_off(
    qtbot: QtBot, page: PreferencesPage, operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(enabled: bool, command: object) -> None:
        raise UserError(Problem.NOT_WRITABLE, path="autostart")

    monkeypatch.setattr(time_sections, "set_autostart", refuse)
    part = section(page, RemindersSection)
    with qtbot.waitSignal(operations.failed):
        part.at_login.click()
    assert not part.at_login.isChecked()


# appearance, language, keys


def test_each_field_of_the_appearance_is_stored(page: PreferencesPage, verbs: Verbs) -> None:
    part = section(page, AppearanceSection)
    part.theme.chip(ThemeChoice.DARK).click()
    part.density.chip(Density.LARGE).click()
    part.text_scale.chip(115).click()
    part.motion.click()
    part.rail_labels.click()
    wanted = Preferences(theme=ThemeChoice.DARK, density=Density.LARGE, text_scale=115, motion=False, rail_labels=True)
    assert stored(verbs) == wanted


@pytest.mark.parametrize("at", range(4))
def test_each_language_is_stored(qtbot: QtBot, page: PreferencesPage, verbs: Verbs, at: int) -> None:
    part = section(page, LanguageSection)
    box = part.language
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert stored(verbs).language is tuple(Language)[at]


def test_single_keys_are_switched_off(page: PreferencesPage, verbs: Verbs) -> None:
    section(page, KeysSection).single_keys.click()
    assert not stored(verbs).single_keys


# all sections


@pytest.mark.parametrize(
    ("kind", "former"),
    [
        (NetworkingTimeSection, Preferences(quota=5, slot_days=(2,), slot_start=time(8), slot_end=time(8, 20))),
        (RemindersSection, Preferences(quiet_start=time(20), quiet_end=time(9))),
        (AppearanceSection, Preferences(theme=ThemeChoice.DARK, text_scale=115, motion=False)),
        (LanguageSection, Preferences(language=Language.GERMAN)),
        (KeysSection, Preferences(single_keys=False)),
    ],
)
def test_back_to_default_can_be_taken_back(
    page: PreferencesPage, verbs: Verbs, kind: type[PreferenceSection], former: Preferences
) -> None:
    part = section(page, kind)
    assert not part.default_button.isEnabled()
    verbs.session.set_preferences(former)
    page.show_page()
    part.default_button.click()
    assert stored(verbs) == Preferences()
    part.undo_button.click()
    assert stored(verbs) == former
    assert not part.undo_button.isVisible()


def test_back_to_default_leaves_other_sections_alone(page: PreferencesPage, verbs: Verbs) -> None:
    verbs.session.set_preferences(Preferences(quota=5, single_keys=False))
    section(page, KeysSection).default_button.click()
    assert stored(verbs) == Preferences(quota=5)


def test_a_backup_is_asked_for(qtbot: QtBot, page: PreferencesPage) -> None:
    with qtbot.waitSignal(page.backup_requested):
        section(page, DataSection).back_up.click()


def test_settings_that_cannot_be_stored_show_what_is_stored(
    qtbot: QtBot, page: PreferencesPage, verbs: Verbs, operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(preferences: Preferences) -> None:
        raise UserError(Problem.NOT_WRITABLE)

    monkeypatch.setattr(verbs.session, "set_preferences", refuse)
    part = section(page, AppearanceSection)
    with qtbot.waitSignal(operations.failed):
        part.motion.click()
    assert part.motion.isChecked()


def test_a_change_from_elsewhere_is_followed(page: PreferencesPage, verbs: Verbs, operations: Operations) -> None:
    part = section(page, AppearanceSection)
    operations.run(verbs.preferences.change, density=Density.SMALL)
    assert part.density.chip(Density.SMALL).isChecked()


def test_a_section_is_made_when_it_is_first_chosen_and_kept(page: PreferencesPage) -> None:
    assert [type(part) for part in page.findChildren(PreferenceSection)] == [NetworkingTimeSection]
    part = section(page, KeysSection)
    section(page, NetworkingTimeSection)
    assert section(page, KeysSection) is part
    assert len(page.findChildren(PreferenceSection)) == 2


def test_each_section_stands_in_the_list_by_its_title(page: PreferencesPage) -> None:
    for row in range(page.list.count()):
        page.list.setCurrentRow(row)
        part = page.stack.currentWidget()
        assert isinstance(part, PreferenceSection)
        assert page.list.item(row).text() == part.title


def test_a_default_can_still_be_taken_back_after_the_page_was_built_anew_elsewhere(
    qtbot: QtBot, page: PreferencesPage, verbs: Verbs, look: Look
) -> None:
    verbs.session.set_preferences(Preferences(quota=5))
    page.show_page()
    section(page, NetworkingTimeSection).default_button.click()
    for text_scale in (130, 115):
        former = section(page, KeysSection)
        look.set(look.theme, text_scale)
        qtbot.waitUntil(lambda former=former: page.stack.currentWidget() is not former)
    section(page, NetworkingTimeSection).undo_button.click()
    assert stored(verbs).quota == 5


# look and language


def test_another_text_size_builds_the_page_anew_where_it_stood(qtbot: QtBot, page: PreferencesPage, look: Look) -> None:
    former = section(page, AppearanceSection)
    before = former.theme.chip(ThemeChoice.DARK).font().pixelSize()
    look.set(look.theme, 130)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is not former)
    part = page.stack.currentWidget()
    assert isinstance(part, AppearanceSection)
    assert part.theme.chip(ThemeChoice.DARK).font().pixelSize() > before


def test_another_language_builds_the_page_anew(qtbot: QtBot, page: PreferencesPage, qapp: QApplication) -> None:
    section(page, LanguageSection)
    translator = LongWords()
    assert qapp.installTranslator(translator)
    try:
        QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        qtbot.waitUntil(lambda: page.list.item(4).text() == "Language La")
        assert page.list.currentRow() == 4
    finally:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("longer", [False, True])
def test_nothing_is_cut_at_the_largest_text_in_the_smallest_window(
    qtbot: QtBot, verbs: Verbs, operations: Operations, qapp: QApplication, look: Look, longer: bool
) -> None:
    verbs.contacts.delete([add_person(verbs, "Franziska von Allmen-Bürgi", organisation="Moosgrund Stiftung")])
    translator = LongWords()
    if longer:
        qapp.installTranslator(translator)
    try:
        large = Look(look.theme, 130)
        page = PreferencesPage(verbs, operations, ContactActions(verbs, operations, large), large)
        qtbot.addWidget(page)
        page.resize(760, 576)
        page.show()
        section(page, RemindersSection).pause_hour.click()
        for row in range(page.list.count()):
            page.list.setCurrentRow(row)
            part = page.stack.currentWidget()
            assert isinstance(part, PreferenceSection)
            # Lines that wrap are laid out in several turns.
            for _ in range(3):
                qapp.processEvents()
            shorten_nothing(part)
            assert part.horizontalScrollBar().maximum() == 0, part.title
        page.close()
    finally:
        qapp.removeTranslator(translator)
