"""Qt's users read HEIC and AVIF as any other photo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from netzwerk_desktop.imaging.heif_reader import HeifReader
from netzwerk_desktop.imaging.laying import image_reader, whole_corners
from tests.builders import heif_photo


@pytest.mark.parametrize(("kind", "suffix"), [("HEIF", "heic"), ("AVIF", "avif")])
def test_a_photo_is_read_in_the_size_it_is_needed(tmp_path: Path, kind: str, suffix: str) -> None:
    file = tmp_path / f"photo.{suffix}"
    file.write_bytes(heif_photo(80, 60, kind=kind))

    reader = image_reader(file)

    assert isinstance(reader, HeifReader)
    assert reader.size() == QSize(80, 60)
    assert whole_corners(reader) == ((0, 0), (80, 0), (80, 60), (0, 60))
    reader.setScaledSize(QSize(40, 30))
    image = reader.read()
    assert image.size() == QSize(40, 30)
    blue = QColor(image.pixel(3, 3))
    assert blue.blue() > blue.red()


@pytest.mark.parametrize("data", [b"", b"text"])
def test_what_cannot_be_read_is_a_null_image(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "photo.heic").write_bytes(data)

    for reader in (image_reader(tmp_path / "photo.heic"), image_reader(tmp_path / "gone.heic")):
        assert not reader.size().isValid()
        assert reader.read().isNull()
