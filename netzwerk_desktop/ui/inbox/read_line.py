"""Read line: one line of a contact that may have been read off a card, to be checked, chosen or written over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.fields import SavingLine
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label

LABEL_WIDTH = 78


class _Line(SavingLine):
    """The line itself: Enter confirms it, Alt+Down asks for other readings.

    Signals:
        confirmed: Enter was pressed.
        asked: other readings are wanted.
        entered: the focus came, or went (True, False).
        left: Esc was pressed.
    """

    confirmed = Signal()
    asked = Signal()
    entered = Signal(bool)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Down and alt:
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.save()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.entered.emit(False)


class ReadLine(QWidget):
    """A label, the line and, where the reading is doubtful, a mark in form and colour.

    Signals:
        written: the text.
        checked: a person looked at the line and left it with Enter.
        pointed: (True, False) the line is looked at now, or no longer.
        left: the focus is to go back to the card.
    """

    written = Signal(str)
    checked = Signal()
    pointed = Signal(bool)
    left = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self._alternatives: Sequence[str] = ()
        self._doubtful = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 2)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._label = label(look, name, Type.CAPTION, muted=True)
        self._more: QLabel = label(look, "", Type.CAPTION, muted=True)
        self._mark = QToolButton()
        self._mark.setObjectName("check")
        self._mark.setText(tr("check", "a line that may be misread"))
        self._mark.setFont(look.font(Type.CAPTION_STRONG))
        self._mark.setIcon(icon(look, Use.LOOK, "doubt"))
        self._mark.setIconSize(QSize(14, 14))
        self._mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mark.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mark.setAutoRaise(True)
        self.line = _Line(look, name, kind="line")
        self._compact = True
        self.set_compact(False)
        self._mark.clicked.connect(self.open_alternatives)
        self.line.written.connect(self.written)
        self.line.confirmed.connect(self.checked)
        self.line.asked.connect(self.open_alternatives)
        self.line.entered.connect(self.pointed)
        self.line.left.connect(self.left)
        self._show_mark()

    def show_line(self, text: str, *, doubtful: bool, alternatives: Sequence[str], more: int = 0) -> None:
        """Show a text, whether it is doubtful, what else it could be, and how many more there are of its kind."""
        self.line.show_text(text)
        self._more.setText(f"+{more}" if more else "")
        self._more.setVisible(bool(more))
        self._alternatives = alternatives
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            self._show_mark()

    def set_compact(self, compact: bool) -> None:
        """Put the label beside the line instead of above it, where there is little height."""
        if compact == self._compact:
            return
        self._compact = compact
        grid = self._grid
        self._label.setFixedWidth(self._look.px(LABEL_WIDTH) if compact else self._label.sizeHint().width())
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._more, 0, 2 if compact else 1)
        grid.addWidget(self._mark, 0, 3, Qt.AlignmentFlag.AlignRight)
        if compact:
            grid.addWidget(self.line, 0, 1)
        else:
            grid.addWidget(self.line, 1, 0, 1, 4)
        grid.setColumnStretch(1, 1 if compact else 0)
        grid.setColumnStretch(2, 0 if compact else 1)

    def full_height(self) -> int:
        """The height with the label above the line."""
        return max(16, self._look.metrics(Type.CAPTION).height()) + self.line.sizeHint().height() + 2

    @property
    def doubtful(self) -> bool:
        """Whether the line is marked."""
        return self._doubtful

    def open_alternatives(self) -> None:
        """Offer the other readings; the chosen one is written."""
        self.line.save()
        if not self._alternatives:
            self.line.setFocus()
            return
        menu = QMenu(self)
        for text in self._alternatives:
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda checked=False, text=text: self._choose(text))
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def _choose(self, text: str) -> None:
        self.line.setText(text)
        self.line.save()
        self.line.setFocus()
        self.checked.emit()

    def _show_mark(self) -> None:
        self._mark.setVisible(self._doubtful)
        self.line.setProperty("doubtful", self._doubtful)
        self.line.style().polish(self.line)
        words = tr("%1, please check. Alt+Down shows other readings.").replace("%1", self._name)
        self.line.setAccessibleName(words if self._doubtful else self._name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.line.sizeHint().height() + 2 if self._compact else self.full_height())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.line.hasFocus():
            self.pointed.emit(False)
