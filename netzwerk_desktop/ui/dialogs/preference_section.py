"""Section of the preferences: a title, rows of label and field that act at once, and the way back to the default."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label, push_button

LABEL_WIDTH = 136
CONTENT_WIDTH = 680
STACKED_BELOW = 560
LINE = 36


class SettingRow(QWidget):
    """A label with its field and a line that explains it; where it is narrow, the label stands above."""

    def __init__(self, look: Look, words: str, *, hint: str = "") -> None:
        super().__init__()
        self._look = look
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._label = label(look, words, Type.BODY, muted=True, wrap=True)
        self._right = QVBoxLayout()
        self._right.setSpacing(4)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addStrut(LINE)
        self._right.addLayout(self._line)
        self.hint = label(look, hint, Type.CAPTION, muted=True, wrap=True)
        self._right.addWidget(self.hint)
        if not hint:
            self.hint.hide()
        self._box.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(self._right, 1)
        self.set_stacked(False)

    def add(self, *widgets: QWidget, stretch: bool = False) -> "SettingRow":
        """Put fields side by side; the last one takes the rest of the room, or nobody does."""
        for number, widget in enumerate(widgets, start=1):
            self._line.addWidget(widget, 1 if stretch and number == len(widgets) else 0)
        if not stretch:
            self._line.addStretch(1)
        if widgets and not widgets[0].accessibleName():
            widgets[0].setAccessibleName(self._label.text())
        self._label.setBuddy(widgets[0])
        return self

    def say(self, text: str) -> None:
        """Show another explaining line."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def set_stacked(self, stacked: bool) -> None:
        """Put the label above the field, or beside it."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        self._box.setSpacing(4 if stacked else 16)
        width = self._look.px(LABEL_WIDTH)
        self._label.setHidden(stacked and not self._label.text())
        self._label.setMinimumSize(width, 20 if stacked else LINE)
        self._label.setMaximumWidth(16777215 if stacked else width)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PreferenceSection(QScrollArea):
    """One part of the preferences; a subclass fills it and shows the current values in `refresh`.

    Attributes:
        settings: the names of the preferences that this section shows.
        former: what they were before they were brought back to their defaults, while that can be taken back.
    """

    settings: tuple[str, ...] = ()

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__()
        self._verbs, self._operations, self._look = verbs, operations, look
        self._rows: list[SettingRow] = []
        self.former: dict[str, Any] = {}
        self.title = self.words()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 8, 16, 24)
        self._column.setSpacing(16)
        self._column.addWidget(label(look, self.title, Type.HEADING))
        body.setMaximumWidth(look.px(CONTENT_WIDTH))
        self.setWidget(body)

    @staticmethod
    def words() -> str:
        """The title, which is asked for before a section is made."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the values as they are now."""
        self._show_default()

    def change(self, **values: Any) -> Changes | None:
        """Store settings; None when that failed, the fields show the stored values then."""
        self.former = {}
        changes = self._operations.run(self._store, **values)
        self.refresh()
        return changes

    def restore_default(self) -> Changes | None:
        """Bring the settings of this section back to their defaults; this can be taken back here."""
        current, default = self._verbs.preferences.current, Preferences()
        former = {name: getattr(current, name) for name in self.settings}
        changes = self.change(**{name: getattr(default, name) for name in self.settings})
        if changes is not None:
            self.former = former
            self._show_default()
        return changes

    def add_row(self, words: str, *widgets: QWidget, hint: str = "", stretch: bool = False) -> SettingRow:
        """One more row of a label and its fields."""
        row = SettingRow(self._look, words, hint=hint).add(*widgets, stretch=stretch)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def add_text(self, text: str = "", style: Type = Type.BODY, *, muted: bool = False) -> QLabel:
        """One more paragraph."""
        paragraph = label(self._look, text, style, muted=muted, wrap=True)
        self._column.addWidget(paragraph)
        return paragraph

    def add_wide(self, widget: QWidget) -> None:
        """Something over the whole width."""
        self._column.addWidget(widget)

    def finish(self) -> None:
        """Close the section: the way back to the default, and the empty rest."""
        if self.settings:
            self.default_button = push_button(self._look, tr("Back to default"), Use.UNDO, small=True)
            self.default_button.clicked.connect(self._on_default)
            self.undo_button = push_button(self._look, tr("Undo"), kind="link", small=True)
            self.undo_button.setAccessibleName(tr("Undo: back to default"))
            self.undo_button.clicked.connect(self._on_undo)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(self.default_button)
            line.addWidget(self.undo_button)
            line.addStretch(1)
            self._column.addSpacing(8)
            self._column.addLayout(line)
        self._column.addStretch(1)

    def _store(self, **values: Any) -> Changes:
        return self._verbs.preferences.change(**values)

    def _show_default(self) -> None:
        if self.settings:
            current, default = self._verbs.preferences.current, Preferences()
            same = all(getattr(current, name) == getattr(default, name) for name in self.settings)
            self.undo_button.setVisible(bool(self.former))
            self.default_button.setEnabled(not same)

    def _take_back_default(self) -> None:
        self.change(**self.former)

    def _on_default(self) -> None:
        if self.restore_default() is not None:
            self.undo_button.setFocus()

    def _on_undo(self) -> None:
        self._take_back_default()
        self.default_button.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.viewport().width() < self._look.px(STACKED_BELOW)
        for row in self._rows:
            row.set_stacked(stacked)
