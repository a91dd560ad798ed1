"""The page of people who may be in the book twice: looking, choosing, joining, telling apart, undoing."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.duplicates import Pair
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.duplicates.list import PairListView
from netzwerk_desktop.ui.duplicates.page import DuplicatesPage
from netzwerk_desktop.ui.duplicates.values import Choice
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.menu import MainMenu
from netzwerk_desktop.ui.pages import Page
from tests.builders import add_person, jpeg
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import button, choose, press, says

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key = Qt.Key
ANNA = ContactMethod(MethodKind.MAIL, "anna@gross.example")
BEAT = ContactMethod(MethodKind.MAIL, "beat@klein.example")


@dataclass
class Desk:
    """A window with the page in front."""

    qtbot: QtBot
    verbs: Verbs
    window: MainWindow

    @property
    def page(self) -> DuplicatesPage:
        page = self.window.shelf.currentWidget()
        assert isinstance(page, DuplicatesPage)
        return page

    @property
    def column(self) -> PairListView:
        return self.page.findChild(PairListView)

    def ids(self) -> list[tuple[int, int]]:
        return [(pair.one.contact_id, pair.other.contact_id) for pair in self.page.pairs]

    def settled(self, *pairs: tuple[int, int]) -> None:
        """Wait until the book is compared and these are proposed."""
        self.qtbot.waitUntil(lambda: not self.page.is_comparing and self.ids() == list(pairs))

    def shown(self) -> tuple[int, int]:
        kept, other = self.page.view.kept, self.page.view.other
        assert kept is not None
        assert other is not None
        return kept.contact_id, other.contact_id

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def choice(self, name: str) -> Choice:
        return next(each for each in self.page.findChildren(Choice) if each.accessibleName() == name)

    def contact(self, contact_id: int) -> Contact:
        return self.verbs.contacts.get(contact_id)


@dataclass(frozen=True)
class Twice:
    """Anna and Beat, both twice; Anna's first contact says something else."""

    anna: tuple[int, int]
    beat: tuple[int, int]


@pytest.fixture
def twice(verbs: Verbs) -> Twice:
    anna = (
        add_person(verbs, "Anna Müller", methods=(ANNA,), organisation="Alt GmbH", job_title="Leiterin", note="Katze"),
        add_person(verbs, "Anna Müller", methods=(ANNA,), organisation="Groß AG", job_title="Chefin", note="Hund"),
    )
    beat = (add_person(verbs, "Beat Gerber", methods=(BEAT,)), add_person(verbs, "B. Gerber", methods=(BEAT,)))
    add_person(verbs, "Chiara Rossi")
    return Twice(anna, beat)


@pytest.fixture
def desk(qtbot: QtBot, verbs: Verbs, twice: Twice, open_window: OpenWindow) -> Desk:
    desk = Desk(qtbot, verbs, open_window(Page.DUPLICATES))
    desk.settled(twice.anna, twice.beat)
    qtbot.waitUntil(desk.column.hasFocus)
    return desk


def test_nobody_twice_is_a_calm_page(qtbot: QtBot, verbs: Verbs, open_window: OpenWindow) -> None:
    add_person(verbs)
    page = open_window(Page.DUPLICATES).shelf.currentWidget()

    qtbot.waitUntil(lambda: says(page, "Nobody seems to be in here twice."))
    assert not says(page, "compared")


def test_while_the_book_is_compared_the_page_says_so(
    verbs: Verbs, house: House, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(verbs)
    monkeypatch.setattr(house.tasks, "start", lambda job, done, failed: 1)

    page = open_window(Page.DUPLICATES).shelf.currentWidget()

    assert says(page, "1 contact is being compared …")
    assert not says(page, "Nobody seems to be")


def test_the_menu_leads_to_the_page(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(Page.NETWORK)

    choose(MainMenu(window._house, window), "Look at duplicates")

    assert window.page is Page.DUPLICATES
    assert window.rail._items[Page.NETWORK].isChecked()


def test_the_surest_pair_is_shown_first_with_its_reasons(desk: Desk, twice: Twice) -> None:
    assert desk.shown() == twice.anna
    assert says(desk.page, "Very likely the same person: same mail address, same name")
    assert says(desk.page, "2 pairs")

    desk.press(Key.Key_Down)

    assert desk.shown() == twice.beat
    assert says(desk.page, "Perhaps the same person: same mail address")


def test_the_list_says_strength_and_signs_to_a_screen_reader(desk: Desk) -> None:
    text = desk.column.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert text == "Anna Müller · Anna Müller. very likely the same person. same mail address, same name"


def test_every_line_has_its_mark(desk: Desk) -> None:
    marks = [each.text() for each in desk.page.view.findChildren(QLabel) if each.accessibleName() in MARKS]

    # name, role, organisation, mail, note
    assert marks == ["=", "≠", "≠", "=", "+"]


MARKS = ("equal", "alike", "different", "comes along")


@pytest.mark.parametrize("key", [Key.Key_M, Key.Key_Return, Key.Key_Enter])
def test_a_key_merges_and_the_next_pair_follows(desk: Desk, twice: Twice, key: Qt.Key) -> None:
    desk.press(key)

    assert desk.shown() == twice.beat
    kept = desk.contact(twice.anna[0])
    assert (kept.organisation, kept.job_title, kept.note) == ("Alt GmbH", "Leiterin", "Katze\nHund\nGroß AG\nChefin")
    assert desk.contact(twice.anna[1]).deleted_at is not None
    assert says(desk.window, "Merged.")
    desk.settled(twice.beat)


def test_undo_brings_a_merged_pair_back(desk: Desk, twice: Twice) -> None:
    press(desk.page, "Merge")
    desk.settled(twice.beat)

    press(desk.window, "Undo")

    desk.settled(twice.anna, twice.beat)
    assert desk.contact(twice.anna[0]).note == "Katze"
    assert desk.shown() == twice.beat


def test_a_chosen_value_stays_and_the_other_one_is_noted(desk: Desk, twice: Twice) -> None:
    assert says(desk.page, "Katze\nHund\nGroß AG\nChefin")

    desk.choice("Organisation: Groß AG").click()

    assert not desk.choice("Organisation: Alt GmbH").isChecked()
    assert says(desk.page, "Katze\nHund\nAlt GmbH\nChefin")
    press(desk.page, "Merge")
    kept = desk.contact(twice.anna[0])
    assert (kept.organisation, kept.job_title, kept.note) == ("Groß AG", "Leiterin", "Katze\nHund\nAlt GmbH\nChefin")


def test_a_value_is_chosen_with_the_keyboard(desk: Desk, twice: Twice) -> None:
    desk.choice("Organisation: Alt GmbH").setFocus()

    desk.press(Key.Key_Right)

    assert desk.choice("Organisation: Groß AG").isChecked()
    desk.press(Key.Key_Left)
    assert desk.choice("Organisation: Alt GmbH").isChecked()
    desk.choice("Role: Chefin").setFocus()
    desk.press(Key.Key_Return)
    assert desk.choice("Role: Chefin").isChecked()
    assert desk.shown() == twice.anna


def test_exchanged_sides_let_the_other_one_stay(desk: Desk, twice: Twice) -> None:
    desk.press(Key.Key_S)

    assert desk.shown() == twice.anna[::-1]
    desk.press(Key.Key_M)
    kept = desk.contact(twice.anna[1])
    assert (kept.organisation, kept.note) == ("Groß AG", "Hund\nKatze\nAlt GmbH\nLeiterin")
    assert desk.contact(twice.anna[0]).deleted_at is not None


def test_a_chosen_value_stays_chosen_when_sides_are_exchanged(desk: Desk, twice: Twice) -> None:
    desk.choice("Organisation: Groß AG").click()

    press(desk.page, "Swap sides")

    assert desk.choice("Organisation: Groß AG").isChecked()
    # Untouched values are those of whoever stays.
    assert desk.choice("Role: Chefin").isChecked()
    press(desk.page, "Swap sides")
    assert desk.choice("Organisation: Groß AG").isChecked()
    assert desk.choice("Role: Leiterin").isChecked()


def test_what_was_chosen_for_one_pair_is_not_chosen_for_the_next(desk: Desk, twice: Twice) -> None:
    desk.choice("Organisation: Groß AG").click()
    desk.column.setFocus()

    desk.press(Key.Key_Down)
    desk.press(Key.Key_Up)

    assert desk.choice("Organisation: Alt GmbH").isChecked()
    assert desk.page.view.taken == ()


@pytest.mark.parametrize("way", ["2", "button"])
def test_two_people_are_remembered_and_it_can_be_undone(desk: Desk, twice: Twice, way: str) -> None:
    if way == "2":
        desk.press(Key.Key_2)
    else:
        press(desk.page, "Two people")

    assert desk.shown() == twice.beat
    assert says(desk.window, "Noted: these are two people.")
    desk.settled(twice.beat)
    assert desk.verbs.duplicates.pairs()[0].one.contact_id == twice.beat[0]
    press(desk.window, "Undo")
    desk.settled(twice.anna, twice.beat)


def test_enter_on_a_button_is_the_button_and_never_merges(desk: Desk, twice: Twice) -> None:
    button(desk.page, "Two people").setFocus()

    desk.press(Key.Key_Return)

    assert [desk.contact(each).deleted_at for each in twice.anna] == [None, None]
    assert desk.shown() == twice.beat


def test_after_the_last_pair_nobody_is_in_here_twice(desk: Desk, twice: Twice) -> None:
    desk.press(Key.Key_M)
    desk.press(Key.Key_M)

    desk.settled()
    assert says(desk.page, "Nobody seems to be in here twice.")


def test_single_keys_do_nothing_when_they_are_switched_off(desk: Desk, twice: Twice) -> None:
    desk.verbs.preferences.change(single_keys=False)

    for key in (Key.Key_M, Key.Key_2, Key.Key_S):
        desk.press(key)

    assert desk.shown() == twice.anna
    desk.press(Key.Key_Return)
    assert desk.shown() == twice.beat


def test_alt_and_an_arrow_leads_to_the_other_pairs_from_anywhere(desk: Desk, twice: Twice) -> None:
    desk.choice("Role: Chefin").setFocus()

    desk.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.shown() == twice.beat
    assert not button(desk.page, "Next pair").isEnabled()

    press(desk.page, "Pair before")
    assert desk.shown() == twice.anna


def test_who_is_in_the_network_stays(qtbot: QtBot, verbs: Verbs, open_window: OpenWindow) -> None:
    older = add_person(verbs, methods=(ANNA,), pocket=Pocket.INBOX)
    network = add_person(verbs, methods=(ANNA,))

    desk = Desk(qtbot, verbs, open_window(Page.DUPLICATES))
    desk.settled((older, network))
    qtbot.waitUntil(desk.column.hasFocus)

    assert desk.shown() == (network, older)
    desk.press(Key.Key_M)
    assert verbs.contacts.get(network).deleted_at is None


def test_the_page_follows_what_is_changed_elsewhere(desk: Desk, twice: Twice) -> None:
    operations = desk.window._house.operations
    operations.run(desk.verbs.contacts.edit, twice.anna[1], ContactDraft(organisation="Neu AG"))

    desk.qtbot.waitUntil(lambda: says(desk.page, "Katze\nHund\nNeu AG\nChefin"))

    operations.run(desk.verbs.contacts.delete, [twice.anna[0]])
    desk.settled(twice.beat)
    assert desk.shown() == twice.beat


def test_what_is_chosen_survives_a_change_of_somebody_else(desk: Desk, twice: Twice) -> None:
    desk.choice("Organisation: Groß AG").click()

    desk.window._house.operations.run(desk.verbs.contacts.edit, twice.beat[0], ContactDraft(note="Neu"))
    desk.settled(twice.anna, twice.beat)

    assert desk.choice("Organisation: Groß AG").isChecked()


def test_a_pair_decided_while_the_book_is_compared_does_not_come_back(
    desk: Desk, twice: Twice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The comparison that began before is thrown away, and the book compared again."""
    page, tasks = desk.page, desk.window._house.tasks
    begun = []
    monkeypatch.setattr(tasks, "start", lambda job, done, failed: begun.append((job, done)))
    page._refresh()
    old = desk.verbs.duplicates.pairs()

    desk.press(Key.Key_M)
    job, done = begun.pop()
    assert not begun
    done(old)

    assert desk.ids() == [twice.beat]
    desk.qtbot.waitUntil(lambda: bool(begun))
    job, done = begun.pop()
    done(job())
    assert desk.ids() == [twice.beat]


def test_the_book_is_compared_off_the_main_thread(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    threads: list[bool] = []
    compare = type(desk.verbs.duplicates).pairs

    def pairs(service: object) -> list[Pair]:
        threads.append(threading.current_thread() is threading.main_thread())
        return compare(service)  # type: ignore[arg-type]

    monkeypatch.setattr(type(desk.verbs.duplicates), "pairs", pairs)
    desk.page._refresh()
    desk.qtbot.waitUntil(lambda: not desk.page.is_comparing)

    assert threads == [False]


def test_a_comparison_that_failed_says_so_and_can_be_tried_again(
    qtbot: QtBot, verbs: Verbs, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(service: object) -> list[Pair]:
        raise UserError(Problem.DATA_BUSY)

    service = type(verbs.duplicates)
    with monkeypatch.context() as broken:
        broken.setattr(service, "pairs", fail)
        window = open_window(Page.DUPLICATES)
        page = window.shelf.currentWidget()
        qtbot.waitUntil(lambda: says(page, "The contacts could not be compared."))
        assert says(window, "The data are busy.")

    press(page, "Try again")

    qtbot.waitUntil(lambda: says(page, "Nobody seems to be in here twice."))


def test_one_of_the_two_can_be_opened(desk: Desk, twice: Twice) -> None:
    desk.press(Key.Key_Down)

    press(desk.page, "Open B. Gerber")

    assert desk.window.sheet is not None
    assert desk.window.sheet.contact_id == twice.beat[1]


def test_the_list_gives_way_beside_a_sheet(desk: Desk, qapp: QApplication) -> None:
    desk.window.resize(1100, 800)
    assert desk.column.isVisible()

    desk.window.open_sheet(desk.shown()[0])
    desk.qtbot.waitUntil(lambda: not desk.column.isVisible())
    desk.page.setFocus()
    assert QApplication.focusWidget() is button(desk.page, "Merge")

    desk.window.close_sheet()
    desk.qtbot.waitUntil(desk.column.isVisible)


def test_a_portrait_is_chosen_and_it_is_said_that_one_finds_no_room(
    qtbot: QtBot, verbs: Verbs, open_window: OpenWindow
) -> None:
    photos = [verbs.capture.store(jpeg(colour=colour), f"{colour}.jpg") for colour in ("red", "blue")]
    one, other = (
        add_person(verbs, methods=(ANNA,), photos=[(PhotoRole.PORTRAIT, photo), (PhotoRole.CARD_FRONT, photo)])
        for photo in photos
    )
    desk = Desk(qtbot, verbs, open_window(Page.DUPLICATES))
    desk.settled((one, other))

    assert says(desk.page, "A photo that finds no room stays in the trash for 30 days")
    [first, second] = [each for each in desk.page.findChildren(Choice) if each.accessibleName().startswith("Portrait")]
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.click()
    desk.column.setFocus()
    desk.press(Key.Key_M)

    kept = verbs.contacts.get(one)
    assert kept.portrait == photos[1].sha256
    assert (kept.card_front, kept.card_back) == (photos[0].sha256, photos[1].sha256)


def test_nothing_is_joined_unasked(desk: Desk, verbs: Verbs) -> None:
    desk.window.show_page(Page.NETWORK)
    desk.window.show_page(Page.DUPLICATES)

    assert len(list(verbs.contacts.ids(CardQuery()))) == 5
    assert len(desk.page.pairs) == 2
