"""Screenshot: a page drawn into a picture without showing a window."""

import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.preferences import ThemeChoice
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.application import Appearance, language_of
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.program import log_qt_messages, make_application
from netzwerk_desktop.ui.start import WindowStart

CONTACT = "contact"
PATIENCE_MS = 15_000


def draw_page(
    verbs: Verbs,
    target: Path,
    page: str,
    theme: str,
    size: tuple[int, int],
    scale: float,
    cache: Path | None,
) -> None:
    """Draw one page into a PNG file.

    Args:
        page: a `Page` value, or "contact" for the network with a sheet open.
        theme: "light", "dark" or "system".
        size: logical pixels.
        scale: physical pixels for a logical one.

    Raises:
        UserError: the file could not be written.
    """
    from dataclasses import replace

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _application(scale)
    preferences = replace(verbs.preferences.current, theme=ThemeChoice(theme))
    translators = install_translators(application, language_of(preferences))
    look = Look()
    appearance = Appearance(application, look)
    appearance.follow(preferences)
    house = House(WindowStart(verbs, cache=cache), look)
    first = Page.NETWORK if page == CONTACT else Page(page)
    window = MainWindow(house, first)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(QSize(*size))
    window.show()
    if page == CONTACT:
        _open_first(window, verbs)
    image = _render(window, house, scale)
    written = QImageWriter(str(target), b"png").write(image)
    house.tasks.finish()
    window.close_for_good()
    window.deleteLater()
    house.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in translators:
        application.removeTranslator(translator)
    if not written:
        raise UserError(Problem.NOT_WRITABLE, path=str(target))


def _application(scale: float) -> QApplication:
    """An application whose windows have the asked density, so that pictures are decoded for it."""
    log_qt_messages()
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    try:
        return make_application(["netzwerk-desktop"])
    finally:
        del os.environ["QT_SCALE_FACTOR"]


def _open_first(window: MainWindow, verbs: Verbs) -> None:
    """Open the sheet of the first contact with a card, as a typical one."""
    ids = list(verbs.contacts.ids(CardQuery(order=verbs.preferences.current.order), 50))
    cards = verbs.contacts.cards(ids)
    shown = next((each for each in ids if cards[each].card_front and cards[each].portrait), ids[0] if ids else None)
    if shown is not None:
        grid = window.grid()
        if grid is not None:
            grid.view.select_contacts([shown])
        window.open_sheet(shown)


def _render(window: MainWindow, house: House, scale: float) -> QImage:
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    deadline = QDeadlineTimer(PATIENCE_MS)
    calm = 0
    while calm < 3 and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        image.fill(window.palette().window().color())
        painter = QPainter(image)
        window.render(painter, QPoint(0, 0))
        painter.end()
        calm = calm + 1 if house.photos.idle and not house.tasks.busy else 0
    return image
