"""Draws the pictures that the self-test decodes, and packs the old book that it opens; run once, kept with the program.

    draw_samples.py

Every picture is blue above and white below. A bundle cannot make them itself: it has no encoder of HEVC.
"""

import gzip
from pathlib import Path

import pillow_heif
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "selftest"
OLD_BOOK = ROOT / "tests" / "databases" / "v1.db"
SIZE = (96, 72)
BLUE = (42, 63, 184)


def picture() -> Image.Image:
    """Blue above, white below."""
    drawn = Image.new("RGB", SIZE, "white")
    drawn.paste(BLUE, (0, 0, SIZE[0], SIZE[1] // 2))
    return drawn


def main() -> None:
    """Write every sample."""
    TARGET.mkdir(exist_ok=True)
    drawn = picture()
    drawn.save(TARGET / "photo.jpg", quality=92)
    drawn.save(TARGET / "photo.png", optimize=True)
    drawn.save(TARGET / "photo.webp", quality=92)
    drawn.convert("CMYK").save(TARGET / "cmyk.jpg", quality=92)
    pillow_heif.from_pillow(drawn).save(TARGET / "photo.heic", quality=92)
    drawn.save(TARGET / "photo.avif", quality=92)
    (TARGET / "book-1.db.gz").write_bytes(gzip.compress(OLD_BOOK.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
