"""Frames as the text of a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.frames import frame_of, frame_text
from netzwerk_desktop.storage.tables import PhotoRow
from tests.builders import NOW
from tests.storage.conftest import People

NUMBER = st.floats(-500, 20_000).map(lambda each: round(each, 1) + 0.0)
POINT = st.tuples(NUMBER, NUMBER)
FRAMES = st.builds(Frame, st.none() | st.tuples(POINT, POINT, POINT, POINT), st.integers(0, 3))
CARD = Frame(((1.5, 2.0), (90.0, 3.0), (91.0, 60.0), (0.0, 58.5)), 3)


@given(frame=FRAMES)
def test_a_frame_comes_back_from_its_text(frame: Frame) -> None:
    assert frame_of(frame_text(frame)) == frame


def test_the_whole_photo_is_an_empty_text() -> None:
    assert frame_text(WHOLE) == ""
    assert frame_of("") == WHOLE


@pytest.mark.parametrize("frame", [WHOLE, Frame(None, 1), CARD])
@pytest.mark.parametrize("role", PhotoRole)
def test_a_frame_survives_the_row(
    database: Database, contacts: Contacts, people: People, frame: Frame, role: PhotoRole
) -> None:
    contact_id = people.add()
    PhotoRow.insert(sha256="ab", suffix="jpg", width=9, height=9, added_at=NOW).execute()

    contacts.set_photo(contact_id, role, "ab", frame)

    contact, card = contacts.get(contact_id), Cards(database).cards([contact_id])[contact_id]
    assert (contact.photo(role), contact.frame(role)) == ("ab", frame)
    assert (card.photo(role), card.frame(role)) == ("ab", frame)


def test_another_photo_is_shown_whole(contacts: Contacts, people: People) -> None:
    contact_id = people.add()
    for key in ("ab", "cd"):
        PhotoRow.insert(sha256=key, suffix="jpg", width=9, height=9, added_at=NOW).execute()
    contacts.set_photo(contact_id, PhotoRole.CARD_FRONT, "ab", CARD)

    contacts.set_photo(contact_id, PhotoRole.CARD_FRONT, "cd")

    assert contacts.get(contact_id).card_front_frame == WHOLE
