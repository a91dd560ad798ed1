"""Preferences page: a list of sections at the left, the fields of one at the right; every field acts at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.dialogs.about_sections import AboutSection, KeysSection
from netzwerk_desktop.ui.dialogs.appearance_sections import AppearanceSection, LanguageSection
from netzwerk_desktop.ui.dialogs.cards_section import CardsSection
from netzwerk_desktop.ui.dialogs.data_section import DataSection
from netzwerk_desktop.ui.dialogs.message_section import MessageSection
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.dialogs.time_sections import NetworkingTimeSection, RemindersSection
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label

LIST_WIDTH, LIST_NARROW = 200, 160
NARROW_BELOW = 860
LINE = 40

_SECTIONS: tuple[tuple[type[PreferenceSection], Use], ...] = (
    (NetworkingTimeSection, Use.DATE),
    (RemindersSection, Use.REMINDER),
    (MessageSection, Use.WRITE),
    (AppearanceSection, Use.PHOTOS),
    (LanguageSection, Use.LANGUAGE),
    (CardsSection, Use.BUSINESS_CARD),
    (DataSection, Use.BACKUP),
    (KeysSection, Use.KEYS),
    (AboutSection, Use.HINT),
)
OpenUrl = Callable[[QUrl], bool]


class SectionDelegate(QStyledItemDelegate):
    """Draws a line of the list of sections like one of the rail."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(LINE) + 2)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, rect, state = self._look, QRect(option.rect).adjusted(0, 0, 0, -2), option.state
        on = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if on or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.colour("accent_tint" if on else "sunken"))
            painter.drawRoundedRect(rect, 6, 6)
        if on:
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRect(rect.left(), rect.top() + 10, 3, rect.height() - 20), 1.5, 1.5)
        colour = look.colour("accent" if on else "text")
        icon = QRect(rect.left() + 12, rect.center().y() - 9, 18, 18)
        paint_glyph(painter, icon, Use(index.data(Qt.ItemDataRole.UserRole)), colour, filled=on)
        style = Type.BODY_STRONG if on else Type.BODY
        painter.setFont(look.font(style))
        painter.setPen(colour)
        area = rect.adjusted(40, 0, -8, 0)
        text = look.metrics(style).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(rect.toRectF().adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()


class PreferencesPage(QWidget):
    """All settings of the program; a section is made when it is first chosen.

    It builds itself anew when the language or the text size changes, so the page that is open stays where it is.

    Signals:
        sample_requested: one notification is to be shown.
        backup_requested: a backup is to be made now; call `show_page` once it is there.
        archive_requested: everything is to be written into one file.
        return_requested: the `Path` of a copy that is to take the place of the data.
    """

    sample_requested = Signal()
    backup_requested = Signal()
    archive_requested = Signal()
    return_requested = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        look: Look,
        parent: QWidget | None = None,
        open_url: OpenUrl = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._look = verbs, operations, look
        self._open_url = open_url
        self._built_scale = look.text_scale
        # Later, because the field whose signal changed the language must outlive that signal.
        self._rebuilding = QTimer(self, singleShot=True, interval=0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 24, 8, 0)
        self._layout.setSpacing(0)
        self._body = QWidget()
        self._sections: dict[int, PreferenceSection] = {}
        # What sections that are not made anew yet can take back.
        self._former: dict[int, dict[str, Any]] = {}
        self._build(0)
        self._connect()

    def _build(self, row: int) -> None:
        look = self._look
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title: QLabel = label(look, tr("Preferences"), Type.TITLE)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(24)
        self.list = QListWidget()
        self.list.setItemDelegate(SectionDelegate(look, self.list))
        self.list.setAccessibleName(tr("Sections of the preferences"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.stack = QStackedWidget()
        self._sections = {}
        for kind, use in _SECTIONS:
            item = QListWidgetItem(kind.words())
            item.setData(Qt.ItemDataRole.UserRole, use.value)
            self.list.addItem(item)
        line.addWidget(self.list)
        line.addWidget(self.stack, 1)
        column.addLayout(line, 1)
        self._body = body
        self._layout.addWidget(body)
        self._fit()
        self.list.setCurrentRow(row)
        self.stack.setCurrentWidget(self._current())
        self.list.currentRowChanged.connect(self._on_row_changed)

    def _make(self, kind: type[PreferenceSection]) -> PreferenceSection:
        common = self._verbs, self._operations, self._look
        if kind is DataSection:
            data = DataSection(*common, self._open_url)
            data.backup_requested.connect(self.backup_requested)
            data.archive_requested.connect(self.archive_requested)
            data.return_requested.connect(self.return_requested)
            return data
        if kind is AboutSection:
            return AboutSection(*common, self._open_url)
        made = kind(*common)
        if isinstance(made, RemindersSection):
            made.sample_requested.connect(self.sample_requested)
        return made

    def _connect(self) -> None:
        self._operations.changed.connect(self._on_changed)
        self._look.changed.connect(self._on_look_changed)
        self._rebuilding.timeout.connect(self._rebuild)

    def show_page(self) -> None:
        """Show the values as they are now."""
        self._current().refresh()

    def open_section(self, kind: type[PreferenceSection]) -> None:
        """Go to a section, as a link from elsewhere does."""
        self.list.setCurrentRow(next(at for at, (each, _) in enumerate(_SECTIONS) if each is kind))

    def _current(self) -> PreferenceSection:
        row = max(0, self.list.currentRow())
        if row not in self._sections:
            self._sections[row] = made = self._make(_SECTIONS[row][0])
            made.former = self._former.pop(row, {})
            self.stack.addWidget(made)
        return self._sections[row]

    def _fit(self) -> None:
        width = LIST_NARROW if self.width() < self._look.px(NARROW_BELOW) else LIST_WIDTH
        self.list.setFixedWidth(self._look.px(width))

    def _rebuild(self) -> None:
        row, in_list = self.list.currentRow(), self.list.hasFocus()
        focused = _focused_in(self._current())
        self._former |= {at: section.former for at, section in self._sections.items()}
        self._layout.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._built_scale = self._look.text_scale
        self._build(row)
        if self.isVisible():
            self.show_page()
        if in_list:
            self.list.setFocus()
        elif focused is not None:
            self._current().findChildren(QWidget)[focused].setFocus()

    def _on_row_changed(self, row: int) -> None:
        self.stack.setCurrentWidget(self._current())
        if self.isVisible():
            self.show_page()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.show_page()

    def _on_look_changed(self) -> None:
        if self._look.text_scale != self._built_scale:
            self._rebuilding.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuilding.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _focused_in(section: PreferenceSection) -> int | None:
    """Which of a section's widgets has the focus."""
    return next((at for at, widget in enumerate(section.findChildren(QWidget)) if widget.hasFocus()), None)
