"""What the tests of the window stand on: fonts, a look, open data, the house of a window and windows themselves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Look, Type, load_fonts
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import palette
from tests.builders import FakeClock, opened

OpenWindow = Callable[..., MainWindow]


class FakeBrowser:
    """Stands for the desktop that opens addresses; `there` says whether it has a program for them."""

    def __init__(self) -> None:
        self.there = True
        self.opened: list[str] = []
        self.urls: list[str] = []

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        self.urls.append(bytes(url.toEncoded().data()).decode())
        return self.there


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    """What belongs to the whole process is given back: locale, palette, font, style sheet, and every window.

    Qt deletes later only inside a running loop; windows that stayed would be styled and translated again and again.
    """
    locale, colours, font = QLocale(), QPalette(qapp.palette()), qapp.font()
    yield
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.palette() != colours:
        qapp.setPalette(colours)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English with its plurals."""
    translators = install_translators(qapp, "en")
    yield
    for each in translators:
        qapp.removeTranslator(each)


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
def look(fonts: None) -> Look:
    return Look()


@pytest.fixture
def browser() -> FakeBrowser:
    return FakeBrowser()


@pytest.fixture
def house(qapp: QApplication, verbs: Verbs, look: Look, browser: FakeBrowser) -> Iterator[House]:
    house = House(WindowStart(verbs), look)
    house.actions._open_url = browser
    # Nothing is read by itself: the reader is a process of its own, which no window journey waits for.
    house.reading.stop()
    yield house
    house.folder.close()
    house.reading.close()
    house.tasks.finish()


@pytest.fixture
def dressed(qapp: QApplication, look: Look) -> None:
    """The application in the program's style."""
    qapp.setFont(look.font(Type.BODY))
    qapp.setPalette(palette(look.theme))
    qapp.setStyleSheet(stylesheet(look))


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, house: House, dressed: None) -> Iterator[OpenWindow]:
    """Makes windows that are shown and active, and really closes them in the end."""
    made: list[MainWindow] = []

    def open_window(page: Page | None = None, size: tuple[int, int] = (1280, 800)) -> MainWindow:
        window = MainWindow(house, page)
        made.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_window
    house.tasks.finish()
    for window in made:
        window.close_for_good()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
