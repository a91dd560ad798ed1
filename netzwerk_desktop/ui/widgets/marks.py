"""Marks: the small shapes that tell a state besides its colour, drawn without a font."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp
from netzwerk_desktop.ui.theme import Theme

SHAPE = 10
METER_WIDTH = 22

_BARS = {RhythmState.RECENT: 1, RhythmState.STEADY: 2, RhythmState.DUE: 3, RhythmState.QUIET: 4}
_TONES = {RhythmState.STEADY: "good", RhythmState.DUE: "last_call", RhythmState.QUIET: "missed"}


def tone(follow_up: FollowUp) -> str:
    """The key of a state's colours in the theme."""
    if follow_up.stage is not None:
        return follow_up.stage.value
    return _TONES.get(follow_up.rhythm, "calm") if follow_up.rhythm is not None else "calm"


def state_colour(theme: Theme, follow_up: FollowUp) -> QColor:
    """The colour of a state's shape and words."""
    return QColor(theme.stage(tone(follow_up)).text)


def shape_width(follow_up: FollowUp) -> int:
    """How wide the mark of a state is."""
    if follow_up.stage is not None or follow_up.rhythm in (None, RhythmState.NONE):
        return SHAPE
    return METER_WIDTH


def paint_mark(painter: QPainter, x: float, middle: float, theme: Theme, follow_up: FollowUp) -> None:
    """Draw a state's mark, its left edge at `x`, centred at the height `middle`."""
    colour = state_colour(theme, follow_up)
    box = QRectF(x, middle - SHAPE / 2, SHAPE, SHAPE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if follow_up.stage is not None:
        _paint_stage(painter, box, follow_up.stage, colour)
    elif follow_up.rhythm is RhythmState.NONE:
        painter.fillRect(QRectF(x + 1, middle - 0.8, 8, 1.6), colour)
    elif follow_up.rhythm is not None:
        _paint_meter(painter, box, _BARS[follow_up.rhythm], colour, QColor(theme.track))
    painter.restore()


def paint_edge(painter: QPainter, tile: QRectF, radius: float, theme: Theme, follow_up: FollowUp) -> None:
    """Draw the edge of something that wants doing, inside the left border and clipped to the radius."""
    if not follow_up.wants_doing:
        return
    colour = state_colour(theme, follow_up)
    clip = QPainterPath()
    clip.addRoundedRect(tile, radius, radius)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    dashed = follow_up.stage is FirstContactStage.MISSED or follow_up.rhythm is RhythmState.QUIET
    strip = QRectF(tile.left(), tile.top(), theme.edge, tile.height())
    if not dashed:
        painter.fillRect(strip, colour)
    else:
        top = strip.top()
        while top < strip.bottom():
            painter.fillRect(QRectF(strip.left(), top, strip.width(), 6), colour)
            top += 10
    painter.restore()


def paint_hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a rectangle with diagonal lines: a second pattern beside the solid one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(rect, 2, 2)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 2.2))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 6
    painter.restore()
    painter.setPen(QPen(colour, 1))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def paint_progress(painter: QPainter, rect: QRect, share: float, theme: Theme) -> None:
    """Draw a thin bar that is filled by a share of 0 to 1; the number always stands beside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(QColor(theme.track))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        painter.setBrush(QColor(theme.accent))
        filled = QRectF(rect.left(), rect.top(), max(rect.height(), rect.width() * min(1.0, share)), rect.height())
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


def _paint_stage(painter: QPainter, box: QRectF, stage: FirstContactStage, colour: QColor) -> None:
    pen = QPen(colour, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stage in (FirstContactStage.FRESH, FirstContactStage.MISSED):
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    if stage is FirstContactStage.FRESH:
        painter.drawEllipse(box.center(), 4.0, 4.0)
    elif stage is FirstContactStage.GOOD:
        painter.drawEllipse(box.center(), 4.6, 4.6)
    elif stage is FirstContactStage.LAST_CALL:
        left, right = box.left() - 0.3, box.right() + 0.3
        corners = [QPointF(box.center().x(), box.top()), QPointF(right, box.bottom() - 0.4)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(left, box.bottom() - 0.4)]))
    else:
        middle, reach = box.center(), 4.4
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), middle.y() - reach),
                    QPointF(middle.x() + reach, middle.y()),
                    QPointF(middle.x(), middle.y() + reach),
                    QPointF(middle.x() - reach, middle.y()),
                ]
            )
        )


def _paint_meter(painter: QPainter, box: QRectF, filled: int, colour: QColor, track: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for bar in range(4):
        painter.setBrush(colour if bar < filled else track)
        painter.drawRoundedRect(QRectF(box.left() + 6 * bar, box.top(), 4, 10), 1, 1)
