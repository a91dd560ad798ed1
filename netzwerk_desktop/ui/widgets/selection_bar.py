"""Selection bar: what can be done with several selected tiles at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button


class SelectionBar(QFrame):
    """Stands at the bottom of a page while more than one tile is selected."""

    def __init__(self, actions: ContactActions, look: Look, targets: Callable[[], list[int]], page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("bar")
        self._actions, self._targets = actions, targets
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(8)
        self._words = label(look, "", Type.BODY_MEDIUM)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        self._rhythm = push_button(look, tr("Rhythm"), Use.RHYTHM, small=True)
        self._rhythm.clicked.connect(self._on_rhythm)
        network = push_button(look, tr("Network"), Use.NETWORK, small=True)
        network.clicked.connect(lambda: self._actions.sort_into(self._targets(), Pocket.NETWORK))
        aside = push_button(look, tr("Aside"), Use.ASIDE, small=True)
        aside.clicked.connect(lambda: self._actions.sort_into(self._targets(), Pocket.ASIDE))
        trash = push_button(look, tr("Trash"), Use.TRASH, small=True)
        trash.clicked.connect(lambda: self._actions.delete(self._targets()))
        for button in (self._rhythm, network, aside, trash):
            layout.addWidget(button)
        page.installEventFilter(self)
        self.hide()

    def show_count(self, count: int) -> None:
        """Appear for more than one."""
        if count < 2:
            self.hide()
            return
        n = count
        self._words.setText(tr("%n selected", "", n))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None:
            self.move((page.width() - self.width()) // 2, page.height() - self.height() - 20)

    def _on_rhythm(self) -> None:
        self._pop_up(self._rhythm, self._actions.rhythm_menu(self._targets(), self))

    def _pop_up(self, button: QPushButton, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
