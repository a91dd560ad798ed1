"""People on paper: eight cards on a page, a list of numbers, a file that appears when it is whole."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.printing.card_page import card_areas
from netzwerk_desktop.ui.printing.job import PrintForm
from netzwerk_desktop.ui.printing.panel import PrintPanel
from netzwerk_desktop.ui.printing.phone_list import list_lines
from tests.builders import jpeg
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.usefixtures("english")
A4 = QRectF(0, 0, 794, 1123)


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def person(verbs: Verbs, name: str, *numbers: str) -> int:
    methods = tuple(ContactMethod(MethodKind.PHONE, number) for number in numbers)
    changes = verbs.contacts.add(ContactDraft(name=split_name(name), methods=methods), pocket=Pocket.NETWORK)
    assert changes.only_contact is not None
    return changes.only_contact


@pytest.fixture
def ground(qtbot: QtBot, fonts: None) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    return ground


@pytest.fixture
def panel(house: House, verbs: Verbs, ground: QWidget) -> PrintPanel:
    ids = [person(verbs, f"Person Nummer{each:02}", f"+41 79 000 00 {each:02}") for each in range(17)]
    return PrintPanel(house, ids, ground)


def finished(qtbot: QtBot, panel: PrintPanel, path: Path) -> str:
    with qtbot.waitSignal(panel.printed, timeout=20_000) as said:
        panel.save_to(path)
    return str(said.args[0])


def test_eight_cards_in_the_size_of_a_business_card_fit_on_a_page() -> None:
    areas = card_areas(A4)

    assert len(areas) == 8
    assert all(A4.contains(each) for each in areas)
    assert all(each.width() / each.height() == pytest.approx(85 / 55) for each in areas)
    assert not any(one.intersects(other) for one in areas for other in areas if one is not other)


def test_seventeen_people_are_three_pages_of_cards(qtbot: QtBot, panel: PrintPanel, tmp_path: Path) -> None:
    path = tmp_path / "Cards.pdf"

    assert finished(qtbot, panel, path) == "3 pages are in “Cards.pdf”."
    assert pages(path) == 3
    assert path.stat().st_mode & 0o777 == 0o600


def test_pictures_are_drawn_onto_the_cards(
    qtbot: QtBot, panel: PrintPanel, house: House, ground: QWidget, tmp_path: Path
) -> None:
    plain, ids = tmp_path / "plain.pdf", panel._ids
    finished(qtbot, panel, plain)
    photo = house.verbs.capture.store(jpeg(400, 300, colour="orange"), "a.jpg")
    house.operations.run(house.verbs.contacts.set_photo, ids[0], PhotoRole.PORTRAIT, photo)
    again = PrintPanel(house, ids, ground)
    pictured = tmp_path / "pictured.pdf"
    finished(qtbot, again, pictured)

    assert pictured.read_bytes().count(b"/Subtype /Image") > plain.read_bytes().count(b"/Subtype /Image")


def test_a_telephone_list_is_one_page(qtbot: QtBot, panel: PrintPanel, tmp_path: Path) -> None:
    panel._choices[PrintForm.PHONE_LIST].setChecked(True)

    assert finished(qtbot, panel, tmp_path / "List.pdf") == "1 page is in “List.pdf”."


def test_a_list_of_nobody_with_a_number_leaves_no_file(
    qtbot: QtBot, house: House, verbs: Verbs, ground: QWidget, tmp_path: Path
) -> None:
    panel = PrintPanel(house, [person(verbs, "Anna Muster")], ground)
    panel._choices[PrintForm.PHONE_LIST].setChecked(True)

    assert finished(qtbot, panel, tmp_path / "List.pdf").startswith("None of these people")
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_job_that_is_cancelled_leaves_no_file(panel: PrintPanel, tmp_path: Path) -> None:
    panel.save_to(tmp_path / "Cards.pdf")
    panel.reject()

    assert list(tmp_path.glob("Cards*")) == []


def test_a_folder_that_takes_nothing_is_named(qtbot: QtBot, panel: PrintPanel, tmp_path: Path) -> None:
    with qtbot.waitSignal(panel.failed) as said:
        panel.save_to(tmp_path / "missing" / "Cards.pdf")

    assert said.args == ["“Cards.pdf” cannot be written. Nothing was changed; choose another folder."]


def test_the_list_has_a_letter_above_names_and_one_line_for_each_number() -> None:
    def contact(number: int, family: str, *numbers: str, organisation: str = "") -> Contact:
        methods = tuple(ContactMethod(MethodKind.PHONE, each) for each in numbers)
        name = PersonName(given="Anna", family=family) if family else PersonName()
        return Contact(number, f"urn:{number}", name, organisation, methods=methods)

    lines = list(
        list_lines(
            [
                contact(1, "Äbi", "1"),
                contact(2, "Amstutz"),
                contact(3, "Arn", "2", "3", organisation="Nordhang"),
                contact(4, "", "4", organisation="Zirkel"),
            ]
        )
    )

    assert [(line.letter, line.name, line.organisation, line.number) for line in lines] == [
        ("A", "", "", ""),
        ("", "Äbi, Anna", "", "1"),
        ("", "Arn, Anna", "Nordhang", "2"),
        ("", "", "", "3"),
        ("Z", "", "", ""),
        ("", "Zirkel", "Zirkel", "4"),
    ]


def test_ctrl_p_offers_those_selected_else_everybody_on_the_page(
    open_window: OpenWindow, verbs: Verbs, qtbot: QtBot
) -> None:
    ids = [person(verbs, f"Person Nummer{each}") for each in range(3)]
    window = open_window(Page.NETWORK)
    assert sorted(window.shelf.people()) == ids

    grid = window.grid()
    assert grid is not None
    grid.view.select_contacts(ids[:2])
    assert sorted(window.shelf.people()) == ids[:2]

    window.exchange.print_people()
    (panel,) = window.findChildren(PrintPanel)
    assert panel._ids == tuple(window.shelf.people())
    panel.reject()
