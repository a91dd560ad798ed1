"""Contact picker: a small frame that finds one person by any fragment; it closes when one looks elsewhere."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.popup import show_at
from netzwerk_desktop.ui.words import name_words

MOST = 8
WIDTH = 360


class ContactPicker(QFrame):
    """Asks for a person.

    Signals:
        chosen: the contact's id.
    """

    chosen = Signal(object)

    def __init__(self, verbs: Verbs, look: Look, title: str, but: int, parent: QWidget) -> None:
        """Make a picker that offers everybody but one contact."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verbs, self._but = verbs, but
        self.setFixedWidth(look.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(look, title, Type.BODY_STRONG))
        self.field = QLineEdit()
        self.field.setFont(look.font(Type.BODY))
        self.field.setPlaceholderText(tr("Name, organisation, mail …"))
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setFont(look.font(Type.BODY))
        self.list.setAccessibleName(title)
        self.list.setObjectName("choices")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(look.px(28) * MOST + 4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._on_returned)
        self.list.itemClicked.connect(self._choose)
        self._fill("")

    def open_at(self, where: QPoint) -> None:
        """Show the frame at a point of the screen, all of it in sight."""
        show_at(self, where)
        self.field.setFocus()

    def _fill(self, text: str) -> None:
        contacts = self._verbs.contacts
        order = CardOrder.NAME if text else CardOrder.ADDED
        ids = [each for each in contacts.ids(CardQuery(None, order=order, text=text), MOST + 1) if each != self._but]
        cards = contacts.cards(ids)
        self.list.clear()
        for contact_id in ids[:MOST]:
            card = cards[contact_id]
            words = " · ".join(part for part in (name_words(card.name), card.organisation, card.event) if part)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, contact_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_returned(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        else:
            super().keyPressEvent(event)
