"""Former imports: what came in before, each with its way back for 30 days."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.importing import UNDO_DAYS, Batch
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, hairline, label, push_button
from netzwerk_desktop.ui.words import clock_words, relative_day_words

SHOWN = 6


class FormerImports(QFrame):
    """The last imports, the latest first.

    Signals:
        undo_requested: the id of an import.
    """

    undo_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)

    def show_batches(self, batches: Sequence[Batch], session: Session) -> None:
        """Show imports; hidden without any."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.setVisible(bool(batches))
        self._column.addWidget(label(self._look, tr("Former imports"), Type.BODY_STRONG))
        for number, batch in enumerate(batches[:SHOWN]):
            if number:
                self._column.addWidget(hairline())
            self._column.addWidget(self._row(batch, session))

    def _row(self, batch: Batch, session: Session) -> QWidget:
        look = self._look
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        names = ", ".join(report.file for report in batch.report)
        texts.addWidget(ElidedLabel(look, names, Type.BODY_MEDIUM))
        texts.addWidget(ElidedLabel(look, self._words(batch, session), Type.CAPTION, muted=True))
        line.addLayout(texts, 1)
        if batch.undone_at is not None:
            line.addWidget(label(look, tr("taken back"), Type.CAPTION, muted=True))
        elif (session.clock.now() - batch.at).days < UNDO_DAYS:
            back = push_button(look, tr("Take back"), Use.UNDO, small=True)
            back.setAccessibleName(tr("Take back the import of %1").replace("%1", names))
            back.clicked.connect(lambda checked=False, batch_id=batch.batch_id: self.undo_requested.emit(batch_id))
            line.addWidget(back)
        return row

    def _words(self, batch: Batch, session: Session) -> str:
        day = relative_day_words(local_day(batch.at, session.zone), session.today())
        new, updated = (sum(getattr(report, name) for report in batch.report) for name in ("new", "updated"))
        counts = tr("%1 new, %2 added to").replace("%1", str(new)).replace("%2", str(updated))
        return f"{day}, {clock_words(batch.at, session.zone)} · {counts}"
