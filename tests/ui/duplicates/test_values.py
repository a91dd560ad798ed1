"""Values of two contacts, to be read or chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.duplicates.values import Choice, ValueText
from netzwerk_desktop.ui.look import Look

LONG = "anna.mueller@weiterbildung.moosgrund-stiftung.example"


def drawn(widget: QWidget) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(0, 0))
    return image


def ink_until(image: QImage) -> int:
    """The last row in which something is drawn."""
    white = Qt.GlobalColor.white
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y) != white for x in range(image.width()))]
    return max(rows, default=-1)


@pytest.mark.parametrize("made", [ValueText, Choice])
def test_a_long_address_gets_the_lines_it_needs(qtbot: QtBot, look: Look, made: type[ValueText | Choice]) -> None:
    value, short = made(look, LONG), made(look, "anna")
    for each in (value, short):
        qtbot.addWidget(each)

    assert value.heightForWidth(140) > value.heightForWidth(600)
    assert short.heightForWidth(140) == short.heightForWidth(600)


def test_no_line_is_drawn_below_the_edge(qtbot: QtBot, look: Look) -> None:
    value = ValueText(look, "\n".join(f"Zeile {number}" for number in range(40)))
    qtbot.addWidget(value)
    value.resize(200, value.heightForWidth(200))

    assert 0 < ink_until(drawn(value)) < value.height()


def test_another_text_takes_its_own_room(qtbot: QtBot, look: Look) -> None:
    value = ValueText(look, "eins")
    qtbot.addWidget(value)
    before = value.heightForWidth(200)

    value.show_text("eins\nzwei\ndrei")

    assert value.heightForWidth(200) > before
    assert value.text() == "eins\nzwei\ndrei"


def test_what_is_chosen_differs_in_form_and_not_in_colour_alone(qtbot: QtBot, look: Look) -> None:
    choice = Choice(look, "Groß AG")
    qtbot.addWidget(choice)
    choice.resize(200, choice.heightForWidth(200))
    middle = QPoint(18, choice.height() // 2)
    before = drawn(choice).pixelColor(middle)

    choice.setChecked(True)

    assert before == look.colour("surface")
    assert drawn(choice).pixelColor(middle) == look.colour("accent")


def test_the_whole_field_chooses(qtbot: QtBot, look: Look) -> None:
    choice = Choice(look, "Groß AG")
    qtbot.addWidget(choice)
    choice.resize(300, 40)
    choice.show()

    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(290, 30))

    assert choice.isChecked()
