"""Draw what installing shows from the marks in resources/icons: Windows' .ico and side picture, macOS' .icns.

From 32 pixels on it is the mark, below the same strand on a grid of 16 pixels, which stays sharp there.
"""

import io
import os
import struct
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "icons"
MARKS = Path(__file__).resolve().parent.parent / "icons"
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIZES = (32, 64, 128, 256, 512, 1024)
FIRST_OF_MARK = 32
SIDE_SIZE = (164, 314)  # of the last page of an installer made with NSIS
# Icons of macOS leave a rim: the square measures 824 of 1024 there, and 15 of 16 in the mark.
MAC_SCALE = 824 / 1024 / (15 / 16)


def draw(size: int, scale: float = 1.0) -> Image.Image:
    """The icon at one size, its mark scaled about the middle."""
    renderer = QSvgRenderer(str(MARKS / ("app-icon.svg" if size >= FIRST_OF_MARK else "tray.svg")))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    rim = size * (1 - scale) / 2
    painter = QPainter(image)
    renderer.render(painter, QRectF(rim, rim, size - 2 * rim, size - 2 * rim))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(data.data())).convert("RGBA")


def png(image: Image.Image) -> bytes:
    """One picture of an .ico as PNG."""
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


def bitmap(image: Image.Image) -> bytes:
    """One picture of an .ico as bitmap: colours bottom up, then a mask of one bit, which alpha makes unnecessary."""
    size = image.width
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    colours = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes("raw", "BGRA")
    mask = bytes((size + 31) // 32 * 4 * size)
    return header + colours + mask


def windows_icon(images: list[Image.Image]) -> bytes:
    """An .ico: bitmaps, which every part of Windows reads, and the largest as PNG."""
    pictures = [png(image) if image.width >= 256 else bitmap(image) for image in images]
    offset = 6 + 16 * len(images)
    entries = []
    for image, picture in zip(images, pictures, strict=True):
        side = image.width % 256  # 256 is written as 0
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(images)) + b"".join(entries) + b"".join(pictures)


def mac_icon(images: list[Image.Image]) -> bytes:
    """An .icns with every size and its double for dense screens."""
    target = io.BytesIO()
    images[-1].save(target, "ICNS", append_images=images[:-1])
    return target.getvalue()


def side_picture() -> Image.Image:
    """The mark, its strand running from edge to edge of its own blue; few colours, so that it stays small."""
    width, height = SIDE_SIZE
    mark = draw(round(width / (15 / 16)))
    picture = Image.new("RGB", SIDE_SIZE, mark.getpixel((mark.width // 2, mark.height // 8))[:3])
    picture.paste(mark, ((width - mark.width) // 2, height // 6), mark)
    return picture.quantize(64, dither=Image.Dither.NONE)


def main() -> None:
    """Write the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    ICONS.mkdir(exist_ok=True)
    (ICONS / "netzwerk-desktop.ico").write_bytes(windows_icon([draw(size) for size in WINDOWS_SIZES]))
    (ICONS / "netzwerk-desktop.icns").write_bytes(mac_icon([draw(size, MAC_SCALE) for size in MAC_SIZES]))
    side_picture().save(ICONS / "side.bmp")
    application.quit()


if __name__ == "__main__":
    main()
