"""Fields of the preferences: check boxes, lists, numbers and times that are drawn in the theme's own colours."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from PySide6.QtCore import QLocale, QRect, QRectF, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTransform, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionSpinBox,
    QTimeEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.chips import chip_button

CARET = 12
TICK_BOX = 18
MIN_CHIP = 28
STEPS_WIDTH, HEIGHT, INSET = 104, 36, 8


class TickBox(QCheckBox):
    """A check box whose box and tick follow the theme."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setProperty("painted", True)
        self.setFont(look.font(Type.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        box = QRectF(0, 0, TICK_BOX, TICK_BOX)
        box.moveCenter(area.toRectF().center())
        look, on, focused = self._look, self.isChecked(), self.hasFocus()
        edge = 2 if focused else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if on or focused else "control"), edge))
        painter.setBrush(look.colour("accent" if on else "surface"))
        inset = edge / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4)
        if on and focused:
            painter.setPen(QPen(look.colour("surface"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)
        if on:
            paint_glyph(painter, box.toRect().adjusted(3, 3, -3, -3), Use.DONE, look.colour("accent_text"))


class ChoiceBox(QComboBox):
    """A list that opens; it keeps what its choices stand for.

    Signals:
        value_chosen: what the choice stands for.
    """

    value_chosen = Signal(object)

    def __init__(self, look: Look, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._look = look
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        self.setFont(look.font(Type.BODY))
        self.view().setFont(look.font(Type.BODY))
        self.setItemDelegate(QStyledItemDelegate(self))  # the built-in one has rows that are too low to be hit
        self.setProperty("painted", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> Any:
        """What the current choice stands for."""
        return self._values[self.currentIndex()]

    def set_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        self.setCurrentIndex(self._values.index(value))

    def _on_activated(self, index: int) -> None:
        self.value_chosen.emit(self._values[index])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        caret = QRect(self.width() - CARET - 10, (self.height() - CARET) // 2, CARET, CARET)
        paint_glyph(painter, caret, Use.CARET, self._look.colour("muted"))


class NumberField(QSpinBox):
    """A small number with two carets."""

    def __init__(self, look: Look, least: int, most: int) -> None:
        super().__init__()
        self._look = look
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setFont(look.font(Type.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("painted", True)
        self.setFixedSize(look.px(STEPS_WIDTH), HEIGHT)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)  # a style sheet's padding does not reach it

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_steps(self, self._look)


class ClockField(QTimeEdit):
    """A time of day with two carets.

    Signals:
        chosen: a `datetime.time`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setLocale(QLocale())
        self.setDisplayFormat(tr("HH:mm", "time of day"))
        self.setKeyboardTracking(False)
        self.setFont(look.font(Type.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("painted", True)
        self.setFixedSize(look.px(STEPS_WIDTH), HEIGHT)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)  # a style sheet's padding does not reach it
        self.timeChanged.connect(self._on_time_changed)

    def set_value(self, clock: time) -> None:
        """Show a time without telling anybody."""
        shown = QTime(clock.hour, clock.minute)
        if shown != self.time():
            with QSignalBlocker(self):
                self.setTime(shown)

    def _on_time_changed(self, shown: QTime) -> None:
        self.chosen.emit(time(shown.hour(), shown.minute()))

    @override
    def stepBy(self, steps: int) -> None:
        # Nobody plans by the minute; a typed time may be any.
        if self.currentSection() == QTimeEdit.Section.MinuteSection:
            steps *= 5
        super().stepBy(steps)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_steps(self, self._look)


class ChoiceChips(QWidget):
    """A few choices side by side, exactly one of them or any number.

    Signals:
        value_chosen: what the chosen chip stands for; with several, all that are chosen, as a tuple.
    """

    value_chosen = Signal(object)

    def __init__(self, look: Look, choices: Sequence[tuple[Any, str, str]], *, several: bool = False) -> None:
        super().__init__()
        self._several = several
        self._chips: dict[Any, QToolButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(not several)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 if several else 8)
        strong, inset = look.metrics(Type.BODY_STRONG), 4 if several else 8
        for value, text, name in choices:
            chip = chip_button(look, text)
            chip.setAccessibleName(name)
            chip.setToolTip(name if name != text else "")
            # The chosen one is bolder: room for it is kept, so that its neighbours never move.
            width = max(MIN_CHIP, strong.horizontalAdvance(f"{text}  ") + 2)
            chip.setStyleSheet(
                f"QToolButton {{ padding: 0 {inset}px; min-width: {width}px; }}"
                f"QToolButton:focus {{ padding: 0 {inset - 1}px; }}"
            )
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda checked=False, value=value: self._on_clicked(value))
            group.addButton(chip)
            layout.addWidget(chip)
            self._chips[value] = chip
        layout.addStretch(1)

    def chip(self, value: object) -> QToolButton:
        """The button of a value."""
        return self._chips[value]

    def set_value(self, value: object) -> None:
        """Show what is chosen without telling anybody."""
        chosen = value if isinstance(value, tuple) else (value,)
        for each, chip in self._chips.items():
            chip.setChecked(each in chosen)

    def _on_clicked(self, value: object) -> None:
        if self._several:
            self.value_chosen.emit(tuple(each for each, chip in self._chips.items() if chip.isChecked()))
        else:
            self.value_chosen.emit(value)


def _paint_steps(field: QAbstractSpinBox, look: Look) -> None:
    """Draw the carets of a field with steps where its style has the buttons."""
    option = QStyleOptionSpinBox()
    field.initStyleOption(option)
    painter = QPainter(field)
    for part, flag, turned in (
        (QStyle.SubControl.SC_SpinBoxUp, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, True),
        (QStyle.SubControl.SC_SpinBoxDown, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled, False),
    ):
        area = field.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, field)
        colour = look.colour("muted" if field.stepEnabled() & flag else "track")
        _paint_caret(painter, area, colour, turned=turned)


def _paint_caret(painter: QPainter, area: QRect, colour: QColor, *, turned: bool) -> None:
    box = QRect(0, 0, CARET, CARET)
    box.moveCenter(area.center())
    painter.save()
    if turned:
        middle = QRectF(box).center()
        painter.setTransform(
            QTransform().translate(middle.x(), middle.y()).rotate(180).translate(-middle.x(), -middle.y())
        )
    paint_glyph(painter, box, Use.CARET, colour)
    painter.restore()
