"""Welcome: the empty inbox, which is the first thing a new person sees."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.paths import resources
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button, set_paragraph
from netzwerk_desktop.ui.widgets.image_target import ImageTarget

CARDS = (("card-04.jpg", -5.0, 52, 44), ("card-01.jpg", 2.0, 318, 38), ("card-07.jpg", -3.0, 596, 46))


class Strand(QWidget):
    """The strand of the mark, threading three cards."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cards: list[QPixmap] = []
        self.setFixedHeight(170)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 170)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate((self.width() - 800) / 2, 0)
        path = QPainterPath(QPointF(-800, 104))
        path.lineTo(200, 104)
        for start in (200, 480):
            path.lineTo(start + 14, 104)
            path.cubicTo(start + 24, 104, start + 32, 102.5, start + 40, 100.5)
            path.moveTo(start + 76, 87)
            path.cubicTo(start + 84, 80, start + 88, 72, start + 88, 63)
            path.arcTo(QRectF(start + 32, 35, 56, 56), 0, 180)
            path.cubicTo(start + 32, 89, start + 64, 104, start + 104, 104)
        path.lineTo(1600, 104)
        painter.setPen(QPen(self._look.colour("accent"), 6))
        painter.drawPath(path)
        self._paint_cards(painter)

    def _paint_cards(self, painter: QPainter) -> None:
        if not self._cards:
            ratio = self.devicePixelRatioF()
            for name, *_ in CARDS:
                pixmap = QPixmap(str(resources() / "demo" / name))
                smooth = Qt.TransformationMode.SmoothTransformation
                self._cards.append(pixmap.scaledToWidth(round(150 * ratio), smooth))
        for pixmap, (_, angle, left, top) in zip(self._cards, CARDS, strict=True):
            painter.save()
            painter.translate(left + 75, top + 48.5)
            painter.rotate(angle)
            frame = QRectF(-75, -48.5, 150, 97)
            clip = QPainterPath()
            clip.addRoundedRect(frame, 6, 6)
            painter.setClipPath(clip)
            painter.drawPixmap(frame, pixmap, QRectF(pixmap.rect()))
            painter.setClipping(False)
            painter.setPen(QPen(self._look.colour("border"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)
            painter.restore()


class DropArea(ImageTarget):
    """The dashed area that takes photos.

    Signals:
        image_offered: (`ImageOffer`, None, `PhotoRole`).
    """

    image_offered = Signal(object, object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.dropped.connect(self._on_dropped)
        self.setMaximumSize(800, 496)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.colour("accent" if self._over else "control")
        painter.setPen(QPen(line, 2 if self._over else 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._look.colour("accent_tint" if self._over else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)

    def _on_dropped(self, offer: ImageOffer) -> None:
        self.image_offered.emit(offer, None, PhotoRole.CARD_FRONT)


class Welcome(QWidget):
    """The empty inbox.

    Signals:
        photos_requested: photos are to be chosen.
        name_requested: only a name is to be noted.
        demo_requested: the invented people are to be tried out.
        today_requested: the page Today is to be shown.
        import_requested: contacts of another program are to be taken over.
        image_offered: (`ImageOffer`, None, `PhotoRole`).
    """

    photos_requested = Signal()
    name_requested = Signal()
    demo_requested = Signal()
    today_requested = Signal()
    import_requested = Signal()
    image_offered = Signal(object, object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._build()
        self._connect()

    def _build(self) -> None:
        look, centre = self._look, Qt.AlignmentFlag.AlignHCenter
        self._area = DropArea(look)
        inner = QVBoxLayout(self._area)
        inner.setContentsMargins(2, 24, 2, 24)
        inner.setSpacing(0)
        inner.addStretch(1)
        inner.addWidget(Strand(look))
        inner.addSpacing(20)
        self._title = label(look, "", Type.TITLE)
        self._text = label(look, "", Type.BODY, muted=True, wrap=True)
        inner.addWidget(self._title, 0, centre)
        inner.addSpacing(8)
        inner.addWidget(self._text, 0, centre)
        inner.addSpacing(24)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self._photos = push_button(look, tr("Choose photos …"), Use.PHOTOS, kind="primary")
        self._name = push_button(look, tr("Note only a name"), Use.EDIT)
        self._import = push_button(look, tr("Take over contacts …"), Use.IMPORT)
        self._today = push_button(look, tr("Write now"), Use.WRITE)
        for button in (self._photos, self._name, self._import, self._today):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addSpacing(14)
        hint = label(look, tr("JPEG, PNG, WebP · Ctrl+V pastes a copied picture"), Type.CAPTION, muted=True)
        inner.addWidget(hint, 0, centre)
        inner.addStretch(1)
        safe = QHBoxLayout()
        safe.setSpacing(8)
        safe.addStretch(1)
        picture = label(look)
        picture.setPixmap(icon(look, Use.BACKUP, "muted").pixmap(18, 18))
        safe.addWidget(picture)
        promise = tr("Everything stays on this computer, in one folder. No account, no connection to the net.")
        safe.addWidget(label(look, promise, Type.CAPTION, muted=True))
        safe.addStretch(1)
        self._demo = push_button(look, tr("Try it with twelve invented contacts"), kind="link")
        self._demo.setFont(look.font(Type.CAPTION_MEDIUM))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(0)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._area, 10)
        layout.addLayout(row, 12)
        layout.addSpacing(20)
        layout.addLayout(safe)
        layout.addSpacing(2)
        layout.addWidget(self._demo, 0, centre)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._photos.clicked.connect(self.photos_requested)
        self._name.clicked.connect(self.name_requested)
        self._demo.clicked.connect(self.demo_requested)
        self._today.clicked.connect(self.today_requested)
        self._import.clicked.connect(self.import_requested)
        self._area.image_offered.connect(self.image_offered)

    def show_state(self, *, first_time: bool, waiting: int = 0, until: str = "") -> None:
        """Greet somebody new, or say that everything is sorted.

        Args:
            waiting: how many people of the network wait for a first message.
            until: the earliest moment by which one should be written; empty when it has passed.
        """
        self._demo.setVisible(first_time)
        self._import.setVisible(first_time)
        self._name.setVisible(first_time)
        self._today.setVisible(not first_time)
        if first_time:
            self._title.setText(tr("Put your business cards here"))
            how = tr("Drag photos in, as many at once as you have. Every card becomes a tile.")
            read = tr("Names and addresses are read off the cards.")
            self._say(f"{how} {read}")
        else:
            self._title.setText(tr("The inbox is empty"))
            n = waiting
            if n and until:
                words = tr("%n contact(s) in the network wait for a first message, the next one until %1.", "", n)
                self._say(words.replace("%1", until))
                return
            self._say(tr("Everything is sorted. Drag in the photos of the next cards, or write to somebody."))

    def _say(self, text: str) -> None:
        set_paragraph(self._text, text, self._look.px(520))
