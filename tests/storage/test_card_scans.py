"""Readings as rows: what waits, what was read, what was given up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netzwerk_desktop.domain.business_card import (
    BusinessCard,
    FieldKind,
    PhoneKind,
    Quality,
    ReadField,
    ReadPhone,
    TextLine,
)
from netzwerk_desktop.domain.card_scan import CardField, CardScan, ScanState
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.card_scans import FRONT
from tests.builders import FakeClock, opened, plain_jpeg

BOX = ((0.0, 0.0), (9.0, 0.0), (9.0, 5.0), (0.0, 5.0))


@pytest.fixture
def verbs(tmp_path: Path) -> Iterator[Verbs]:
    with opened(tmp_path, FakeClock()) as made:
        yield made


def captured(verbs: Verbs) -> tuple[int, str]:
    photo = verbs.capture.store(plain_jpeg("navy"), "card.jpg")
    (contact_id,) = verbs.capture.take_in([photo]).contacts
    return contact_id, photo.sha256


def test_a_waiting_scan_has_nothing_but_its_photo(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)

    assert verbs.session.scans.get(contact_id) == CardScan(contact_id, sha256)


def test_a_reading_comes_back_as_it_was_kept(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    card = BusinessCard(
        lines=(TextLine("Grüezi", BOX, 1.0, 5.0),), region=BOX, quality=Quality.RETAKE, index=2, width=9, height=5
    )
    with verbs.session.database.transaction():
        verbs.session.scans.keep(contact_id, sha256, card)

    assert verbs.session.scans.get(contact_id) == CardScan(
        contact_id, sha256, FRONT, ScanState.READ, Quality.RETAKE, 2, BOX, 9, 5, text="Grüezi"
    )


def test_nothing_is_known_of_somebody_without_a_scan(verbs: Verbs) -> None:
    assert verbs.session.scans.get(4711) is None


ANNA = ReadField(FieldKind.GIVEN, "Anna", BOX, 0.9, ("Anne",))
PHONE = ReadPhone(PhoneKind.MOBILE, "079 000 00 00", "+41790000000", BOX, 0.8)
BACK = PhotoRole.CARD_BACK


def keep(verbs: Verbs, contact_id: int, sha256: str, side: PhotoRole = FRONT) -> None:
    card = BusinessCard((ANNA,), (PHONE,), lines=(TextLine("Anna", BOX, 1.0, 5.0),), region=BOX, quality=Quality.CHECK)
    with verbs.session.database.transaction():
        verbs.session.scans.keep(contact_id, sha256, card, side)


def test_fields_and_numbers_come_back_with_their_places(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    keep(verbs, contact_id, sha256)

    scan = verbs.session.scans.get(contact_id)

    assert scan is not None
    assert (scan.fields, scan.phones) == ((ANNA,), (PHONE,))


def test_the_same_photo_waits_again_with_its_earlier_reading(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    keep(verbs, contact_id, sha256)
    before = verbs.session.scans.get(contact_id)
    assert before is not None

    with verbs.session.database.transaction():
        verbs.session.scans.wait(contact_id, sha256)

    assert verbs.session.scans.get(contact_id) == replace(before, state=ScanState.WAITING)


def test_another_photo_waits_without_any_reading(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    keep(verbs, contact_id, sha256)
    other = verbs.capture.store(plain_jpeg("red"), "card.jpg")

    verbs.contacts.set_photo(contact_id, FRONT, other)

    assert verbs.session.scans.get(contact_id) == CardScan(contact_id, other.sha256)


def test_the_front_is_read_before_the_back(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    with verbs.session.database.transaction():
        verbs.session.scans.wait(contact_id, sha256, BACK)

    assert [scan.side for scan in verbs.session.scans.waiting()] == [FRONT, BACK]


def test_a_reading_that_moves_takes_the_place_of_the_one_there(verbs: Verbs) -> None:
    (one, sha256), (other, _) = captured(verbs), captured(verbs)
    keep(verbs, one, sha256)
    with verbs.session.database.transaction():
        verbs.session.scans.wait(other, sha256, BACK)
        verbs.session.scans.move(one, FRONT, other, BACK)

    moved = verbs.session.scans.get(other, BACK)
    assert moved is not None
    assert moved.fields == (ANNA,)
    assert verbs.session.scans.get(one) is None
    assert verbs.session.scans.get(other) is not None


def test_what_was_checked_is_kept_and_forgotten_with_the_reading(verbs: Verbs) -> None:
    contact_id, sha256 = captured(verbs)
    keep(verbs, contact_id, sha256)
    with verbs.session.database.transaction():
        verbs.session.scans.check(contact_id, {CardField.NAME, CardField.MAIL})

    scan = verbs.session.scans.get(contact_id)
    assert scan is not None
    assert scan.checked == {CardField.NAME, CardField.MAIL}

    keep(verbs, contact_id, sha256)
    assert verbs.session.scans.get(contact_id).checked == frozenset()  # type: ignore[union-attr]  # it is there


def test_a_reading_that_is_dropped_is_gone(verbs: Verbs) -> None:
    contact_id, _ = captured(verbs)
    with verbs.session.database.transaction():
        verbs.session.scans.drop(contact_id, FRONT)

    assert verbs.session.scans.get(contact_id) is None
