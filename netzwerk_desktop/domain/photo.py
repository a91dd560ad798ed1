"""Photo: image bytes, keyed by their SHA-256."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Photo:
    """What is known of an image; its bytes lie in a file named after `sha256`.

    Attributes:
        suffix: the file's ending without dot, by content ("jpg", "png").
        width: pixels as seen, after the EXIF orientation.
        height: pixels as seen, after the EXIF orientation.
        taken_at: naive local time from EXIF; None where the camera wrote none.
    """

    sha256: str
    suffix: str
    width: int
    height: int
    taken_at: datetime | None = None

    @property
    def file_name(self) -> str:
        """The path below the photos directory: "ab/abcdef….jpg"."""
        return f"{self.sha256[:2]}/{self.sha256}.{self.suffix}"


def photo_key(data: bytes) -> str:
    """The identity of image bytes."""
    import hashlib  # OpenSSL loads slowly, and a start hashes nothing

    return hashlib.sha256(data).hexdigest()
