"""Inbox keys: which key does what with the card on the stage."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.ui.operations import Operations

if TYPE_CHECKING:
    from netzwerk_desktop.ui.inbox.page import InboxPage

Slots = dict[Qt.Key, Callable[[], object]]


class InboxKeys:
    """Alt with an arrow sorts from any field; single keys work while no text field has the focus."""

    def __init__(self, page: "InboxPage", operations: Operations) -> None:
        for keys, pocket in (("Alt+Left", Pocket.ASIDE), ("Alt+Right", Pocket.NETWORK)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(page.sort, pocket))
        stage = page.stage
        self._single: Slots = {
            Qt.Key.Key_Left: partial(page.sort, Pocket.ASIDE),
            Qt.Key.Key_Right: partial(page.sort, Pocket.NETWORK),
            Qt.Key.Key_Down: page.put_off,
            Qt.Key.Key_Up: partial(page.step, -1),
            Qt.Key.Key_N: stage.note.setFocus,
            Qt.Key.Key_U: stage.turn_over,
            Qt.Key.Key_R: stage.rotate,
            Qt.Key.Key_C: stage.open_crop,
            Qt.Key.Key_B: page.make_back,
            Qt.Key.Key_D: page.ask_duplicate,
            Qt.Key.Key_M: page.merge,
            Qt.Key.Key_Z: operations.undo,
            Qt.Key.Key_Space: page.look_at,
            Qt.Key.Key_Delete: page.delete,
            **{Qt.Key(Qt.Key.Key_0.value + number): partial(stage.focus_line, number) for number in range(1, 7)},
        }
        self._always: Slots = {key: partial(stage.focus_line, 1) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)}
        self._always[Qt.Key.Key_Escape] = page.focus_card
        self._picture = stage.picture

    def leaves_field(self, event: QKeyEvent) -> bool:
        """Whether a key leads from a field back to the card, before it is a shortcut of the window."""
        return event.key() == Qt.Key.Key_Escape and not self._picture.hasFocus()

    def press(self, event: QKeyEvent, *, single: bool) -> bool:
        """Do what a key stands for; False when it stands for nothing.

        Args:
            single: whether single keys are switched on.
        """
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        slot = self._always.get(key) or (self._single.get(key) if single else None)
        if slot is not None:
            slot()
        return slot is not None
