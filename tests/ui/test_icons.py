"""Icons: each use has its glyph and paints it in the theme's colour of the moment."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.icons import GlyphEngine, Use, font_folder, glyphs, icon, icon_font_family, paint_glyph
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.theme import DARK, LIGHT

# The pages of the rail while they are open, and a set pin.
FILLED = (Use.TODAY, Use.INBOX, Use.NETWORK, Use.EVENTS, Use.ASIDE, Use.PREFERENCES, Use.PIN)


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are fully covered."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(x, y) for x, y in points)
    return {colour.name().upper() for colour in found if colour.alpha() == 255}


def drawn(use: Use, *, filled: bool = False, colour: str = "#123456") -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_glyph(painter, QRect(0, 0, 48, 48), use, QColor(colour), filled=filled)
    painter.end()
    return image


def test_the_icon_font_is_there(qtbot: QtBot) -> None:
    assert list(font_folder().glob("phosphor*.ttf"))
    assert icon_font_family()


@pytest.mark.parametrize("use", Use)
def test_each_use_paints_its_glyph_in_the_colour_given(qtbot: QtBot, use: Use) -> None:
    assert use.value in glyphs()
    assert inks(drawn(use)) == {"#123456"}


@pytest.mark.parametrize("use", FILLED)
def test_what_can_be_active_has_a_filled_glyph_of_its_own(qtbot: QtBot, use: Use) -> None:
    assert f"{use.value}-fill" in glyphs()
    plain, filled = drawn(use), drawn(use, filled=True)
    assert inks(filled) == {"#123456"}
    assert plain != filled


def test_no_two_uses_look_the_same(qtbot: QtBot) -> None:
    assert len({glyphs()[use.value] for use in Use}) == len(Use)


def test_an_icon_follows_a_change_of_theme_without_being_made_anew(qtbot: QtBot) -> None:
    look = Look(LIGHT)
    made = icon(look, Use.DONE)
    assert inks(made.pixmap(32, 32).toImage()) == {LIGHT.text}
    look.set(DARK, 100)
    assert inks(made.pixmap(32, 32).toImage()) == {DARK.text}
    assert inks(QIcon(made).pixmap(32, 32).toImage()) == {DARK.text}


def test_an_icon_has_the_colour_of_its_role_and_of_being_disabled(qtbot: QtBot) -> None:
    made = icon(Look(), Use.DONE, "accent")
    assert inks(made.pixmap(32, 32).toImage()) == {LIGHT.accent}
    assert inks(made.pixmap(32, 32, QIcon.Mode.Disabled).toImage()) == {LIGHT.disabled}


def test_a_checked_page_is_filled_and_in_accent(qtbot: QtBot) -> None:
    made = icon(Look(), Use.TODAY, fill_when_on=True)
    off, on = (made.pixmap(32, 32, QIcon.Mode.Normal, state).toImage() for state in (QIcon.State.Off, QIcon.State.On))
    assert inks(off) == {LIGHT.text}
    assert inks(on) == {LIGHT.accent}
    filled = icon(Look(), Use.TODAY, "accent", filled=True).pixmap(32, 32).toImage()
    assert on == filled


def test_a_copied_engine_is_the_same_icon(qtbot: QtBot) -> None:
    engine = GlyphEngine(Look(), Use.PIN, "accent", filled=True)
    size, mode, state = QSize(32, 32), QIcon.Mode.Normal, QIcon.State.Off
    assert engine.clone().pixmap(size, mode, state).toImage() == engine.pixmap(size, mode, state).toImage()
