"""Head of a message: Du or Sie, the language and the template."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import MessageKind, MessageLanguage
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.messages.words import form_words, message_kind_words, message_language_words

CARET = 12


class FormSwitch(QWidget):
    """Du or Sie, side by side.

    Signals:
        chosen: an `AddressForm`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, *, keys: str = "") -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        group = QButtonGroup(self)
        self._buttons: dict[AddressForm, QToolButton] = {}
        for form, place in ((AddressForm.DU, "first"), (AddressForm.SIE, "last")):
            text, name = form_words(form)
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setProperty("kind", "joined")
            button.setProperty("place", place)
            button.setFont(look.font(Type.BODY_STRONG))
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})" if keys else name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda checked=False, form=form: self.chosen.emit(form))
            group.addButton(button)
            line.addWidget(button)
            self._buttons[form] = button

    @property
    def value(self) -> AddressForm:
        """The chosen form."""
        return AddressForm.DU if self._buttons[AddressForm.DU].isChecked() else AddressForm.SIE

    def set_value(self, form: AddressForm) -> None:
        """Show a form without telling anybody."""
        self._buttons[form].setChecked(True)


class MenuButton(QPushButton):
    """A button that opens a menu of choices.

    Signals:
        value_chosen: what the choice stands for.
    """

    value_chosen = Signal(object)

    def __init__(self, look: Look, use: Use, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._look, self._name, self._choices = look, name, choices
        self.setIcon(icon(look, use))
        self.setIconSize(QSize(16, 16))
        self.setFont(look.font(Type.BODY))
        self.setProperty("kind", "menu")
        self.setProperty("compact", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._value: Any = choices[0][0]
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: object, words: str = "") -> None:
        """Show a choice without telling anybody; other words than in the menu where they are given."""
        self._value = value
        text = next(text for each, text in self._choices if each == value)
        self.setText(f" {words or text}")
        self.setAccessibleName(f"{self._name}: {text}")

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        for value, text in self._choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda checked=False, value=value: self.value_chosen.emit(value))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        caret = QRect(self.width() - CARET - 12, (self.height() - CARET) // 2, CARET, CARET)
        paint_glyph(painter, caret, Use.CARET, self._look.colour("muted"))


class MessageHead(QWidget):
    """How somebody is written to.

    Signals:
        form_chosen: an `AddressForm`.
        language_chosen: a `MessageLanguage`.
        kind_chosen: a `MessageKind`.
    """

    form_chosen = Signal(object)
    language_chosen = Signal(object)
    kind_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.form = FormSwitch(look, keys=tr("Ctrl+D"))
        languages = [(each, message_language_words(each)) for each in MessageLanguage]
        kinds = [(each, message_kind_words(each)) for each in MessageKind]
        self._language = MenuButton(look, Use.LANGUAGE, tr("Language"), languages)
        self._kind = MenuButton(look, Use.TEMPLATE, tr("Template"), kinds)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for each in (self.form, self._language, self._kind):
            line.addWidget(each)
        line.addStretch(1)
        self.form.chosen.connect(self.form_chosen)
        self._language.value_chosen.connect(self.language_chosen)
        self._kind.value_chosen.connect(self.kind_chosen)

    def show_choices(self, form: AddressForm, language: MessageLanguage, kind: MessageKind) -> None:
        """Show what is chosen."""
        self.form.set_value(form)
        self._language.set_value(language)
        self._kind.set_value(kind, tr("Template: %1").replace("%1", message_kind_words(kind)))
