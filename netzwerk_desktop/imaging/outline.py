"""Finding cards on a photo: four-sided shapes that stand out from what they lie on and hold text."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from netzwerk_desktop.domain.business_card import Quad
from netzwerk_desktop.imaging.text_reader import Picture

# Arrays of numpy: pixels that are black or white, and four corners (4 x 2).
Mask = Any
Corners = Any
# The longest side of the picture that is searched.
_SIDE = 800
# A card is no narrower and no longer than this, long side over short side.
_LEAST_ASPECT, _MOST_ASPECT = 1.15, 2.4
# Every so many pixels of the border tell the ground's colour, and so many points of an edge its line.
_BORDER_STEP = 5
_EDGE_POINTS = 80
# Shares of the picture.
_LEAST_AREA, _MOST_AREA = 0.02, 0.95
# How much of its four-sided hull a shape must fill.
_LEAST_FILL = 0.9
# Steps of colour (CIELAB) between inside and outside of an edge, and the share of an edge that must show them.
_LEAST_STEP = 5.0
_LEAST_SUPPORT = 0.65
# Two shapes overlapping by this share of the smaller one are one card.
_SAME = 0.3
# From this share on a larger shape around a card is more than its shadow.
_BAND = 1.15
_PART = 0.95
# Shapes without any text found are looked at closer when their edges are this clear, and only so many.
_CLEAR = 0.9
_MOST_LOOKS = 24


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A shape, how well its edges stand out, and the areas of its text and of itself."""

    corners: Corners
    merit: float
    text: float
    area: float


def find_outlines(image: Picture, texts: Sequence[Quad], holds_text: Callable[[Quad], bool]) -> list[Quad]:
    """Outlines of cards that hold text, from top to bottom and from left to right.

    Args:
        image: height x width x 3, red green blue.
        texts: where lines of text lie, in pixels of the image; small ones may be missing.
        holds_text: looks closer at a shape in which none of them lies; asked for shapes with clear edges only.

    Returns:
        Corners in pixels of the image, clockwise from the corner nearest its top left. Outlines do not overlap.
    """
    height, width = image.shape[:2]
    scale = min(1.0, _SIDE / max(width, height))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else image
    colours = cv2.cvtColor(cv2.GaussianBlur(small, (5, 5), 0), cv2.COLOR_RGB2LAB).astype(np.float32)
    candidates = []
    for mask in _masks(colours):
        for corners in _quads(mask):
            merit = _merit(colours, corners)
            if merit > 0:
                candidates.append((merit, corners))
    centres = np.array([np.mean(text, axis=0) for text in texts], dtype=np.float32).reshape(-1, 2) * scale
    areas = np.array([_area(text) for text in texts])
    chosen: list[Corners] = []
    looks = 0
    shapes = _ranked(candidates, centres, areas)
    for each in shapes:
        if any(_same(each.corners, other) for other in chosen):
            continue
        parts = (other for other in shapes if _is_part(each, other))
        card = max(parts, key=lambda other: other.merit, default=each)
        if any(_same(card.corners, other) for other in chosen):
            continue
        if not card.text:
            looks += 1
            if looks > _MOST_LOOKS or not holds_text(_quad(card.corners / scale)):
                continue
        chosen.append(card.corners)
    return [_quad(corners / scale) for corners in _in_rows(chosen)]


def inside(outline: Quad, point: tuple[float, float]) -> bool:
    """Whether a point lies in an outline or on it."""
    return bool(cv2.pointPolygonTest(np.array(outline, dtype=np.float32), point, False) >= 0)


def _masks(colours: Any) -> Iterator[Mask]:
    """Pictures in black and white in which a card may be one white shape."""
    distance = _distance_from_ground(colours)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5))
    lightness = colours[:, :, 0].astype(np.uint8)
    chroma = np.hypot(colours[:, :, 1] - 128, colours[:, :, 2] - 128)
    grey = [np.clip(distance * 2, 0, 255).astype(np.uint8), lightness, np.clip(chroma * 3, 0, 255).astype(np.uint8)]
    for index, channel in enumerate(grey):
        level, mask = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        masks = [mask] if index == 0 else [mask, cv2.bitwise_not(mask)]
        if index == 0:
            masks.append(cv2.threshold(channel, level / 2, 255, cv2.THRESH_BINARY)[1])
            masks.append(cv2.threshold(channel, 14, 255, cv2.THRESH_BINARY)[1])
        for each in masks:
            yield cv2.morphologyEx(cv2.morphologyEx(each, cv2.MORPH_CLOSE, kernel), cv2.MORPH_OPEN, kernel)
    for low, high in ((20, 60), (50, 150)):
        edges = cv2.Canny(lightness, low, high)
        for size in (3, 7):
            yield cv2.morphologyEx(edges, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))


def _distance_from_ground(colours: Any) -> Any:
    """How far each pixel is in colour from the ground, as its border shows it, shading included."""
    height, width = colours.shape[:2]
    band = max(4, min(height, width) // 30)
    border = np.zeros((height, width), dtype=bool)
    border[:band], border[-band:], border[:, :band], border[:, -band:] = True, True, True, True
    down, across = (each[::_BORDER_STEP] for each in np.nonzero(border))
    x, y = (across / width - 0.5).astype(np.float32), (down / height - 0.5).astype(np.float32)
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=-1)
    values = colours[down, across]
    kept: Any = np.ones(len(terms), dtype=bool)
    fit: Any = None
    for _ in range(3):
        fit = np.linalg.lstsq(terms[kept], values[kept], rcond=None)[0]
        error = np.linalg.norm(values - terms @ fit, axis=1)
        kept = error <= max(3.0, 2.0 * float(np.median(error)))
    x = np.arange(width, dtype=np.float32)[None, :] / width - np.float32(0.5)
    y = np.arange(height, dtype=np.float32)[:, None] / height - np.float32(0.5)
    squares = np.zeros((height, width), dtype=np.float32)
    for channel, (base, by_x, by_y, by_xx, by_yy, by_xy) in enumerate(fit.T.astype(np.float32)):
        ground = (base + by_x * x + by_xx * x * x) + (by_y * y + by_yy * y * y) + (by_xy * y) * x
        difference = colours[:, :, channel] - ground
        squares += difference * difference
    return np.sqrt(squares)


def _quads(mask: Mask) -> Iterator[Corners]:
    """The four-sided convex shapes of a mask that have the proportions of a card."""
    picture = mask.shape[0] * mask.shape[1]
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    # Around an area a line of so many pixels is needed at least, whatever its shape.
    shortest = 2.5 * math.sqrt(_LEAST_AREA * picture)
    for contour in contours:
        if len(contour) < shortest:
            continue
        hull = cv2.convexHull(contour)
        area = cv2.contourArea(hull)
        if not _LEAST_AREA * picture <= area <= _MOST_AREA * picture:
            continue
        corners = _four_corners(hull)
        if corners is None or not _has_shape_of_a_card(corners, mask.shape):
            continue
        if area >= _LEAST_FILL * cv2.contourArea(corners):
            yield _straightened(corners, contour)


def _four_corners(hull: Any) -> Corners | None:
    length = cv2.arcLength(hull, True)
    for tolerance in (0.01, 0.02, 0.03, 0.05, 0.08):
        polygon = cv2.approxPolyDP(hull, tolerance * length, True)
        if len(polygon) == 4:
            return _clockwise(polygon.reshape(4, 2).astype(np.float32))
        if len(polygon) < 4:
            break
    corners = cv2.boxPoints(cv2.minAreaRect(hull)).astype(np.float32)
    return _clockwise(corners)


def _straightened(corners: Corners, contour: Any) -> Corners:
    """Corners where the four edges would meet: rounded corners and dents do not move them."""
    points = contour.reshape(-1, 2).astype(np.float32)
    lines = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = end - start
        length = float(np.linalg.norm(along))
        along = along / length
        offset = points - start
        forward, aside = offset @ along, np.abs(offset @ np.array([-along[1], along[0]]))
        near = points[(forward > 0.12 * length) & (forward < 0.88 * length) & (aside < max(3.0, 0.03 * length))]
        if len(near) < 8:
            return corners
        near = near[:: max(1, len(near) // _EDGE_POINTS)]
        vx, vy, x, y = cv2.fitLine(near, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
        lines.append((vx, vy, x, y))
    met = [_meeting(lines[index - 1], lines[index]) for index in range(4)]
    moved = np.array(met, dtype=np.float32)
    limit = 0.08 * float(np.linalg.norm(corners[0] - corners[2]))
    return moved if np.all(np.linalg.norm(moved - corners, axis=1) < limit) else corners


def _meeting(one: Sequence[float], two: Sequence[float]) -> tuple[float, float]:
    vx, vy, x, y = one
    wx, wy, u, v = two
    cross = vx * wy - vy * wx
    if abs(cross) < 1e-6:
        return math.inf, math.inf
    along = ((u - x) * wy - (v - y) * wx) / cross
    return x + along * vx, y + along * vy


def _has_shape_of_a_card(corners: Corners, shape: Sequence[int]) -> bool:
    height, width = shape[:2]
    x, y = corners[:, 0], corners[:, 1]
    on_the_border = int(np.sum((x <= 2) | (y <= 2) | (x >= width - 3) | (y >= height - 3)))
    if on_the_border > 1 or not cv2.isContourConvex(corners.reshape(4, 1, 2)):
        return False
    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1)
    if min(sides) < 20 or max(sides[0], sides[2]) > 1.6 * min(sides[0], sides[2]):
        return False
    if max(sides[1], sides[3]) > 1.6 * min(sides[1], sides[3]):
        return False
    for index in range(4):
        one, two = corners[index - 1] - corners[index], corners[(index + 1) % 4] - corners[index]
        if abs(float(one @ two)) > 0.5 * float(np.linalg.norm(one) * np.linalg.norm(two)):
            return False
    across, down = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    return bool(_LEAST_ASPECT <= max(across, down) / min(across, down) <= _MOST_ASPECT)


def _merit(colours: Any, corners: Corners) -> float:
    """How well the four edges stand out, 0 to 1; 0 where the weakest does not stand out enough."""
    centre = corners.mean(axis=0)
    supports = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = (end - start) / float(np.linalg.norm(end - start))
        outward = np.array([along[1], -along[0]], dtype=np.float32)
        if outward @ ((start + end) / 2 - centre) < 0:
            outward = -outward
        points = start + np.linspace(0.06, 0.94, 48, dtype=np.float32)[:, None] * (end - start)
        step = np.linalg.norm(_sample(colours, points + 5 * outward) - _sample(colours, points - 5 * outward), axis=1)
        supports.append(float(np.mean(step > _LEAST_STEP)))
    weakest = sorted(supports)[0]
    return sum(supports) / 4 if weakest >= _LEAST_SUPPORT else 0.0


def _sample(colours: Any, points: Any) -> Any:
    height, width = colours.shape[:2]
    x = np.clip(np.rint(points[:, 0]), 0, width - 1).astype(int)
    y = np.clip(np.rint(points[:, 1]), 0, height - 1).astype(int)
    return colours[y, x]


def _ranked(candidates: Sequence[tuple[float, Corners]], centres: Any, areas: Any) -> list[_Candidate]:
    """The likeliest cards first: those with most text, and of them those with the clearest edges."""
    shapes = []
    for merit, corners in candidates:
        held = [cv2.pointPolygonTest(corners, (float(x), float(y)), False) >= 0 for x, y in centres]
        text = float(sum(area for area, holds in zip(areas, held, strict=True) if holds))
        if text or merit >= _CLEAR:
            shapes.append(_Candidate(corners, merit, text, cv2.contourArea(corners)))
    most = max((each.text for each in shapes), default=0.0) or 1.0
    # Nearly the same text counts as the same: then the edges decide.
    return sorted(shapes, key=lambda each: (round(each.text / most, 1), each.merit), reverse=True)


def _is_part(one: _Candidate, other: _Candidate) -> bool:
    """Whether a shape is only the part of another below its coloured band; a shadow adds less to a card."""
    return (
        other.area >= _BAND * one.area
        and other.merit >= one.merit - 0.02
        and _overlap(one.corners, other.corners) > _PART
    )


def _same(one: Corners, two: Corners) -> bool:
    """Whether two shapes cannot both be cards; the centres help where the overlap of like shapes cannot be told."""
    for shape, other in ((one, two), (two, one)):
        x, y = shape.mean(axis=0)
        if cv2.pointPolygonTest(other, (float(x), float(y)), False) >= 0:
            return True
    return _overlap(one, two) >= _SAME


def _overlap(one: Corners, two: Corners) -> float:
    common, _ = cv2.intersectConvexConvex(one, two)
    smaller = min(float(cv2.contourArea(one)), float(cv2.contourArea(two)))
    return float(common) / max(1.0, smaller)


def _area(quad: Quad) -> float:
    return float(cv2.contourArea(np.array(quad, dtype=np.float32)))


def _clockwise(corners: Corners) -> Corners:
    """The corners clockwise, the one nearest the top left first."""
    centre = corners.mean(axis=0)
    order = np.argsort(np.arctan2(corners[:, 1] - centre[1], corners[:, 0] - centre[0]))
    turned = corners[order]
    return np.roll(turned, -int(np.argmin(turned.sum(axis=1))), axis=0)


def _in_rows(outlines: Sequence[Corners]) -> list[Corners]:
    """Outlines as a person counts them: row by row, each from left to right."""
    rows: list[list[Corners]] = []
    for corners in sorted(outlines, key=lambda each: float(each[:, 1].mean())):
        middle, height = float(corners[:, 1].mean()), float(np.ptp(corners[:, 1]))
        if rows and middle - float(rows[-1][0][:, 1].mean()) <= height / 2:
            rows[-1].append(corners)
        else:
            rows.append([corners])
    return [corners for row in rows for corners in sorted(row, key=lambda each: float(each[:, 0].mean()))]


def _quad(corners: Any) -> Quad:
    one, two, three, four = ((float(x), float(y)) for x, y in corners)
    return one, two, three, four
