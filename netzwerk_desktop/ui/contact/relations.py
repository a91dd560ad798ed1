"""Relations of the sheet: whom somebody was met through and whom he or she knows."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.services.relations import Acquaintance
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.relation_menu import RelationMenu
from netzwerk_desktop.ui.relation_words import line_words
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label, push_button
from netzwerk_desktop.ui.widgets.face import Face
from netzwerk_desktop.ui.words import name_words

HEIGHT, FACE = 48, 32
# These may bring back somebody who was hidden in the trash.
RETURNING = (Verb.RESTORED, Verb.UNDONE, Verb.REDONE)


class PersonLine(QAbstractButton):
    """One person who is known: face, name, how; pressing it leads there."""

    def __init__(self, look: Look, photos: PhotoSource, line: Acquaintance, how: str) -> None:
        super().__init__()
        self._look = look
        self.contact_id, self.relation = line.card.contact_id, line.relation
        self.setFixedHeight(look.px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = name_words(line.card.name)
        place = line.card.organisation or line.card.event
        told = " · ".join(part for part in (how, place) if part)
        self.setAccessibleName(f"{name}, {told}")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Face(look, photos, FACE, line.card))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(ElidedLabel(look, name, Type.BODY_MEDIUM))
        lines.addWidget(ElidedLabel(look, told, Type.CAPTION, muted=True))
        lines.addStretch(1)
        row.addLayout(lines, 1)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.remove = icon_button(look, Use.CLOSE, tr("Remove: %1").replace("%1", name), size=14)
        row.addWidget(self.remove)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
        elif self.underMouse():
            painter.setBrush(self._look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), 6, 6)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class RelationsSection(QWidget):
    """Whom somebody knows, with ways to add, to take away and to look around."""

    def __init__(
        self, verbs: Verbs, operations: Operations, actions: ContactActions, look: Look, photos: PhotoSource
    ) -> None:
        super().__init__()
        self._verbs, self._operations, self._actions = verbs, operations, actions
        self._look, self._photos = look, photos
        self._contact: Contact | None = None
        self._build()
        self._through.clicked.connect(self._on_through)
        self._add.clicked.connect(self._on_add)
        self._around.clicked.connect(self._on_around)
        operations.changed.connect(self._on_changed)

    def _build(self) -> None:
        look = self._look
        self._around = push_button(look, tr("Surroundings"), Use.SURROUNDINGS, kind="quiet", small=True)
        self._around.setFont(look.font(Type.CAPTION_MEDIUM))
        self._around.setToolTip(tr("Ctrl+G"))
        self._through = push_button(look, tr("Met through …"), Use.TAKE_IN, kind="link", small=True)
        self._add = push_button(look, tr("Knows …"), Use.TAKE_IN, kind="link", small=True)
        head = QHBoxLayout()
        head.addWidget(label(look, tr("Knows"), Type.BODY_STRONG))
        head.addStretch(1)
        head.addWidget(self._around)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        adds = QHBoxLayout()
        adds.setContentsMargins(-5, 0, 0, 0)  # the words stand flush, the targets are larger
        adds.setSpacing(4)
        adds.addWidget(self._through)
        adds.addWidget(self._add)
        adds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addLayout(adds)

    def show_contact(self, contact: Contact) -> None:
        """Show whom somebody knows."""
        self._contact = contact
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in self._verbs.relations.of(contact.contact_id):
            how = line_words(each.relation, each.card.contact_id, name_words(contact.name))
            line = PersonLine(self._look, self._photos, each, how)
            line.clicked.connect(self._on_line_clicked)
            line.remove.clicked.connect(self._on_remove_clicked)
            self._lines.addWidget(line)
        self._around.setVisible(self._lines.count() > 0)

    def lines(self) -> list[PersonLine]:
        """The people who are listed, from top to bottom."""
        items = [self._lines.itemAt(number) for number in range(self._lines.count())]
        found = [item.widget() for item in items if item is not None]
        return [line for line in found if isinstance(line, PersonLine)]

    def _menu(self) -> RelationMenu | None:
        contact = self._contact
        if contact is None:
            return None
        return RelationMenu(self._verbs, self._operations, self._look, contact.contact_id, self)

    def _on_through(self) -> None:
        if (menu := self._menu()) is not None:
            menu.ask_met_through(self._through.mapToGlobal(QPoint(0, self._through.height() + 2)))

    def _on_add(self) -> None:
        if (menu := self._menu()) is not None:
            menu.open_at(self._add.mapToGlobal(QPoint(0, self._add.height() + 2)))

    def _on_around(self) -> None:
        if self._contact is not None:
            self._actions.show_surroundings(self._contact.contact_id)

    def _on_line_clicked(self) -> None:
        line = self.sender()
        if isinstance(line, PersonLine):
            self._actions.sheet_requested.emit(line.contact_id)

    def _on_remove_clicked(self) -> None:
        line = next(each for each in self.lines() if each.remove is self.sender())
        self._operations.run(self._verbs.relations.remove, line.relation)

    def _on_changed(self, changes: Changes) -> None:
        """Follow what happens to the others; the sheet follows what happens to the one it shows."""
        contact = self._contact
        if contact is None or not self.isVisible() or contact.contact_id in changes.contacts:
            return
        listed = {line.contact_id for line in self.lines()}
        if changes.verb in RETURNING or not listed.isdisjoint(changes.contacts):
            self.show_contact(contact)
