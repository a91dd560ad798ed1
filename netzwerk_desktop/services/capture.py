"""Capture: photos become contacts in the inbox, or the photo of somebody known."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.imaging.photo import examine
from netzwerk_desktop.services.session import Session


class CaptureService:
    """Taking photos in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def store(self, data: bytes, name: str) -> Photo:
        """Check that bytes are a whole image and put them on the disk; safe to call from any thread.

        Args:
            data: the file's bytes.
            name: the file's name, for the sentence when it is refused.

        Raises:
            UserError: it is no image, half of one, too large, or the disk refuses it.
        """
        photo = examine(data, name)
        self._session.photo_files.put(photo, data)
        return photo

    def take_in(self, photos: Sequence[Photo], event: Event | None = None, met_at: datetime | None = None) -> Changes:
        """Make a contact in the inbox of every stored photo, in this order.

        Args:
            met_at: when all of them were met; the event and the photos tell it otherwise.
        """

        def body(now: datetime) -> list[int]:
            made: dict[int, str] = {}
            start = self._session.cards.free_moment(now)
            self._session.photos.add_all(photos, now)
            for number, photo in enumerate(photos):
                contact_id = self._session.contacts.insert(
                    now,
                    # One after the other: what is found beside a card later stands beside it in the inbox too.
                    created_at=start + timedelta(milliseconds=number),
                    pocket=Pocket.INBOX,
                    event_id=event.event_id if event else None,
                    met_at=met_at or meeting_time(photo, event, now, self._session.zone),
                    **{PhotoRole.CARD_FRONT.value: photo.sha256},
                )
                made[contact_id] = photo.sha256
            self._session.scans.wait_for_new(made)
            return list(made)

        return self._session.create(body)


def read_text(text: str, words: Path) -> ContactDraft:
    """What a pasted or dropped text says of somebody; safe to call from any thread.

    Args:
        words: the folder with the vocabulary of cards.

    Raises:
        UserError: the text names nobody.
    """
    from netzwerk_desktop.domain.pasted_text import draft_from_text
    from netzwerk_desktop.imaging.card_words import load_card_words

    draft = draft_from_text(text, load_card_words(words))
    if draft is None:
        raise UserError(Problem.NOBODY_IN_TEXT)
    return draft


def meeting_time(photo: Photo, event: Event | None, now: datetime, zone: tzinfo) -> datetime:
    """When somebody on a photo was met: the event's end, else when the photo was taken, else now.

    A camera's clock that runs ahead is not believed.

    Args:
        zone: where the photo was taken, unless the camera says another.
    """
    if event is not None and event.met_at is not None:
        return event.met_at
    taken = photo.taken_at
    if taken is None:
        return now
    if taken.tzinfo is None:
        taken = taken.replace(tzinfo=zone)
    return min(taken, now)
