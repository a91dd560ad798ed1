"""Key overlay: the keys that exist, shown over the window until the next key or click."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.dialogs.key_group import KeyGroupTable
from netzwerk_desktop.ui.dialogs.key_table import key_table
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import icon_button, label

BOX_WIDTH, NARROW_WIDTH = 1080, 800
MARGIN = 40

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyOverlay(QWidget):
    """A box with the table of keys over a painted scrim; it covers its parent, the window.

    Signals:
        closed: it is gone, the focus is where it was.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._covered = look, parent
        self._single_keys = True
        self._former_focus: QWidget | None = None
        self._box: QFrame | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        """Make the box anew: language and text size may be other ones since the last time."""
        look = self._look
        if self._box is not None:
            self._box.deleteLater()
        self._box = QFrame(self)
        self._box.setObjectName("overlayBox")
        column = QVBoxLayout(self._box)
        column.setContentsMargins(24, 16, 12, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(label(look, tr("Keys"), Type.HEADING))
        head.addStretch(1)
        close = icon_button(look, Use.CLOSE, tr("Close"), tr("Esc"))
        close.clicked.connect(self.dismiss)
        head.addWidget(close)
        column.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(16)
        self._groups = [KeyGroupTable(look, group) for group in key_table(single_keys=self._single_keys)]
        self._scroll.setWidget(self._table)
        self.setFocusProxy(self._scroll)
        column.addWidget(self._scroll, 1)
        self.setAccessibleName(tr("Keys"))

    def open(self, *, single_keys: bool = True) -> None:
        """Cover the window with the table; single keys that are switched off are left out."""
        self._single_keys = single_keys
        self.show()

    def dismiss(self) -> None:
        """Uncover the window; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._former_focus is not None:
            self._former_focus.setFocus()
        self._former_focus = None
        self.closed.emit()

    def toggle(self, *, single_keys: bool = True) -> None:
        """Open it, or close it when it is open."""
        if self.isHidden():
            self.open(single_keys=single_keys)
        else:
            self.dismiss()

    def _arrange(self, *, beside: bool) -> None:
        """Three columns as even as they get; where there is no room for that, all but the first in the second."""
        for group in self._groups:
            self._grid.removeWidget(group)
        first, second, *others = self._groups
        columns = [[first], [second, *others[2:]], others[:2]] if beside else [[first], [second, *others]]
        rows = max(map(len, columns))
        for column, groups in enumerate(columns):
            for row, group in enumerate(groups):
                last = row == len(groups) - 1
                self._grid.addWidget(group, row, column, rows - row if last else 1, 1)
                group.show()  # at once: a hidden one has no height to reckon with
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < len(columns) else 0)

    def _place(self) -> None:
        if self._box is None:
            return
        room = self.width() - 2 * MARGIN
        beside = room >= self._look.px(BOX_WIDTH)
        width = min(self._look.px(BOX_WIDTH if beside else NARROW_WIDTH), room)
        self._arrange(beside=beside)
        # The table's own height, where the window has it: two margins, the head, the gap.
        height = min(self._table.sizeHint().height() + 32 + 32 + 12 + 4, self.height() - 2 * MARGIN)
        box = QRect(0, 0, width, height)
        box.moveCenter(self.rect().center())
        self._box.setGeometry(box)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc and F1 belong to the overlay before the window's shortcuts; any other shortcut acts and uncovers.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
                event.accept()
                return True
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if event.key() not in _MODIFIERS and (held or Qt.Key.Key_F2 <= event.key() <= Qt.Key.Key_F12):
                self.dismiss()
        return super().event(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.dismiss()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.dismiss()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self._former_focus = self.window().focusWidget()
        self._build()
        if self._box is not None:
            self._box.show()
        self.setGeometry(self._covered.rect())
        self._place()
        self.raise_()
        self._scroll.setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = self._look.colour("scrim")
        scrim.setAlphaF(self._look.theme.scrim_alpha)
        QPainter(self).fillRect(self.rect(), scrim)
