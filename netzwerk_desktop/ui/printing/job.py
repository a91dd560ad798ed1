"""Print job: draws page after page between the events of the window, with progress and a way to stop."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import Enum, auto
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter

from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, meet_classes, thumbnail
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.printing.card_page import FACE, ON_A_PAGE, paint_card_page, picture_role
from netzwerk_desktop.ui.printing.paper import page_size, paper_look, sheet_of, write_foot
from netzwerk_desktop.ui.printing.phone_list import ListLine, lines_on_a_page, list_lines, paint_list_page
from netzwerk_desktop.ui.tasks import Tasks
from netzwerk_desktop.ui.tiles.photo_source import find_photo
from netzwerk_desktop.ui.words import full_day_words

AT_ONCE = 200
SHARPNESS = 300 / 96
"""Pixels of a picture per pixel of the page: 300 to an inch."""


class PrintForm(Enum):
    """What is printed of people."""

    CARDS = auto()
    PHONE_LIST = auto()


class PrintJob(QObject):
    """Draws people onto the pages of a device.

    Signals:
        progressed: (people drawn, people asked for).
        finished: how many pages there are now; 0 where nobody has what the form needs, or the device takes nothing.
    """

    progressed = Signal(int, int)
    finished = Signal(int)

    def __init__(
        self,
        verbs: Verbs,
        tasks: Tasks,
        form: PrintForm,
        contact_ids: Sequence[int],
        device: QPagedPaintDevice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._tasks, self._device = verbs, tasks, device
        self._form = form
        self._ids = _by_name(verbs, contact_ids)
        self._look = paper_look()
        self._painter = QPainter()
        self._pages = self._drawn = 0
        self._stopped = False
        self._lines: Iterator[ListLine] = list_lines(self._people())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._draw_next)

    def start(self) -> None:
        """Begin with the first page."""
        meet_classes()
        if self._ids and self._painter.begin(self._device):
            self._next.start()
        else:
            self.finished.emit(0)

    def stop(self) -> None:
        """Draw nothing more; what was drawn is to be thrown away."""
        self._stopped = True
        self._next.stop()
        if self._painter.isActive():
            self._painter.end()

    def _draw_next(self) -> None:
        if self._form is PrintForm.CARDS:
            self._ask_for_pictures()
        else:
            self._draw_list_page()

    # cards

    def _ask_for_pictures(self) -> None:
        people = self._verbs.contacts.many(self._ids[self._drawn : self._drawn + ON_A_PAGE])
        if not people:
            self._end()
            return
        requests = {each.contact_id: request for each in people if (request := self._request(each)) is not None}
        load: Callable[[], dict[int, QImage]] = partial(_load, requests)
        self._tasks.start(load, partial(self._draw_card_page, people))

    def _request(self, contact: Contact) -> ThumbnailRequest | None:
        role = picture_role(contact)
        sha256 = contact.photo(role) if role else None
        path = find_photo(self._verbs.session.paths.photos, sha256) if sha256 else None
        if role is None or sha256 is None or path is None:
            return None
        side = round(FACE * SHARPNESS)
        return ThumbnailRequest(sha256, path, side, side, cover=False, frame=contact.frame(role))

    def _draw_card_page(self, people: Sequence[Contact], pictures: dict[int, QImage]) -> None:
        if self._stopped:
            return
        self._turn_over()
        with sheet_of(self._painter, self._device) as page:
            paint_card_page(self._painter, page, people, pictures, self._look)
        self._drawn += ON_A_PAGE
        self._go_on()

    # list

    def _people(self) -> Iterator[Contact]:
        for start in range(0, len(self._ids), AT_ONCE):
            yield from self._verbs.contacts.many(self._ids[start : start + AT_ONCE])
            self._drawn = start + AT_ONCE

    def _draw_list_page(self) -> None:
        size = page_size(self._device)
        with sheet_of(self._painter, self._device) as page:
            lines = list(islice(self._lines, lines_on_a_page(page)))
        if not lines or not size.isValid():
            self._end()
            return
        self._turn_over()
        with sheet_of(self._painter, self._device) as page:
            paint_list_page(self._painter, page, lines, self._look)
            write_foot(self._painter, page, self._look, full_day_words(self._today()), self._pages)
        self._go_on()

    def _today(self) -> date:
        return self._verbs.session.today()

    def _turn_over(self) -> None:
        if self._pages:
            self._device.newPage()
        self._pages += 1

    def _go_on(self) -> None:
        self.progressed.emit(min(self._drawn, len(self._ids)), len(self._ids))
        self._next.start()

    def _end(self) -> None:
        self._painter.end()
        self.finished.emit(self._pages)


def _by_name(verbs: Verbs, contact_ids: Sequence[int]) -> list[int]:
    """People in the order of a telephone book."""
    wanted = set(contact_ids)
    every = verbs.contacts.ids(CardQuery(pocket=None, order=CardOrder.NAME))
    return [each for each in every if each in wanted]


def _load(requests: dict[int, ThumbnailRequest]) -> dict[int, QImage]:
    """Decode the pictures of one page; runs in the pool."""
    return {contact_id: thumbnail(request, None) for contact_id, request in requests.items()}
