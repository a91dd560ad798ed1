"""Image drop: files, folders, raw bytes and pictures are taken; nothing is ever fetched from a network."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage

from netzwerk_desktop.imaging.photo import examine
from netzwerk_desktop.ui import image_drop
from netzwerk_desktop.ui.image_drop import ImageOffer, has_images, offered_text, png_bytes, read_offer
from tests.builders import SVG, heic, jpeg, other_format, png
from tests.ui.gestures import mime_image, mime_of

JPEG, PNG = jpeg(), png()
RAW = "application/octet-stream"


def red() -> QImage:
    image = QImage(20, 10, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_local_files_are_offered_in_the_order_of_the_drop(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("c.jpg", "a.png", "b.heic")]
    mime = mime_of(*paths)
    assert has_images(mime)
    assert read_offer(mime) == ImageOffer(tuple(paths))
    assert read_offer(mime).count == 3


def test_a_folder_stands_for_its_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.jpg", "a.jpg", ".hidden.jpg"):
        (tmp_path / name).write_bytes(JPEG)
    (tmp_path / "deeper").mkdir()
    assert read_offer(mime_of(tmp_path)).files == (tmp_path / "a.jpg", tmp_path / "b.jpg")


def test_files_and_folders_mix(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside.jpg").write_bytes(JPEG)
    offer = read_offer(mime_of(tmp_path / "z.jpg", tmp_path / "folder", tmp_path / "a.jpg"))
    assert [path.name for path in offer.files] == ["z.jpg", "inside.jpg", "a.jpg"]


def test_an_empty_folder_offers_nothing(tmp_path: Path) -> None:
    assert read_offer(mime_of(tmp_path)).count == 0


@pytest.mark.parametrize("kind", [RAW, "image/jpeg", "image/png"])
@pytest.mark.parametrize("data", [JPEG, PNG, other_format("GIF"), other_format("WEBP"), other_format("TIFF")])
def test_raw_bytes_that_begin_like_an_image_are_taken_as_they_are(kind: str, data: bytes) -> None:
    mime = mime_of(formats={kind: data})
    assert has_images(mime)
    assert read_offer(mime).blobs == (("photo", data),)


def test_raw_bytes_of_a_phones_photo_are_taken_as_they_are() -> None:
    mime = mime_of(formats={"image/heic": heic()})
    assert has_images(mime)
    assert read_offer(mime).blobs == (("photo", heic()),)


@pytest.mark.parametrize("data", [b"", b"MZ\x90\0", SVG, b"%PDF-1.7", b"<html>"])
def test_raw_bytes_of_anything_else_are_left(data: bytes) -> None:
    assert read_offer(mime_of(formats={RAW: data})).count == 0


def test_more_bytes_than_a_photo_may_have_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_drop, "MOST_BYTES", len(JPEG) - 1)
    assert read_offer(mime_of(formats={RAW: JPEG})).count == 0


def test_a_picture_of_the_clipboard_becomes_a_whole_file() -> None:
    mime = mime_image(red())
    assert has_images(mime)
    [(name, data)] = read_offer(mime).blobs
    assert name == "photo"
    photo = examine(data, name)
    assert (photo.suffix, photo.width, photo.height) == ("png", 20, 10)
    assert QImage.fromData(data).pixelColor(3, 3) == QColor("red")


def test_a_picture_keeps_what_is_transparent() -> None:
    image = red()
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0))
    assert QImage.fromData(png_bytes(image)).pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize(
    "address", ["https://example.com/photo.jpg", "http://127.0.0.1/a.png", "ftp://example.com/a.jpg"]
)
def test_an_address_alone_is_never_fetched(address: str) -> None:
    mime = mime_of(address)
    assert not has_images(mime)
    assert read_offer(mime) == ImageOffer()


def test_a_picture_dragged_from_a_browser_is_taken_with_the_name_of_its_address() -> None:
    mime = mime_of("https://example.com/people/anna.jpg", formats={RAW: JPEG})
    assert has_images(mime)
    assert read_offer(mime).blobs == (("anna.jpg", JPEG),)


def test_a_local_file_wins_over_the_bytes_beside_it(tmp_path: Path) -> None:
    mime = mime_of(tmp_path / "a.jpg", formats={RAW: JPEG})
    assert read_offer(mime) == ImageOffer((tmp_path / "a.jpg",))


def test_text_is_no_image() -> None:
    mime = QMimeData()
    mime.setText("Anna Müller")
    assert not has_images(mime)
    assert read_offer(mime) == ImageOffer()
    assert offered_text(mime) == "Anna Müller"


def test_beside_files_and_pictures_a_text_is_not_asked(tmp_path: Path) -> None:
    for mime in (mime_of(tmp_path / "a.jpg"), mime_image(red())):
        mime.setText("Anna Müller")
        assert offered_text(mime) == ""
    assert offered_text(QMimeData()) == ""


def test_a_folder_that_cannot_be_read_is_offered_to_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> object:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert read_offer(mime_of(tmp_path)).files == (tmp_path,)
