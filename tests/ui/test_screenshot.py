"""Screenshots: every page drawn into a PNG of the size and scale that was asked, without a screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.demo import fill_with_demo
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.screenshot import CONTACT, draw_page
from netzwerk_desktop.ui.theme import DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}


@pytest.fixture
def people(verbs: Verbs) -> Verbs:
    fill_with_demo(verbs, resources() / "demo", limit=12)
    return verbs


def drawn(verbs: Verbs, folder: Path, page: str, theme: str, size: tuple[int, int], scale: float) -> QImage:
    target = folder / "page.png"
    draw_page(verbs, target, page, theme, size, scale, folder / "cache")
    image = QImage(str(target))
    assert not image.isNull()
    return image


def shades(image: QImage) -> int:
    points = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return len({image.pixel(x, y) for x, y in points})


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("page", [*(page.value for page in Page), CONTACT])
def test_every_page_is_drawn_in_both_themes(
    qapp: QApplication, people: Verbs, tmp_path: Path, page: str, theme: str
) -> None:
    image = drawn(people, tmp_path, page, theme, (1100, 700), 1.0)
    assert (image.width(), image.height()) == (1100, 700)
    assert image.pixelColor(3, 690) == QColor(THEMES[theme].window)
    assert shades(image) > 12


@pytest.mark.parametrize(("scale", "pixels"), [(1.0, (960, 640)), (1.5, (1440, 960)), (2.0, (1920, 1280))])
def test_a_scale_means_more_pixels_and_the_same_page(
    qapp: QApplication, people: Verbs, tmp_path: Path, scale: float, pixels: tuple[int, int]
) -> None:
    image = drawn(people, tmp_path, "network", "light", (960, 640), scale)
    assert (image.width(), image.height()) == pixels


def test_photos_are_there_before_the_page_is_kept(qapp: QApplication, people: Verbs, tmp_path: Path) -> None:
    first, *kept = (drawn(people, tmp_path, "network", "light", (1280, 800), 1.0) for _ in range(3))
    assert shades(first) > 200
    assert kept[0] == kept[1]


def test_without_anybody_the_contact_is_the_empty_network(qapp: QApplication, verbs: Verbs, tmp_path: Path) -> None:
    assert shades(drawn(verbs, tmp_path, CONTACT, "light", (960, 640), 1.0)) > 5


def test_a_file_that_cannot_be_written_is_said(qapp: QApplication, verbs: Verbs, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        draw_page(verbs, tmp_path / "missing" / "page.png", "today", "light", (960, 640), 1.0, None)
    assert refused.value.problem is Problem.NOT_WRITABLE


def test_settings_stay_as_they_were(qapp: QApplication, verbs: Verbs, tmp_path: Path) -> None:
    before = verbs.preferences.current
    drawn(verbs, tmp_path, "today", "dark", (960, 640), 1.0)
    assert verbs.preferences.current == before
    assert not verbs.session.paths.preferences.exists()
