"""The desktop that a window asks to open something."""

from PySide6.QtCore import QUrl


class Opener:
    """Takes urls as the desktop does, or refuses them."""

    def __init__(self) -> None:
        self.urls: list[QUrl] = []
        self.works = True

    def __call__(self, url: QUrl) -> bool:
        self.urls.append(url)
        return self.works
