"""Rail: the left edge of the window with the pages, the networking time and the menu."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.agenda import Agenda
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.paths import resources
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.words import time_words, weekday_span_words

WIDE, NARROW = 200, 64

_USES = {
    Page.TODAY: Use.TODAY,
    Page.INBOX: Use.INBOX,
    Page.NETWORK: Use.NETWORK,
    Page.EVENTS: Use.EVENTS,
    Page.ASIDE: Use.ASIDE,
    Page.PREFERENCES: Use.PREFERENCES,
}


class RailItem(QToolButton):
    """One line of the rail: icon, words, and a number or a key at the right."""

    def __init__(self, look: Look, use: Use, text: str, keys: str = "", *, checkable: bool = True) -> None:
        super().__init__()
        self._look, self._use, self._text = look, use, text
        self._right = ""
        self._narrow = False
        self.setText(text)
        self.setCheckable(checkable)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})" if keys else text)
        self.setFixedHeight(look.px(40))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_right(self, text: str, spoken: str = "") -> None:
        """Show a number or a key at the right end."""
        self._right = text
        self.setAccessibleName(f"{self._text}, {spoken}" if spoken else self._text)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROW - 24 if self._narrow else self._look.px(WIDE) - 25, self._look.px(40))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._look.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, on = self._look, QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint" if on else "sunken"))
            painter.drawRoundedRect(box, 6, 6)
        if on:
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRect(0, 10, 3, self.height() - 20), 1.5, 1.5)
        colour = look.colour("accent" if on else "text")
        left = (self.width() - 20) // 2 if self._narrow else 10
        paint_glyph(painter, QRect(left, (self.height() - 20) // 2, 20, 20), self._use, colour, filled=on)
        if not self._narrow:
            right = look.metrics(Type.CAPTION).horizontalAdvance(self._right) + 10
            painter.setFont(look.font(Type.BODY_STRONG if on else Type.BODY))
            painter.setPen(colour)
            area = QRect(42, 0, self.width() - 42 - right - 4, self.height())
            metrics = look.metrics(Type.BODY_STRONG if on else Type.BODY)
            text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            painter.setFont(look.font(Type.CAPTION_STRONG if on else Type.CAPTION))
            painter.setPen(look.colour("accent" if on else "muted"))
            painter.drawText(
                self.rect().adjusted(0, 0, -10, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                self._right,
            )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setColor(look.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


class Brand(QWidget):
    """The mark and the program's name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mark = QSvgRenderer(str(resources() / "icons" / "tray.svg"))
        self.narrow = False
        self.setFixedHeight(32)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = (self.width() - 26) // 2 if self.narrow else 8
        paint_mark_picture(painter, self._mark, QRect(left, 3, 26, 26), self.devicePixelRatioF())
        if not self.narrow:
            painter.setFont(self._look.font(Type.BRAND))
            painter.setPen(self._look.colour("text"))
            painter.drawText(self.rect().adjusted(44, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "Netzwerk")


class SlotBox(QFrame):
    """The networking time: when it is, and how much of today's quota is done."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("slotBox")
        self._look = look
        self._done, self._quota = 0, 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 9, 10, 9)
        layout.setSpacing(0)
        layout.addWidget(label(look, tr("Networking time"), Type.CAPTION_STRONG))
        self._words = label(look, "", Type.CAPTION, muted=True)
        layout.addWidget(self._words)
        self._bars = QWidget()
        self._bars.setFixedHeight(12)
        layout.addWidget(self._bars)

    def show_agenda(self, preferences: Preferences, agenda: Agenda | None, empty: bool) -> None:
        """Follow the agenda of the day."""
        slot = preferences.slot
        span = f"{time_words(slot.start)}–{time_words(slot.end)}"
        days = weekday_span_words(tuple(sorted(slot.days)))
        self._done = min(agenda.done_today, slot.quota) if agenda else 0
        self._quota = slot.quota if agenda and agenda.networking_day and not empty else 0
        if self._quota:
            done, quota = str(self._done), str(self._quota)
            words = tr("%1 · %2 of %3", "time span, done of quota").replace("%1", span)
            self._words.setText(words.replace("%2", done).replace("%3", quota))
        else:
            self._words.setText(f"{days}, {span}" if days else tr("no fixed days"))
        self._bars.setVisible(bool(self._quota))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._quota:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = self._bars.geometry()
        gap = 4 if self._quota <= 8 else 1
        width = (area.width() - gap * (self._quota - 1)) / self._quota
        for number in range(self._quota):
            painter.setBrush(self._look.colour("accent" if number < self._done else "track"))
            left = area.left() + number * (width + gap)
            painter.drawRoundedRect(QRect(round(left), area.bottom() - 3, round(width), 4), 2, 2)


_BESIDE = {Page.REVIEW: Page.EVENTS, Page.DUPLICATES: Page.NETWORK}


class Rail(QFrame):
    """The pages of the program.

    Signals:
        chosen: a `Page`.
        menu_requested: where the menu is to open, in global coordinates.
    """

    chosen = Signal(object)
    menu_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = look
        self._items: dict[Page, RailItem] = {}
        self._group = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(2)
        self._brand = Brand(self._look)
        layout.addWidget(self._brand)
        layout.addSpacing(16)
        texts = {
            Page.TODAY: tr("Today"),
            Page.INBOX: tr("Inbox"),
            Page.NETWORK: tr("Network"),
            Page.EVENTS: tr("Events"),
            Page.ASIDE: tr("Aside"),
        }
        for number, (page, text) in enumerate(texts.items(), start=1):
            layout.addWidget(self._item(page, text, tr("Ctrl+%1", "key").replace("%1", str(number))))
        layout.addStretch(1)
        self._slot = SlotBox(self._look)
        layout.addWidget(self._slot)
        layout.addSpacing(8)
        layout.addWidget(self._item(Page.PREFERENCES, tr("Preferences"), tr("Ctrl+,")))
        self._menu = RailItem(self._look, Use.MENU, tr("Menu"), "F10", checkable=False)
        self._menu.set_right("F10")
        self._menu.clicked.connect(self.open_menu)
        layout.addWidget(self._menu)
        self.set_narrow(False)

    def _item(self, page: Page, text: str, keys: str) -> RailItem:
        item = RailItem(self._look, _USES[page], text, keys)
        self._items[page] = item
        self._group.addButton(item)
        item.clicked.connect(lambda: self.chosen.emit(page))
        return item

    def show_page(self, page: Page) -> None:
        """Mark the page that is open: review with the events, duplicates with the network, others have no item."""
        item = self._items.get(_BESIDE.get(page, page))
        # An exclusive group keeps its last choice otherwise.
        self._group.setExclusive(item is not None)
        for each in self._items.values():
            each.setChecked(each is item)

    def set_count(self, page: Page, count: int) -> None:
        """Show how many there are on a page; nothing for none."""
        self._items[page].set_right(str(count) if count else "", str(count) if count else "")

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only."""
        self.setFixedWidth(NARROW if narrow else self._look.px(WIDE))
        self._slot.setVisible(not narrow)
        self._brand.narrow = narrow
        self._brand.update()
        for item in (*self._items.values(), self._menu):
            item.set_narrow(narrow)

    def show_agenda(self, preferences: Preferences, agenda: Agenda | None, empty: bool) -> None:
        """Follow the agenda of the day."""
        self._slot.show_agenda(preferences, agenda, empty)

    def open_menu(self) -> None:
        """Ask for the menu beside its button."""
        self.menu_requested.emit(self._menu.mapToGlobal(self._menu.rect().topRight()))


def paint_mark_picture(painter: QPainter, renderer: QSvgRenderer, rect: QRect, ratio: float) -> None:
    """Draw the mark; Qt's SVG does not clip, so it goes through a pixmap of its own."""
    pixmap = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    inner = QPainter(pixmap)
    renderer.render(inner)
    inner.end()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(rect, pixmap)
