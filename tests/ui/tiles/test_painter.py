"""Painting tiles into images: every case shows something, says who it is, and keeps to its own rectangle."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Pocket, Standing
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme, high_contrast
from netzwerk_desktop.ui.tiles.metrics import METRICS, TileMetrics
from netzwerk_desktop.ui.tiles.painter import ACTION, TilePainter, TileState
from tests.builders import NOW, in_network, jpeg

SIZES = {Density.SMALL: (170, 110), Density.MEDIUM: (246, 159), Density.LARGE: (340, 220)}
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
EACH_DENSITY = pytest.mark.parametrize("density", Density)
GOOD = FollowUp(stage=FirstContactStage.GOOD, good_from=NOW, latest=NOW)
PERSON = Card(
    7, PersonName(given="Franziska", family="Amstutz"), "Head of training", "Moosgrund Foundation",
    "Looks for a speaker for the autumn meeting, likes hand-drawn slides and short talks.", "Swiss Slide Day",
    False, None, None, None, True, Standing(),
)  # fmt: skip
ACTIONS = (Use.WRITE, Use.DONE, Use.LATER)
GAP = 8
Paint = Callable[..., QImage]


@pytest.fixture
def photos(verbs: Verbs) -> dict[str, str]:
    """A portrait, a card and an upright card, stored."""
    sizes = {"portrait": (300, 300), "card": (850, 550), "upright": (550, 850)}
    return {name: verbs.capture.store(jpeg(*size, colour="tomato"), name).sha256 for name, size in sizes.items()}


@pytest.fixture
def paint(qtbot: QtBot, house: House) -> Paint:
    """Paints one tile into an image, once all of its photos are there."""

    def paint(
        card: Card = PERSON,
        density: Density = Density.MEDIUM,
        follow_up: FollowUp = GOOD,
        text: str = "good moment",
        look: Look | None = None,
        size: tuple[int, int] | None = None,
        scale: float = 1.0,
        **state: Any,
    ) -> QImage:
        look = look or house.look
        painter_of_tiles = TilePainter(look, house.photos)
        width, height = size or SIZES[density]
        rect = QRect(GAP, GAP, width, height)

        def once() -> QImage:
            image = QImage(QSize(width + 2 * GAP, height + 2 * GAP) * scale, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(scale)
            image.fill(look.colour("window"))
            painter = QPainter(image)
            painter_of_tiles.paint(painter, rect, card, follow_up, text, METRICS[density], TileState(**state))
            assert painter.opacity() == 1.0
            painter.end()
            return image

        once()
        qtbot.waitUntil(lambda: house.photos.idle)
        return once()

    return paint


def colours(image: QImage, area: QRect | None = None) -> set[str]:
    rect = area or image.rect()
    points = ((x, y) for x in range(rect.left(), rect.right(), 2) for y in range(rect.top(), rect.bottom(), 2))
    return {image.pixelColor(x, y).name().upper() for x, y in points}


def with_photos(kind: str, photos: dict[str, str]) -> Card:
    keys: dict[str, dict[str, Any]] = {
        "nothing": {},
        "portrait": {"portrait": photos["portrait"]},
        "card": {"card_front": photos["card"]},
        "upright": {"card_front": photos["upright"]},
        "both": {"portrait": photos["portrait"], "card_front": photos["card"]},
    }
    return replace(PERSON, **keys[kind])


@pytest.mark.parametrize("kind", ["nothing", "portrait", "card", "upright", "both"])
@EACH_DENSITY
@BOTH
def test_every_case_differs_in_every_state(
    paint: Paint, photos: dict[str, str], kind: str, density: Density, theme: Theme
) -> None:
    card, look = with_photos(kind, photos), Look(theme)
    drawn = {
        "plain": paint(card, density, look=look),
        "selected": paint(card, density, look=look, selected=True),
        "focused": paint(card, density, look=look, focused=True),
        "hovered": paint(card, density, look=look, hovered=True, actions=ACTIONS, hovered_action=1),
        "portrait half": paint(card, density, look=look, drop_half=0),
        "card half": paint(card, density, look=look, drop_half=1),
        "pinned": paint(replace(card, pinned=True), density, look=look),
        "without edge": paint(card, density, look=look, with_edge=False),
    }
    for name, image in drawn.items():
        assert len(colours(image)) > 5, name
    images = list(drawn.values())
    assert all(one != other for number, one in enumerate(images) for other in images[number + 1 :])


@EACH_DENSITY
@pytest.mark.parametrize("kind", ["nothing", "portrait", "card", "both"])
def test_nothing_is_painted_outside_but_the_focus_ring(
    paint: Paint, photos: dict[str, str], kind: str, density: Density
) -> None:
    card = with_photos(kind, photos)
    for focused, free in ((False, GAP), (True, GAP - 4)):
        image = paint(card, density, selected=True, hovered=True, actions=ACTIONS, focused=focused)
        for side in (
            QRect(0, 0, image.width(), free),
            QRect(0, image.height() - free, image.width(), free),
            QRect(0, 0, free, image.height()),
            QRect(image.width() - free, 0, free, image.height()),
        ):
            assert colours(image, side) == {LIGHT.window}


@pytest.mark.parametrize("kind", ["portrait", "card", "both"])
def test_photos_are_shown(paint: Paint, photos: dict[str, str], kind: str) -> None:
    assert QColor("tomato").name().upper() not in colours(paint())
    shown = colours(paint(with_photos(kind, photos)))
    assert any(abs(QColor(each).red() - 255) < 12 and abs(QColor(each).green() - 99) < 25 for each in shown)


def test_a_photo_whose_file_is_gone_leaves_a_well_with_a_sign(paint: Paint, house: House) -> None:
    gone = replace(PERSON, card_front="0" * 64)
    image = paint(gone)
    assert house.photos.is_missing("0" * 64)
    well = QRect(GAP + 6, GAP + 4, 230, 80)
    assert LIGHT.sunken in colours(image, well)
    assert LIGHT.muted in colours(image, well)


@BOTH
def test_states_differ_in_form_where_they_have_no_words(paint: Paint, theme: Theme) -> None:
    states = [FollowUp(stage=stage, good_from=NOW, latest=NOW) for stage in FirstContactStage]
    states += [FollowUp(rhythm=rhythm) for rhythm in RhythmState]
    person = replace(PERSON, standing=Standing(pocket=Pocket.NETWORK))
    one_colour = replace(
        theme, stages={name: theme.stage("good") for name in theme.stages}, muted=theme.stage("good").text
    )
    images = [paint(person, follow_up=state, text=" ", look=Look(one_colour), with_edge=False) for state in states]
    assert all(one != other for number, one in enumerate(images) for other in images[number + 1 :])


@BOTH
def test_a_card_that_waits_differs_from_one_that_is_to_be_checked(paint: Paint, theme: Theme) -> None:
    one_colour = replace(theme, stages={name: theme.stage("good") for name in theme.stages}, muted=theme.doubt)
    waits, check = (replace(PERSON, scan=scan) for scan in (ScanState.WAITING, ScanState.FAILED))
    drawn = [paint(card, text=" ", look=Look(one_colour), with_edge=False) for card in (waits, check)]
    assert drawn[0] != drawn[1]


def test_who_was_reached_has_a_tick_in_the_footer_and_needs_no_event_there(paint: Paint) -> None:
    person = replace(PERSON, standing=in_network())
    footer = QRect(GAP + 12, GAP + 130, 222, 24)
    assert LIGHT.stage("good").text.upper() in colours(paint(person), footer)
    reached = paint(person, text="today 06:40", reached=True, with_edge=False, with_event=False)
    assert LIGHT.stage("good").text.upper() not in colours(reached)
    assert colours(reached, QRect(GAP + 12, GAP + 130, 16, 24)) != {LIGHT.surface}
    right = QRect(GAP + 140, GAP + 130, 94, 24)
    assert colours(reached, right) == {LIGHT.surface}
    assert colours(paint(person), right) != {LIGHT.surface}


def test_only_what_wants_doing_has_an_edge(paint: Paint) -> None:
    def edge(follow_up: FollowUp) -> set[str]:
        return colours(paint(follow_up=follow_up, text=""), QRect(GAP + 1, GAP + 20, 4, 100))

    for stage in FirstContactStage:
        has_edge = LIGHT.stage(stage.value).text in edge(FollowUp(stage=stage))
        assert has_edge is (stage is not FirstContactStage.FRESH), stage
    assert LIGHT.stage("last_call").text in edge(FollowUp(rhythm=RhythmState.DUE))
    assert LIGHT.surface in edge(FollowUp(rhythm=RhythmState.QUIET))
    assert edge(FollowUp(rhythm=RhythmState.RECENT)) <= {LIGHT.surface, LIGHT.border}


def test_high_contrast_widens_the_edge(paint: Paint) -> None:
    at = QRect(GAP + 5, GAP + 40, 3, 40)
    colour = LIGHT.stage("good").text
    assert colour not in colours(paint(), at)
    assert colour in colours(paint(look=Look(high_contrast(LIGHT))), at)


@EACH_DENSITY
@pytest.mark.parametrize("scale", [100, 130])
def test_a_long_name_is_cut_in_its_line_and_never_wraps(paint: Paint, density: Density, scale: int) -> None:
    look = Look(LIGHT, scale)
    long = replace(
        PERSON, name=split_name("Maximiliane-Charlotte von Hohenstein-Bürgermeister zu Allmendingen"),
        job_title="", organisation="", note=" ", event="",
    )  # fmt: skip
    short = replace(long, name=split_name("Ida von Roth"))
    width = METRICS[density].minimum * scale // 100
    images = [paint(card, density, FollowUp(), "", look, (width, width * 55 // 85)) for card in (long, short)]
    metrics = METRICS[density]
    left = GAP + metrics.padding + metrics.picture + metrics.gap
    below = GAP + metrics.padding + look.metrics(metrics.name).height() + 6
    under_the_name = QRect(left, below, width - metrics.padding - (left - GAP), look.metrics(metrics.name).height())
    assert colours(images[0], under_the_name) == colours(images[1], under_the_name) == {LIGHT.surface}
    right = QRect(GAP + width - metrics.padding + 1, GAP + 4, metrics.padding - 4, below - GAP)
    assert colours(images[0], right) == {LIGHT.surface}


@pytest.mark.parametrize(
    "note", ["", "one", "many words " * 60, "line\nline\nline\nline", "\u202eright to left", "漢字" * 99]
)
@EACH_DENSITY
def test_any_note_is_painted(paint: Paint, note: str, density: Density) -> None:
    assert len(colours(paint(replace(PERSON, note=note), density))) > 5


def test_somebody_without_a_name_has_a_figure_and_words(paint: Paint) -> None:
    nobody = replace(PERSON, name=PersonName(), job_title="", organisation="", note="")
    assert len(colours(paint(nobody))) > 5


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_every_scale_of_a_screen_is_painted(paint: Paint, photos: dict[str, str], scale: float) -> None:
    assert len(colours(paint(with_photos("both", photos), scale=scale))) > 20


def test_while_the_note_is_written_the_tile_leaves_room_for_it(paint: Paint, house: House) -> None:
    painter = TilePainter(house.look, house.photos)
    for card in (PERSON, replace(PERSON, card_front="0" * 64)):
        for density, metrics in METRICS.items():
            rect = QRect(0, 0, *SIZES[density])
            area = painter.note_rect(rect, card, metrics)
            assert rect.contains(area)
            assert area.width() > rect.width() // 3
    assert paint() != paint(editing=True)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_icons_of_a_hovered_tile_are_targets_of_32_pixels_side_by_side(house: House, count: int) -> None:
    rect = QRect(100, 50, *SIZES[Density.MEDIUM])
    areas = TilePainter(house.look, house.photos).action_rects(rect, count)
    assert all((area.width(), area.height()) == (ACTION, ACTION) and rect.contains(area) for area in areas)
    assert all(one.right() < other.left() for one, other in pairwise(areas))


def test_a_small_tile_has_no_room_for_icons_or_notes(paint: Paint) -> None:
    metrics: TileMetrics = METRICS[Density.SMALL]
    assert not metrics.event
    noted = paint(replace(PERSON, note="something else"), Density.SMALL)
    assert noted == paint(density=Density.SMALL)
