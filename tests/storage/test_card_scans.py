"""Readings as rows: what waits, what was read, what was given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.domain.business_card import BusinessCard, Quality, TextLine
from netzwerk_desktop.domain.card_scan import CardScan, ScanState
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
