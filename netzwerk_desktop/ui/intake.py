"""Intake: offered images are examined and stored off the main thread, then become contacts or a contact's photo."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.image_drop import MOST_BYTES, ImageOffer
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tasks import Tasks

CHUNK = 20


@dataclass(slots=True)
class _Batch:
    """One offer on its way; `photos` keeps the order in which the images were offered."""

    contact_id: int | None
    role: PhotoRole
    photos: dict[int, Photo | None] = field(default_factory=dict)
    total: int = 0
    taken: int = 0
    ids: list[int] = field(default_factory=list)
    refused: list[UserError] = field(default_factory=list)


class Intake(QObject):
    """Takes images in.

    Signals:
        taken: the new contacts' ids of one offer, once all of it is dealt with.
        refused: a list of `UserError`, one for each image that was left out, and how many were taken.
        progressed: (images done, images offered) of the offer under way.
    """

    taken = Signal(object)
    refused = Signal(object, int)
    progressed = Signal(int, int)

    def __init__(self, verbs: Verbs, operations: Operations, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._tasks = verbs, operations, tasks

    def take(self, offer: ImageOffer, contact_id: int | None, role: PhotoRole) -> None:
        """Start with an offer: photos of that contact, or a new contact for each."""
        jobs: list[Callable[[], Photo]] = [partial(self._store_file, path) for path in offer.files]
        jobs += [partial(self._store_bytes, name, data) for name, data in offer.blobs]
        if not jobs:
            self.refused.emit([UserError(Problem.NOT_AN_IMAGE, name="")], 0)
            return
        batch = _Batch(contact_id, role, total=len(jobs))
        for number, job in enumerate(jobs):
            self._tasks.start(job, partial(self._on_stored, batch, number), partial(self._on_refused, batch, number))

    def _store_file(self, path: Path) -> Photo:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UserError(Problem.IMAGE_TOO_LARGE, name=path.name)
            data = path.read_bytes()
        except FileNotFoundError as failure:
            raise UserError(Problem.NO_SUCH_FILE, name=path.name) from failure
        except OSError as failure:
            raise UserError(Problem.NOT_READABLE, name=path.name) from failure
        return self._verbs.capture.store(data, path.name)

    def _store_bytes(self, name: str, data: bytes) -> Photo:
        return self._verbs.capture.store(data, name)

    def _on_stored(self, batch: _Batch, number: int, photo: Photo) -> None:
        batch.photos[number] = photo
        self._advance(batch)

    def _on_refused(self, batch: _Batch, number: int, error: UserError) -> None:
        batch.photos[number] = None
        batch.refused.append(error)
        self._advance(batch)

    def _advance(self, batch: _Batch) -> None:
        """Write what is complete from the front, in groups, so that the order stays and little waits unwritten."""
        self.progressed.emit(len(batch.photos), batch.total)
        ready = 0
        while batch.taken + ready in batch.photos:
            ready += 1
        finished = len(batch.photos) == batch.total
        if ready >= CHUNK or finished:
            found = [batch.photos[batch.taken + each] for each in range(ready)]
            batch.taken += ready
            self._write(batch, [photo for photo in found if photo is not None])
        if finished:
            if batch.refused:
                self.refused.emit(batch.refused, batch.total - len(batch.refused))
            self.taken.emit(batch.ids)

    def _write(self, batch: _Batch, photos: list[Photo]) -> None:
        if not photos:
            return
        if batch.contact_id is None:
            changes = self._operations.run(self._verbs.capture.take_in, photos, self._verbs.events.current())
            batch.ids += sorted(changes.contacts) if changes else []
            return
        roles = [batch.role]
        if batch.role is PhotoRole.CARD_FRONT:
            roles.append(PhotoRole.CARD_BACK)
        for role, photo in zip(roles, photos, strict=False):
            self._operations.run(self._verbs.contacts.set_photo, batch.contact_id, role, photo)
