"""Relation menu: how two people know each other, and who the other one is."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from netzwerk_desktop.domain.relation import WORD_LENGTH, RelationKind, RelationView
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.relation_words import choice_words, question_words
from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker
from netzwerk_desktop.ui.words import name_words


class RelationMenu(QMenu):
    """Notes that somebody knows somebody: the kind is chosen here, then the person."""

    def __init__(self, verbs: Verbs, operations: Operations, look: Look, contact_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._look, self._contact_id = verbs, operations, look, contact_id
        self._ground = parent
        self._where = QPoint()
        for view in RelationView:
            if view is RelationView.OTHER:
                self.addSeparator()
            action = self.addAction(choice_words(view))
            action.triggered.connect(partial(self._on_chosen, view))

    def open_at(self, where: QPoint) -> None:
        """Ask how they know each other, then who it is."""
        self._where = where
        self.popup(where)

    def ask_met_through(self, where: QPoint) -> None:
        """Ask at once through whom somebody was met."""
        self._where = where
        self._ask(RelationView.MET_THROUGH, "")

    def _on_chosen(self, view: RelationView, checked: bool = False) -> None:
        if view is not RelationView.OTHER:
            self._ask(view, "")
            return
        dialog = QInputDialog(self._ground.window())
        dialog.setWindowTitle(tr("Knows"))
        dialog.setLabelText(tr("What are they to each other?"))
        dialog.textValueSelected.connect(partial(self._ask, view))
        dialog.open()

    def _ask(self, view: RelationView, word: str) -> None:
        name = name_words(self._verbs.contacts.get(self._contact_id).name)
        title = question_words(view, name)
        picker = ContactPicker(self._verbs, self._look, title, self._contact_id, self._ground)
        picker.chosen.connect(partial(self._add, view, word[:WORD_LENGTH]))
        picker.open_at(self._where)

    def _add(self, view: RelationView, word: str, other_id: int) -> None:
        one, other = self._contact_id, other_id
        if view is RelationView.INTRODUCED:
            one, other = other, one
        introduction = view in (RelationView.MET_THROUGH, RelationView.INTRODUCED)
        kind = RelationKind.INTRODUCED_BY if introduction else RelationKind(view.value)
        self._operations.run(self._verbs.relations.add, one, other, kind, word)
