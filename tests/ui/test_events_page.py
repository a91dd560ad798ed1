"""The events page: adding, choosing and changing events, and how far their people were reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event, EventProgress
from netzwerk_desktop.domain.followup import FirstContactStage
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.events.editor import EventEditor
from netzwerk_desktop.ui.events.list import EventListModel, EventListView, EventRowDelegate, event_span_words
from netzwerk_desktop.ui.events.page import EventsPage
from netzwerk_desktop.ui.events.progress_bar import Deadline, ReachBar, open_deadline, piece_widths, summary_words
from netzwerk_desktop.ui.look import Look, Type, load_fonts
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.tasks import Tasks
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from tests.builders import NOW, ZURICH, FakeClock, add_person, opened, zurich

# The offscreen platform says so of every window.
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def verbs(tmp_path: Path, clock: FakeClock) -> Iterator[Verbs]:
    with opened(tmp_path / "data", clock) as verbs:
        yield verbs


@dataclass
class Shown:
    """A page with what it stands on."""

    page: EventsPage
    look: Look
    operations: Operations
    tasks: Tasks

    @property
    def events(self) -> EventListView:
        return self.page.findChild(EventListView)

    def names(self) -> list[str]:
        model = self.events.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def button(self, words: str) -> QPushButton:
        return next(
            each
            for each in self.page.findChildren(QPushButton)
            if each.text().strip() == words and each.isVisibleTo(self.page)
        )

    def labels(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisibleTo(self.page)]

    def editor(self) -> EventEditor:
        return self.page.window().findChildren(EventEditor)[-1]


def build(qtbot: QtBot, verbs: Verbs, tmp_path: Path, look: Look | None = None) -> Shown:
    look = look or Look()
    load_fonts()
    operations, tasks = Operations(verbs.session.bring_back), Tasks()
    actions = ContactActions(verbs, operations, look)
    page = EventsPage(verbs, operations, actions, look, PhotoSource(tmp_path / "photos", None, tasks))
    page.setStyleSheet(stylesheet(look))
    page.setFont(look.font(Type.BODY))
    qtbot.addWidget(page)
    page.resize(1080, 736)
    page.show()
    page.show_page()
    return Shown(page, look, operations, tasks)


@pytest.fixture
def shown(qtbot: QtBot, verbs: Verbs, tmp_path: Path) -> Iterator[Shown]:
    shown = build(qtbot, verbs, tmp_path)
    yield shown
    shown.tasks.finish()


def add_event(verbs: Verbs, name: str = "Slide Day", **facts: object) -> int:
    return next(iter(verbs.events.save(Event(0, name, **facts)).events))  # type: ignore[arg-type]  # fields of Event


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def field(editor: EventEditor, name: str):  # type: ignore[no-untyped-def]  # a field of any kind
    return getattr(editor, f"_{name}")


# adding and changing


def test_without_any_event_one_line_and_one_action_stand_there(qtbot: QtBot, shown: Shown) -> None:
    assert shown.labels() == ["An evening, one list."]
    click(qtbot, shown.button("Add event"))
    assert shown.editor().isVisible()


def test_event_added_by_typing_its_name_stands_in_the_list(qtbot: QtBot, shown: Shown, verbs: Verbs) -> None:
    shown.page.add_event()
    editor = shown.editor()
    qtbot.keyClicks(field(editor, "name"), "Typoabend Olten")
    qtbot.keyClicks(field(editor, "place"), "Olten")
    click(qtbot, field(editor, "save"))
    assert shown.names() == ["Typoabend Olten"]
    event = verbs.events.find("Typoabend Olten")
    assert event is not None
    assert event.place == "Olten"
    assert (event.begins_at, event.ends_at) == (None, None)
    assert shown.page.event_id == event.event_id
    assert not editor.isVisible()


def test_control_enter_saves_and_escape_leaves_everything(qtbot: QtBot, shown: Shown) -> None:
    shown.page.add_event()
    editor = shown.editor()
    qtbot.keyClicks(field(editor, "topic"), "Slides")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert shown.names() == []
    shown.page.add_event()
    editor = shown.editor()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClicks(field(editor, "name"), "Lesung Zug")
    qtbot.keyClick(field(editor, "name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.names() == ["Lesung Zug"]


def test_event_without_a_name_is_not_saved_and_the_reason_is_said(qtbot: QtBot, shown: Shown) -> None:
    shown.page.add_event()
    editor = shown.editor()
    qtbot.keyClicks(field(editor, "name"), "   ")
    click(qtbot, field(editor, "save"))
    assert editor.isVisible()
    assert field(editor, "hint").isVisible()
    qtbot.keyClicks(field(editor, "name"), "Messe")
    assert not field(editor, "hint").isVisible()
    click(qtbot, field(editor, "save"))
    assert shown.names() == ["Messe"]


def test_first_times_are_this_evening_and_an_end_before_the_beginning_is_refused(
    qtbot: QtBot, shown: Shown, verbs: Verbs
) -> None:
    shown.page.add_event()
    editor = shown.editor()
    qtbot.keyClicks(field(editor, "name"), "Abend")
    begins, ends = field(editor, "begins"), field(editor, "ends")
    assert not begins.edit.isVisible()
    begins.check.click()
    ends.check.click()
    assert begins.moment() == zurich(2026, 3, 4, 18)
    assert ends.moment() == zurich(2026, 3, 4, 20)
    ends.edit.setDateTime(begins.wall.addSecs(-60))
    click(qtbot, field(editor, "save"))
    assert editor.isVisible()
    assert verbs.events.all() == []


def test_end_follows_a_moved_beginning(shown: Shown) -> None:
    shown.page.add_event()
    editor = shown.editor()
    begins, ends = field(editor, "begins"), field(editor, "ends")
    begins.check.click()
    ends.check.click()
    begins.edit.setDateTime(begins.wall.addDays(3))
    assert ends.moment() == zurich(2026, 3, 7, 20)


def test_untouched_times_stay_exact_when_something_else_is_changed(qtbot: QtBot, shown: Shown, verbs: Verbs) -> None:
    exact = NOW - 20 * HOUR + timedelta(seconds=17)
    event_id = add_event(verbs, begins_at=exact - HOUR, ends_at=exact)
    person = add_person(verbs, event_id=event_id)
    shown.page.show_event(event_id)
    click(qtbot, shown.button("Change"))
    qtbot.keyClicks(field(shown.editor(), "name"), " 2026")
    click(qtbot, field(shown.editor(), "save"))
    assert shown.names() == ["Slide Day 2026"]
    assert verbs.events.get(event_id).ends_at == exact
    assert verbs.contacts.get(person).standing.met_at == exact


def test_use_for_new_cards_makes_the_event_the_current_one(qtbot: QtBot, shown: Shown, verbs: Verbs) -> None:
    shown.page.add_event()
    qtbot.keyClicks(field(shown.editor(), "name"), "Messe")
    field(shown.editor(), "for_new_cards").click()
    click(qtbot, field(shown.editor(), "save"))
    current = verbs.events.current()
    assert current is not None
    assert current.name == "Messe"
    click(qtbot, shown.button("Change"))
    assert shown.editor().for_new_cards
    field(shown.editor(), "for_new_cards").click()
    click(qtbot, field(shown.editor(), "save"))
    assert verbs.events.current() is None


# the chosen event


def test_event_without_people_offers_to_add_cards(qtbot: QtBot, shown: Shown, verbs: Verbs) -> None:
    event_id = add_event(verbs)
    shown.page.show_event(event_id)
    assert "Nobody from this event yet." in shown.labels()
    assert "Who was reached?" not in shown.labels()
    with qtbot.waitSignal(shown.page.capture_requested) as requested:
        click(qtbot, shown.button("Add cards"))
    assert requested.args == [event_id]


def test_arrow_keys_choose_the_event_and_its_people(qtbot: QtBot, shown: Shown, verbs: Verbs) -> None:
    older = add_event(verbs, "Older", begins_at=NOW - 90 * HOUR)
    newer = add_event(verbs, "Newer", begins_at=NOW - HOUR)
    person = add_person(verbs, event_id=older)
    add_person(verbs, "Beat Gerber", event_id=newer)
    shown.page.show_page()
    assert shown.page.event_id == newer
    qtbot.keyClick(shown.events, Qt.Key.Key_Down)
    assert shown.page.event_id == older
    assert [shown.page.grid.model.contact_id(row) for row in range(shown.page.grid.model.rowCount())] == [person]


def test_a_message_written_meanwhile_moves_the_numbers(shown: Shown, verbs: Verbs, clock: FakeClock) -> None:
    event_id = add_event(verbs, ends_at=NOW - 13 * HOUR)
    person = add_person(verbs, event_id=event_id)
    shown.page.show_event(event_id)
    bar = shown.page.findChild(ReachBar)
    assert "not yet: 1" in bar.accessibleName()
    shown.operations.run(verbs.interactions.done, [person])
    assert "within 48 h: 1" in bar.accessibleName()
    assert "not yet: 0" in bar.accessibleName()


def test_progress_counts_who_was_reached_in_time(verbs: Verbs, clock: FakeClock) -> None:
    event_id = add_event(verbs, ends_at=NOW)
    people = [add_person(verbs, f"Person {number}", event_id=event_id) for number in range(4)]
    add_person(verbs, "New", event_id=event_id, pocket=Pocket.INBOX)
    add_person(verbs, "Aside", event_id=event_id, pocket=Pocket.ASIDE)
    for person, hours in zip(people, (11, 30, 20), strict=False):
        clock.go_on(hours=hours)
        verbs.interactions.done([person])
    progress = verbs.events.progress(event_id)
    assert progress is not None
    assert (progress.within_12, progress.within_48, progress.later, progress.not_yet) == (1, 1, 1, 1)
    assert summary_words(progress) == "6 met · 4 in the network · 1 in the inbox · 1 aside"


def test_deadline_of_the_open_ones_is_shown_while_it_lies_ahead(verbs: Verbs, clock: FakeClock) -> None:
    event_id = add_event(verbs, ends_at=NOW - 20 * HOUR)
    add_person(verbs, event_id=event_id)
    progress = verbs.events.progress(event_id)
    assert progress is not None
    assert open_deadline(verbs, progress) == Deadline("until Thu 5 Mar, 15:00", FirstContactStage.GOOD)
    clock.go_on(hours=20)
    assert open_deadline(verbs, progress) == Deadline("until Thu 5 Mar, 15:00", FirstContactStage.LAST_CALL)
    clock.go_on(hours=20)
    assert open_deadline(verbs, progress) is None


def test_span_names_both_days_only_when_there_are_two() -> None:
    evening = zurich(2026, 11, 24, 13)
    assert event_span_words(evening, evening + 6 * HOUR, ZURICH) == "Tue 24 Nov 2026, 13:00–19:00"
    assert event_span_words(evening, None, ZURICH) == "Tue 24 Nov 2026, 13:00"
    assert event_span_words(None, None, ZURICH) == ""
    both = "Tue 24 Nov 2026, 13:00 – Wed 25 Nov 2026, 13:00"
    assert event_span_words(evening, evening + 24 * HOUR, ZURICH) == both


# the list


def test_list_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, verbs: Verbs) -> None:
    add_event(verbs, "One", begins_at=NOW)
    add_event(verbs, "Two")
    model = EventListModel(verbs)
    qtmodeltester.check(model)
    model.reload()
    model.reload()
    assert model.rowCount() == 2


def test_row_is_one_sentence_for_screen_readers(verbs: Verbs) -> None:
    event_id = add_event(verbs, begins_at=NOW, place="Bern")
    add_person(verbs, event_id=event_id)
    model = EventListModel(verbs)
    model.reload()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Slide Day. Wed 4 Mar. Bern. 1 person(s) · 1 not yet"


# painting


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def canvas(theme: Theme, size: QSize) -> tuple[QImage, QPainter]:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.window))
    return image, QPainter(image)


@BOTH
@pytest.mark.parametrize("selected", [False, True], ids=["plain", "selected"])
def test_row_is_painted_with_the_words_of_its_event(qtbot: QtBot, verbs: Verbs, theme: Theme, selected: bool) -> None:
    load_fonts()
    add_event(verbs, "A name that is far too long for the narrow column it stands in", begins_at=NOW)
    model, delegate, option = EventListModel(verbs), EventRowDelegate(Look(theme)), QStyleOptionViewItem()
    model.reload()
    option.rect = QRect(QPoint(0, 0), QSize(235, delegate.sizeHint(option, model.index(0)).height()))
    flags = QStyle.StateFlag
    option.state = flags.State_Enabled | (flags.State_Selected | flags.State_HasFocus if selected else flags.State_None)
    image, painter = canvas(theme, option.rect.size())
    delegate.paint(painter, option, model.index(0))
    painter.end()
    assert len(colours(image)) > 8
    assert (QColor(theme.accent_tint).rgb() in colours(image)) == selected


@BOTH
def test_bar_is_painted_in_four_patterns(qtbot: QtBot, theme: Theme) -> None:
    load_fonts()
    bar = ReachBar(Look(theme))
    qtbot.addWidget(bar)
    bar.show_progress(
        EventProgress(Event(1, "x"), within_12=3, within_48=2, later=1, not_yet=3),
        Deadline("until Thu 26 Nov, 19:00", FirstContactStage.GOOD),
    )
    bar.resize(768, bar.heightForWidth(768))
    image, painter = canvas(theme, bar.size())
    bar.render(painter, QPoint())
    painter.end()
    found = colours(image)
    for token in (theme.accent, theme.track, theme.surface, theme.stage("good").text):
        assert QColor(token).rgb() in found


def test_bar_of_nobody_is_painted_too(qtbot: QtBot) -> None:
    bar = ReachBar(Look())
    qtbot.addWidget(bar)
    bar.show_progress(EventProgress(Event(1, "x")), None)
    bar.resize(400, bar.heightForWidth(400))
    image, painter = canvas(LIGHT, bar.size())
    bar.render(painter, QPoint())
    painter.end()
    assert len(colours(image)) > 2


def test_legend_takes_more_lines_instead_of_clipping_words(qtbot: QtBot) -> None:
    bar = ReachBar(Look(text_scale=130))
    qtbot.addWidget(bar)
    bar.show_progress(
        EventProgress(Event(1, "x"), not_yet=3), Deadline("until Thu 26 Nov, 19:00", FirstContactStage.GOOD)
    )
    assert bar.heightForWidth(300) > bar.heightForWidth(1000)
    items, deadline = bar._places(300)
    assert all(place.right() < 300 for place in [*items, deadline])


@pytest.mark.parametrize("width", [700, 1080, 640, 1400])
def test_legend_has_the_lines_it_needs_at_any_width(shown: Shown, verbs: Verbs, width: int) -> None:
    event_id = add_event(verbs, ends_at=NOW - 20 * HOUR)
    add_person(verbs, event_id=event_id)
    shown.page.show_event(event_id)
    bar = shown.page.findChild(ReachBar)
    for each in (1080, width):
        shown.page.resize(each, 700)
        QApplication.processEvents()
    assert bar.height() == bar.heightForWidth(bar.width())


@pytest.mark.parametrize("counts", [[3, 2, 3], [1, 5000], [0, 7, 0], [1, 1, 1, 400]])
def test_pieces_fill_the_bar_and_none_vanishes(counts: list[int]) -> None:
    widths = piece_widths(counts, 300)
    gaps = 3 * (len(widths) - 1)
    assert len(widths) == sum(1 for count in counts if count)
    assert sum(widths) + gaps == pytest.approx(300)
    assert min(widths) >= 8


@BOTH
@pytest.mark.parametrize("width", [760, 896])
def test_no_button_is_cut_at_large_text(qtbot: QtBot, verbs: Verbs, tmp_path: Path, theme: Theme, width: int) -> None:
    event_id = add_event(verbs, "A long name of an evening that goes on and on", begins_at=NOW, place="Bern")
    add_person(verbs, event_id=event_id)
    shown = build(qtbot, verbs, tmp_path, Look(theme, 130))
    shown.page.resize(width, 576)
    shown.page.show_event(event_id)
    buttons = [each for each in shown.page.findChildren(QPushButton) if each.isVisible()]
    assert {each.text().strip() for each in buttons} == {"Change", "Add cards", "Write one after the other"}
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    assert all(each.mapTo(shown.page, each.rect().bottomRight()).x() < shown.page.width() for each in buttons)
    shown.tasks.finish()
