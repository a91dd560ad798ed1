"""The theme: every pair of colours that carries words or borders can be told apart (design.md, section 2)."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from netzwerk_desktop.ui.theme import DARK, LIGHT, StageColours, Theme, high_contrast, palette, wants_dark

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "high contrast light": high_contrast(LIGHT),
    "high contrast dark": high_contrast(DARK),
}
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
STAGES = ("fresh", "good", "last_call", "missed")
WORDS, SHAPES = 4.5, 3.0


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [part / 255 for part in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def grounds(theme: Theme) -> dict[str, str]:
    return {name: getattr(theme, name) for name in ("window", "surface", "raised", "accent_tint")}


def pairs(theme: Theme) -> Iterator[tuple[str, str, str, float]]:
    """Every pair of the contrast table: its name, the two colours and what it needs."""
    for name, ground in grounds(theme).items():
        for role in ("text", "muted", "accent"):
            yield f"{role} on {name}", getattr(theme, role), ground, WORDS
        yield f"control on {name}", theme.control, ground, SHAPES
        for stage in STAGES:
            yield f"{stage} on {name}", theme.stage(stage).text, ground, WORDS
    for stage in STAGES:
        colours = theme.stage(stage)
        yield f"{stage} on its own tint", colours.text, colours.tint, WORDS
        yield f"text on the tint of {stage}", theme.text, colours.tint, 7.0
    yield "accent_text on accent", theme.accent_text, theme.accent, WORDS
    yield "accent_text on accent_hover", theme.accent_text, theme.accent_hover, WORDS
    yield "toast text", theme.toast_text, theme.toast, WORDS
    yield "toast action", theme.toast_action, theme.toast, WORDS
    yield "error text on surface", theme.error_text, theme.surface, WORDS
    yield "error text on its own ground", theme.error_text, theme.error_tint, WORDS
    yield "accent against track", theme.accent, theme.track, SHAPES
    yield "disabled on surface", theme.disabled, theme.surface, SHAPES
    yield "text on sunken", theme.text, theme.sunken, WORDS
    yield "muted on sunken", theme.muted, theme.sunken, WORDS
    for number, (ground, ink) in enumerate(theme.monograms):
        yield f"monogram {number}", ink, ground, 6.0


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast(LIGHT.text, LIGHT.window) == pytest.approx(15.5, abs=0.05)
    assert contrast(DARK.accent, DARK.track) == pytest.approx(4.5, abs=0.1)


@EACH
def test_every_pair_of_the_contrast_table_is_strong_enough(theme: Theme) -> None:
    weak = {name: round(contrast(a, b), 2) for name, a, b, needed in pairs(theme) if contrast(a, b) < needed}
    assert weak == {}


@EACH
def test_words_of_each_state_differ_from_each_other_and_from_calm_ones(theme: Theme) -> None:
    colours = [theme.stage(name).text for name in STAGES]
    assert len({*colours, theme.stage("calm").text}) == len(STAGES) + 1


@EACH
def test_every_token_is_a_colour(theme: Theme) -> None:
    for field in fields(Theme):
        value = getattr(theme, field.name)
        if isinstance(value, str):
            assert QColor(value).isValid(), field.name


def test_calm_states_are_muted() -> None:
    assert LIGHT.stage("calm") == StageColours(LIGHT.muted, LIGHT.sunken)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_turns_decoration_into_what_can_be_seen(theme: Theme) -> None:
    strong = high_contrast(theme)
    assert (strong.border, strong.divider) == (theme.control, theme.control)
    assert strong.muted == theme.text
    assert {colours.tint for colours in strong.stages.values()} == {theme.surface}
    assert [colours.text for colours in strong.stages.values()] == [each.text for each in theme.stages.values()]
    assert (theme.edge, strong.edge) == (4, 6)


@EACH
def test_palette_carries_the_tokens_of_the_theme(theme: Theme) -> None:
    made, role = palette(theme), QPalette.ColorRole
    wanted = {
        role.Window: theme.window,
        role.Base: theme.surface,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.ToolTipBase: theme.raised,
    }
    assert {each: made.color(each) for each in wanted} == {each: QColor(value) for each, value in wanted.items()}
    assert made.color(QPalette.ColorGroup.Disabled, role.Text) == QColor(theme.disabled)


def test_the_desktop_decides_between_light_and_dark() -> None:
    assert wants_dark(Qt.ColorScheme.Dark, palette(LIGHT))
    assert not wants_dark(Qt.ColorScheme.Light, palette(DARK))


@pytest.mark.parametrize(("theme", "dark"), [(LIGHT, False), (DARK, True)])
def test_a_desktop_that_says_nothing_is_known_by_its_window_colour(theme: Theme, dark: bool) -> None:
    assert wants_dark(Qt.ColorScheme.Unknown, palette(theme)) is dark
