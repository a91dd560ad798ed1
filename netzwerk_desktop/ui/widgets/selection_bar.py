"""Selection bar: what can be done with several selected tiles at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import icon_button, label, push_button

LIFT, SPACE = 20, 12


class SelectionBar(QFrame):
    """Stands at the bottom of a page while more than one tile is selected; what does not fit stands in its menu.

    Signals:
        export_requested: the contact ids that are to be exported.
    """

    export_requested = Signal(object)

    def __init__(
        self,
        actions: ContactActions,
        look: Look,
        targets: Callable[[], list[int]],
        pocket: Pocket,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self.setObjectName("bar")
        self._actions, self._look, self._targets, self._pocket = actions, look, targets, pocket
        self._toast: QWidget | None = None
        self._verbs: dict[QPushButton, Callable[[], None]] = {}
        self._build()
        page.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        look = self._look
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(8)
        self._words = label(look, "", Type.BODY_MEDIUM)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        self._rhythm = self._add(tr("Rhythm"), Use.RHYTHM, self._on_rhythm)
        self._tag = self._add(tr("Tag"), Use.TAG, self._on_tag)
        self._event = self._add(tr("Event"), Use.EVENTS, self._on_event)
        if self._pocket is not Pocket.NETWORK:
            self._add(tr("Network"), Use.NETWORK, self._on_network)
        if self._pocket is not Pocket.ASIDE:
            self._add(tr("Aside"), Use.ASIDE, self._on_aside)
        self._add(tr("Export …"), Use.EXPORT, self._on_export)
        self._add(tr("Trash"), Use.TRASH, self._on_trash)
        self._more = icon_button(look, Use.MORE, tr("More"), role="text")
        self._more.clicked.connect(self._on_more)
        layout.addWidget(self._more)

    def _add(self, text: str, use: Use, act: Callable[[], None]) -> QPushButton:
        button = push_button(self._look, text, use, small=True)
        button.clicked.connect(act)
        self._layout.addWidget(button)
        self._verbs[button] = act
        return button

    def show_count(self, count: int) -> None:
        """Appear for more than one."""
        if count < 2:
            self.hide()
            return
        n = count
        self._words.setText(tr("%n selected", "", n))
        self._watch_toast()
        self._place()
        self.show()
        self.raise_()

    def _watch_toast(self) -> None:
        """What was just done is said where the bar stands: the bar makes room."""
        if self._toast is None:
            self._toast = self.window().findChild(QWidget, "toast")
            if self._toast is not None:
                self._toast.installEventFilter(self)

    def _place(self) -> None:
        page = self.parentWidget()
        if page is None:
            return
        self._fit(page.width() - 2 * LIFT)
        toast = self._toast
        lift = toast.height() + SPACE if toast is not None and toast.isVisible() else 0
        self.move((page.width() - self.width()) // 2, page.height() - self.height() - LIFT - lift)

    def _fit(self, room: int) -> None:
        for button in self._verbs:
            button.show()
        self._more.hide()
        shown = list(self._verbs)
        while self._needed() > room and shown:
            shown.pop().hide()
            self._more.show()
        self.adjustSize()

    def _needed(self) -> int:
        self._layout.invalidate()
        return self._layout.sizeHint().width()

    def _on_more(self) -> None:
        menu = QMenu(self)
        for button, act in self._verbs.items():
            if button.isHidden():
                menu.addAction(button.icon(), button.text().strip()).triggered.connect(act)
        self._pop_up(self._more, menu)

    def _on_rhythm(self) -> None:
        self._pop_up(self._rhythm, self._actions.rhythm_menu(self._targets(), self))

    def _on_tag(self) -> None:
        self._pop_up(self._tag, self._actions.tag_menu(self._targets(), self, self))

    def _on_event(self) -> None:
        self._pop_up(self._event, self._actions.event_menu(self._targets(), self, self))

    def _on_network(self) -> None:
        self._actions.sort_into(self._targets(), Pocket.NETWORK)

    def _on_aside(self) -> None:
        self._actions.sort_into(self._targets(), Pocket.ASIDE)

    def _on_trash(self) -> None:
        self._actions.delete(self._targets())

    def _on_export(self) -> None:
        self.export_requested.emit(self._targets())

    def _pop_up(self, button: QAbstractButton, menu: QMenu) -> None:
        shown = button if button.isVisible() else self._more
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(shown.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        of_toast = watched is self._toast and event.type() in (QEvent.Type.Show, QEvent.Type.Hide)
        if self.isVisible() and (of_toast or event.type() == QEvent.Type.Resize):
            self._place()
        return False
