"""Surroundings page: one person in the middle, and everybody within two steps, as a picture and as a list."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.surroundings import Place
from netzwerk_desktop.services.relations import Circle
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.relation_menu import RelationMenu
from netzwerk_desktop.ui.relation_words import told_words
from netzwerk_desktop.ui.surroundings.people import PeopleList
from netzwerk_desktop.ui.surroundings.picture import SurroundingsPicture
from netzwerk_desktop.ui.surroundings.strokes import LINE, Legend
from netzwerk_desktop.ui.surroundings.trail import Trail
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label, push_button
from netzwerk_desktop.ui.widgets.empty import EmptyState
from netzwerk_desktop.ui.words import name_words

NARROW, LOW, LIST_WIDTH, LIST_HEIGHT = 820, 620, 264, 120
LONGEST_WAY = 30


class SurroundingsPage(QWidget):
    """Who knows whom around one person.

    Signals:
        left: one goes back to where one came from.
        opened: a contact id whose sheet is to be shown.
    """

    left = Signal()
    opened = Signal(object)

    def __init__(self, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._look = house.verbs, house.operations, house.look
        self._circle: Circle | None = None
        self._told: dict[int, str] = {}
        self._way: list[int] = []
        self._stale = QTimer(self, singleShot=True, interval=0)
        self.picture = SurroundingsPicture(house.look, house.photos)
        self.people = PeopleList(house.look)
        self._trail, self._legend = Trail(house.look), Legend(house.look)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        top = QHBoxLayout()
        top.setContentsMargins(-8, 0, 0, 0)  # the arrow stands flush, its target is larger
        top.setSpacing(6)
        self._back = icon_button(look, Use.LEFT, tr("Back"), tr("Esc"), role="text")
        self._title = ElidedLabel(look, "", Type.TITLE)
        self._add = push_button(look, tr("Add a person"), Use.TAKE_IN, small=True)
        self._open = push_button(look, tr("Open the sheet"), Use.OPEN, small=True)
        self._open.setToolTip(tr("Ctrl+Enter"))
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        top.addWidget(self._add)
        top.addWidget(self._open)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._build_picture(), 1)
        self._columns.addWidget(self._build_list())
        filled = QWidget()
        filled.setObjectName("content")
        filled.setLayout(self._columns)
        self._empty = EmptyState(look)
        self._empty.say(
            tr("No relations yet. Note who introduced, works with or knows this person."), tr("Add a person")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 22, 24, 24)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(self._trail)
        page.addSpacing(14)
        page.addWidget(self._stack, 1)

    def _build_picture(self) -> QFrame:
        look = self._look
        frame = QFrame()
        frame.setObjectName("rows")
        self._detail = ElidedLabel(look, "", Type.CAPTION)
        self._more = label(look, "", Type.CAPTION, muted=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setSpacing(16)
        foot.addWidget(self._legend, 1)
        self._more.setFixedHeight(look.px(LINE))
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        keys = tr("Enter puts somebody in the middle, Ctrl+Enter opens the sheet, Alt+← goes back.")
        detail = QVBoxLayout()
        detail.setContentsMargins(8, 0, 8, 10)
        detail.setSpacing(2)
        detail.addWidget(self._detail)
        self._keys = ElidedLabel(look, keys, Type.CAPTION, muted=True)
        detail.addWidget(self._keys)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 8, 8, 1)
        column.setSpacing(6)
        column.addWidget(self.picture, 1)
        column.addLayout(foot)
        column.addLayout(detail)
        return frame

    def _build_list(self) -> QFrame:
        self._side = QFrame()
        self._side.setObjectName("rows")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(6)
        self._count = label(self._look, "", Type.BODY_STRONG)
        column.addWidget(self._count)
        column.addWidget(self.people, 1)
        return self._side

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._open.clicked.connect(self._on_open)
        self._add.clicked.connect(self._on_add)
        self._empty.pressed.connect(self._on_add)
        self._trail.chosen.connect(self.go_back)
        for view in (self.picture, self.people):
            view.chosen.connect(self._on_chosen)
            view.opened.connect(self.opened)
            view.pointed.connect(self._show_detail)
        self._stale.timeout.connect(self._refresh)
        self._operations.changed.connect(self._on_changed)
        keys = {
            "Alt+Left": self.go_back,
            "Backspace": self.go_back,
            "Ctrl+Return": self._on_open,
            "Ctrl+Enter": self._on_open,
        }
        for text, slot in keys.items():
            key = QShortcut(QKeySequence(text), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(slot)

    @property
    def contact_id(self) -> int | None:
        """Who stands in the middle."""
        return self._circle.surroundings.centre if self._circle is not None else None

    def show_contact(self, contact_id: int) -> None:
        """Show the surroundings of somebody, as a first step.

        Raises:
            UserError: there is no such contact.
        """
        self._way.clear()
        self._show(contact_id)

    def focus_middle(self) -> None:
        """Put the focus on the person in the middle."""
        if self._stack.currentIndex():
            self._empty.setFocus()
        else:
            self.picture.focus_person()

    def go_back(self, steps: int = 1) -> None:
        """Go back to whom one came from; without a way, to the page."""
        if not self._way:
            self.left.emit()
            return
        for _ in range(min(steps, len(self._way))):
            target = self._way.pop()
        self._show(target)
        self.focus_middle()

    def _show(self, contact_id: int) -> None:
        circle = self._verbs.relations.surroundings(contact_id)
        if contact_id not in circle.cards:
            return
        self._circle = circle
        name = name_words(circle.cards[contact_id].name)
        self._title.set_text(tr("Around %1").replace("%1", name))
        self._told = {place.contact_id: self._how(circle, place) for place in circle.surroundings.places}
        self.picture.show_circle(circle, {each: self._sentence(each) for each in circle.cards})
        self.people.show_circle(circle, self._told)
        self._legend.show_kinds(self.picture.kinds)
        n = len(circle.cards) - 1
        self._count.setText(tr("%n people within two steps", "", n))
        n = circle.surroundings.left_out
        self._more.setText(tr("and %n more", "", n) if n else "")
        alone = len(circle.cards) == 1
        self._stack.setCurrentIndex(1 if alone else 0)
        self._add.setVisible(not alone)
        cards = self._verbs.contacts.cards(self._way)
        self._trail.show_names([name_words(cards[each].name) for each in self._way if each in cards])
        self._show_detail(None)

    @staticmethod
    def _how(circle: Circle, place: Place) -> str:
        if place.via is None:
            return ""
        name = name_words(circle.cards[place.via].name)
        lines = circle.surroundings.between(place.contact_id, place.via)
        return ", ".join(told_words(each, place.contact_id, name) for each in lines)

    def _sentence(self, contact_id: int) -> str:
        """Who it is, how he or she is known, and where met."""
        if self._circle is None:
            return ""
        card = self._circle.cards[contact_id]
        parts = (name_words(card.name), card.organisation, self._told[contact_id], card.event)
        return " · ".join(part for part in parts if part)

    def _show_detail(self, contact_id: int | None) -> None:
        """Say how and where somebody was met, of the one in the middle where nobody is looked at."""
        if self._circle is not None:
            known = contact_id if contact_id in self._circle.cards else None
            self._detail.set_text(self._sentence(known or self._circle.surroundings.centre))

    def _refresh(self) -> None:
        """Follow a change; who stood in the middle may be gone, then the way leads back."""
        contact_id = self.contact_id
        if contact_id is None or not self.isVisible():
            return
        focused = next((each.place.contact_id for each in self.picture.spots() if each.hasFocus()), None)
        self._way = [each for each in self._way if self._is_here(each)]
        if not self._is_here(contact_id):
            self.go_back()
            return
        self._show(contact_id)
        if focused is not None:
            self.picture.focus_person(focused)

    def _is_here(self, contact_id: int) -> bool:
        try:
            return self._verbs.contacts.get(contact_id).deleted_at is None
        except UserError:
            return False

    # slots

    def _on_chosen(self, contact_id: int) -> None:
        before = self.contact_id
        if before is None or contact_id == before:
            return
        in_list = self.people.hasFocus()
        if self._way and self._way[-1] == contact_id:
            self._way.pop()
        else:
            self._way = [*self._way, before][-LONGEST_WAY:]
        self._show(contact_id)
        if in_list:
            self.people.setFocus()
        else:
            self.focus_middle()

    def _on_open(self) -> None:
        focused = next((each.place.contact_id for each in self.picture.spots() if each.hasFocus()), None)
        self.opened.emit(focused or self.contact_id)

    def _on_add(self) -> None:
        if self.contact_id is not None:
            menu = RelationMenu(self._verbs, self._operations, self._look, self.contact_id, self)
            shown = self._add.isVisible()
            below = self._add.rect().bottomLeft() if shown else self._empty.rect().center()
            menu.open_at((self._add if shown else self._empty).mapToGlobal(below + QPoint(0, 2)))

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.verb is not Verb.FIRED:
            self._stale.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.height() >= self._look.px(LOW))
        beside = self.width() >= self._look.px(NARROW)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        if beside:
            self._side.setFixedWidth(self._look.px(LIST_WIDTH))
            self._side.setMinimumHeight(0)
            self._side.setMaximumHeight(16_777_215)
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
            self._side.setFixedHeight(self._look.px(LIST_HEIGHT))
