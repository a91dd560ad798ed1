"""vCards out: people as they are carried by a drag or the clipboard, for mail programs and folders."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QGuiApplication

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.image_drop import CONTACTS_MIME
from netzwerk_desktop.ui.words import name_words

VCARD_MIMES = ("text/vcard", "text/x-vcard")
MOST_CARRIED = 500
"""More people than this travel within the window only: writing them would hold up the drag."""
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


class VCardOut(QObject):
    """Makes vCards of people the moment they leave the window."""

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._folder: QTemporaryDir | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.tidy)

    def carried(self, contact_ids: Sequence[int]) -> QMimeData:
        """What a drag of people carries: who they are for this window, a file of vCards for everybody else."""
        mime = QMimeData()
        mime.setData(CONTACTS_MIME, ",".join(map(str, contact_ids)).encode())
        if len(contact_ids) <= MOST_CARRIED:
            data = self._data(contact_ids)
            _add_cards(mime, data)
            file = self._file(contact_ids, data)
            if file is not None:
                mime.setUrls([QUrl.fromLocalFile(str(file))])
        return mime

    def copy(self, contact_ids: Sequence[int], text: str = "") -> None:
        """Put people on the clipboard as vCards, and as text for whoever wants that: the vCards where there is none.

        More people than may be carried are copied as their text alone.
        """
        mime, cards = QMimeData(), ""
        if not text or len(contact_ids) <= MOST_CARRIED:
            # One version for all: an old one may be written in letters that no clipboard knows of.
            data = b"".join(self._verbs.exporting.vcards(contact_ids, "3.0"))
            _add_cards(mime, data)
            cards = data.decode(errors="replace")
        mime.setText(text or cards)
        QGuiApplication.clipboard().setMimeData(mime)

    def tidy(self) -> None:
        """Remove the files that were made for drags."""
        if self._folder is not None:
            self._folder.remove()
            self._folder = None

    def _data(self, contact_ids: Sequence[int]) -> bytes:
        return b"".join(self._verbs.exporting.vcards(contact_ids))

    def _file(self, contact_ids: Sequence[int], data: bytes) -> Path | None:
        """A file in a folder that nobody else may look into; None where there is no room for one."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            return None
        path = Path(self._folder.path()) / f"{self._name(contact_ids)}.vcf"
        try:
            path.write_bytes(data)
            path.chmod(0o600)
        except OSError:
            return None
        return path

    def _name(self, contact_ids: Sequence[int]) -> str:
        n = len(contact_ids)
        if n > 1:
            return tr("%n contact(s)", "", n)
        return _UNFIT.sub(" ", name_words(self._verbs.contacts.get(contact_ids[0]).name)).strip()[:_LONGEST_NAME]


def _add_cards(mime: QMimeData, data: bytes) -> None:
    for kind in VCARD_MIMES:
        mime.setData(kind, data)
