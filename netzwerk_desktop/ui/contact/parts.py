"""Parts of the sheet: the bar of what is due, one way to reach somebody, one line of the history."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label, push_button
from netzwerk_desktop.ui.widgets.marks import tone
from netzwerk_desktop.ui.widgets.state_label import StateLabel
from netzwerk_desktop.ui.words import method_words

METHOD_ICONS = {
    MethodKind.MAIL: Use.MAIL,
    MethodKind.PHONE: Use.PHONE,
    MethodKind.WEB: Use.WEB,
    MethodKind.ADDRESS: Use.PLACE,
}
METHOD_ACTIONS = {
    MethodKind.MAIL: Use.WRITE,
    MethodKind.PHONE: Use.CALL,
    MethodKind.WEB: Use.OPEN,
    MethodKind.ADDRESS: Use.OPEN,
}
KIND_ICONS = {
    InteractionKind.MAIL: Use.MAIL,
    InteractionKind.CALL: Use.CALL,
    InteractionKind.MESSAGE: Use.MESSAGE,
    InteractionKind.MEETING: Use.MET,
    InteractionKind.OTHER: Use.MORE,
}


class StateBar(QWidget):
    """What is due with somebody, in the stage's tint, with its reason and *Write*.

    Signals:
        write_pressed: the button.
    """

    write_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._follow_up = look, FollowUp()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(12)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._state = StateLabel(look, Type.BODY_STRONG)
        self._why = label(look, "", Type.CAPTION, wrap=True)
        lines.addWidget(self._state)
        lines.addWidget(self._why)
        layout.addLayout(lines, 1)
        self._write = push_button(look, tr("Write"), kind="primary", small=True)
        self._write.clicked.connect(self.write_pressed)
        layout.addWidget(self._write)

    def show_state(self, follow_up: FollowUp, state: str, why: str) -> None:
        """Show another state; hidden where nothing is known."""
        self._follow_up = follow_up
        self._state.show_state(follow_up, state)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setVisible(bool(state))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.stage(tone(self._follow_up)).tint))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


class MethodRow(QFrame):
    """One way to reach somebody, with what it is good for and a copy.

    Signals:
        used: the `ContactMethod` is to be used.
        copied: its value is to be copied.
    """

    used = Signal(object)
    copied = Signal(object)

    def __init__(self, look: Look, method: ContactMethod, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(40))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        picture = QLabel()
        picture.setPixmap(icon(look, METHOD_ICONS[method.kind], "muted").pixmap(18, 18))
        picture.setAccessibleName(method_words(method.kind))
        layout.addWidget(picture)
        layout.addSpacing(8)
        layout.addWidget(ElidedLabel(look, method.value, Type.BODY), 1)
        if method.label:
            layout.addWidget(label(look, method.label, Type.CAPTION, muted=True))
        names = {
            MethodKind.MAIL: tr("Write to this address"),
            MethodKind.PHONE: tr("Call this number"),
            MethodKind.WEB: tr("Open this page in the browser"),
            MethodKind.ADDRESS: tr("Copy this address"),
        }
        use = icon_button(look, METHOD_ACTIONS[method.kind], names[method.kind], role="accent")
        use.clicked.connect(lambda: self.used.emit(method))
        # Showing what has no parent yet would open it as a window.
        if method.kind is MethodKind.ADDRESS:
            use.hide()
        copy = icon_button(look, Use.COPY, tr("Copy"))
        copy.clicked.connect(lambda: self.copied.emit(method))
        layout.addWidget(use)
        layout.addWidget(copy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.colour("divider"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class TimelineRow(QWidget):
    """One line of the history.

    Signals:
        removed: the `Interaction` is to be deleted.
        answered: (the `Interaction`, whether it was answered).
    """

    removed = Signal(object)
    answered = Signal(object, bool)

    def __init__(
        self, look: Look, day: str, use: Use, head: str, text: str, interaction: Interaction | None = None
    ) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(12)
        when = label(look, day, Type.CAPTION, muted=True)
        when.setFixedWidth(look.px(76))
        picture = QLabel()
        picture.setPixmap(icon(look, use, "muted").pixmap(18, 18))
        layout.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = label(look, "", Type.CAPTION, wrap=True)
        words.setText(f"{head} {text}".strip())
        layout.addWidget(words, 1)
        if interaction is not None and interaction.may_be_answered:
            name = tr("Not answered after all") if interaction.answered else tr("They answered")
            role = "accent" if interaction.answered else "muted"
            answer = icon_button(look, Use.ANSWERED, name, size=14, role=role)
            answer.setFixedSize(24, 24)
            answer.clicked.connect(lambda: self.answered.emit(interaction, not interaction.answered))
            layout.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        if interaction is not None:
            remove = icon_button(look, Use.CLOSE, tr("Delete this line"), size=14)
            remove.setFixedSize(24, 24)
            remove.clicked.connect(lambda: self.removed.emit(interaction))
            layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
