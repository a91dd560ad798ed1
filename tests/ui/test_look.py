"""The look: fonts, sizes and colours that follow theme and text size."""

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.look import FAMILY, FONT_FILES, Look, Type
from netzwerk_desktop.ui.theme import DARK, LIGHT


def test_the_three_shipped_files_are_one_family(fonts: None) -> None:
    assert len(FONT_FILES) == 3
    assert FAMILY in QFontDatabase.families()
    assert {"Regular", "Medium", "SemiBold"} <= {style.replace(" ", "") for style in QFontDatabase.styles(FAMILY)}


@pytest.mark.parametrize("style", Type)
def test_each_style_is_drawn_in_inter_at_its_size(look: Look, style: Type) -> None:
    points, weight, _ = style.value
    font = look.font(style)
    assert font.pixelSize() == round(points * 96 / 72)
    assert font.weight() == weight
    assert QFontInfo(font).family() == FAMILY


@pytest.mark.parametrize("scale", [100, 115, 130])
def test_text_and_widths_grow_together(fonts: None, scale: int) -> None:
    look = Look(LIGHT, scale)
    assert look.px(200) == 2 * scale
    assert look.font(Type.BODY).pixelSize() == round(10 * 96 / 72 * scale / 100)
    assert look.metrics(Type.BODY).height() >= look.font(Type.BODY).pixelSize()


def test_no_text_is_smaller_than_a_caption(look: Look) -> None:
    assert min(style.value[0] for style in Type) == Type.CAPTION.value[0] == 9.0


def test_figures_have_the_same_width(look: Look) -> None:
    metrics = look.metrics(Type.BODY)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_a_change_is_told_once_and_only_when_there_is_one(qtbot: QtBot, look: Look) -> None:
    told: list[None] = []
    look.changed.connect(lambda: told.append(None))
    look.set(LIGHT, 100)
    assert not told
    look.set(DARK, 100)
    look.set(DARK, 130)
    assert len(told) == 2


def test_a_colour_is_that_of_the_theme_of_the_moment(look: Look) -> None:
    assert look.colour("accent").name().upper() == LIGHT.accent
    look.set(DARK, 100)
    assert look.colour("accent").name().upper() == DARK.accent
