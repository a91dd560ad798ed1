"""What a hand does in a window: dragging and dropping, choosing from menus."""

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

BUTTON, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def mime_of(*places: object, formats: dict[str, bytes] | None = None) -> QMimeData:
    """Mime data with addresses or local files, and bytes by their type."""
    mime = QMimeData()
    if places:
        mime.setUrls([QUrl(str(each)) if "://" in str(each) else QUrl.fromLocalFile(str(each)) for each in places])
    for name, data in (formats or {}).items():
        mime.setData(name, data)
    return mime


def mime_image(image: QImage) -> QMimeData:
    mime = QMimeData()
    mime.setImageData(image)
    return mime


def drag(widget: QWidget, mime: QMimeData, at: QPoint) -> bool:
    """Drag something over a widget without letting go; whether it would be taken."""
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, action, mime, BUTTON, PLAIN)
    QCoreApplication.sendEvent(widget, enter)
    move = QDragMoveEvent(at, action, mime, BUTTON, PLAIN)
    if enter.isAccepted():
        # Qt takes the answer to the entering one for the moves of a widget that does not ask for them.
        move.accept()
        QCoreApplication.sendEvent(widget, move)
    return enter.isAccepted() and move.isAccepted()


def leave(widget: QWidget) -> None:
    QCoreApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, mime: QMimeData, at: QPoint) -> bool:
    """Drag something over a widget and let it go; whether it was taken."""
    if not drag(widget, mime, at):
        return False
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, BUTTON, PLAIN)
    QCoreApplication.sendEvent(widget, event)
    return event.isAccepted()


def words(menu: QMenu) -> list[str]:
    """The entries of a menu, without their keys."""
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def entry(menu: QMenu, text: str) -> QAction:
    """One entry of a menu by its words."""
    return next(action for action in menu.actions() if action.text().split("\t")[0] == text)


def choose(menu: QMenu, text: str) -> None:
    """Choose an entry of a menu, submenus by " > "."""
    *path, last = text.split(" > ")
    for part in path:
        inner = entry(menu, part).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    entry(menu, last).trigger()


def button(root: QWidget, text: str) -> QAbstractButton:
    """The visible button with these words, or with this name where it has none."""
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and text in (each.text().strip(), each.accessibleName())
    ]
    assert len(found) == 1, (text, [(each.text(), each.accessibleName()) for each in found])
    return found[0]


def press(root: QWidget, text: str) -> None:
    button(root, text).click()


def popup(root: QWidget) -> QMenu:
    """The menu that is open."""
    found = [menu for menu in root.findChildren(QMenu) if menu.isVisible()]
    assert found, "no menu is open"
    return found[-1]


def choose_from_popup(root: QWidget, text: str) -> None:
    """Choose an entry of the menu that is open, which closes it."""
    menu = popup(root)
    menu.close()
    choose(menu, text)


def says(root: QWidget, text: str) -> bool:
    """Whether these words stand somewhere in sight."""
    return any(text in each.text() for each in root.findChildren(QLabel) if each.isVisible())
