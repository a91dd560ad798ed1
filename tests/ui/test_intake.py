"""Intake: offered images become contacts in the order of the offer; what is refused is named, the rest is taken."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer
from tests.builders import NOW, add_person, heic, jpeg, plain_jpeg

FRONT = PhotoRole.CARD_FRONT
INBOX = CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED)


class Intaken:
    """What an intake told."""

    def __init__(self, house: House) -> None:
        self.ids: list[list[int]] = []
        self.refused: list[tuple[list[Any], int]] = []
        self.progress: list[tuple[int, int]] = []
        house.intake.taken.connect(self.ids.append)
        house.intake.refused.connect(lambda errors, taken: self.refused.append((errors, taken)))
        house.intake.progressed.connect(lambda done, total: self.progress.append((done, total)))


@pytest.fixture
def told(house: House) -> Intaken:
    return Intaken(house)


def photos(folder: Path, count: int) -> list[Path]:
    """Different images, the first of them the largest, so that their work ends in another order."""
    paths = []
    for number in range(count):
        path = folder / f"IMG_{number:02}.jpg"
        side = 900 if number % 7 == 0 else 16
        path.write_bytes(jpeg(side, side, colour=f"#{number + 16:02x}4080"))
        paths.append(path)
    return paths


def take(qtbot: QtBot, house: House, told: Intaken, offer: ImageOffer, contact_id: int | None = None) -> None:
    house.intake.take(offer, contact_id, FRONT)
    qtbot.waitUntil(lambda: bool(told.ids))


def test_25_images_become_25_contacts_in_their_order(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, tmp_path: Path
) -> None:
    paths = photos(tmp_path, 25)
    take(qtbot, house, told, ImageOffer(tuple(paths)))
    ids = list(verbs.contacts.ids(INBOX))
    cards = verbs.contacts.cards(ids)
    assert [cards[each].card_front for each in ids] == [photo_key(path.read_bytes()) for path in paths]
    assert told.ids == [ids]
    assert not told.refused
    assert told.progress == [(number, 25) for number in range(1, 26)]


def test_one_undo_takes_a_small_stack_back(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, tmp_path: Path
) -> None:
    take(qtbot, house, told, ImageOffer(tuple(photos(tmp_path, 3))))
    house.operations.undo()
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0
    house.operations.redo()
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 3


def test_refused_images_are_named_and_the_others_are_taken(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, tmp_path: Path
) -> None:
    good = photos(tmp_path, 2)
    half, empty, text, phone = (tmp_path / name for name in ("half.jpg", "empty.jpg", "notes.txt", "IMG.heic"))
    whole = jpeg(400, 300)
    half.write_bytes(whole[: len(whole) // 2])
    empty.touch()
    text.write_text("Anna")
    phone.write_bytes(heic())
    gone = tmp_path / "gone.jpg"
    take(qtbot, house, told, ImageOffer((half, good[0], gone, empty, text, good[1], phone)))
    [(errors, taken)] = told.refused
    assert taken == 2
    assert {each.values["name"]: each.problem for each in errors} == {
        "half.jpg": Problem.IMAGE_DAMAGED,
        "gone.jpg": Problem.NO_SUCH_FILE,
        "empty.jpg": Problem.IMAGE_EMPTY,
        "notes.txt": Problem.NOT_AN_IMAGE,
        "IMG.heic": Problem.IMAGE_DAMAGED if find_spec("pillow_heif") else Problem.IMAGE_UNSUPPORTED,
    }
    assert list(verbs.contacts.ids(INBOX)) == told.ids[0]
    assert len(told.ids[0]) == 2


def test_a_folder_that_cannot_be_read_is_named(qtbot: QtBot, house: House, told: Intaken, tmp_path: Path) -> None:
    take(qtbot, house, told, ImageOffer((tmp_path,)))
    [(errors, taken)] = told.refused
    assert (errors[0].problem, errors[0].values["name"], taken) == (Problem.NOT_READABLE, tmp_path.name, 0)


def test_a_file_too_large_is_not_even_read(
    qtbot: QtBot, house: House, told: Intaken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netzwerk_desktop.ui.intake.MOST_BYTES", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read"))
    take(qtbot, house, told, ImageOffer(tuple(photos(tmp_path, 1))))
    assert told.refused[0][0][0].problem is Problem.IMAGE_TOO_LARGE


def test_an_offer_of_nothing_is_refused_at_once(house: House, told: Intaken) -> None:
    house.intake.take(ImageOffer(), None, FRONT)
    [(errors, taken)] = told.refused
    assert (errors[0].problem, taken) == (Problem.NOT_AN_IMAGE, 0)


def test_new_cards_inherit_the_current_event(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, tmp_path: Path
) -> None:
    event_id = next(iter(verbs.events.save(Event(0, "Slide Day", ends_at=NOW)).events))
    verbs.events.set_current(event_id)
    take(qtbot, house, told, ImageOffer(tuple(photos(tmp_path, 1))))
    contact = verbs.contacts.get(told.ids[0][0])
    assert (contact.event, contact.standing.met_at) == ("Slide Day", NOW)


def test_bytes_are_taken_like_files(qtbot: QtBot, house: House, verbs: Verbs, told: Intaken) -> None:
    data = plain_jpeg("red")
    take(qtbot, house, told, ImageOffer(blobs=(("photo", data),)))
    assert verbs.contacts.get(told.ids[0][0]).card_front == photo_key(data)


@pytest.mark.parametrize("role", PhotoRole)
def test_an_image_for_somebody_becomes_their_photo(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, role: PhotoRole
) -> None:
    person, data = add_person(verbs), plain_jpeg("green")
    house.intake.take(ImageOffer(blobs=(("photo", data),)), person, role)
    qtbot.waitUntil(lambda: bool(told.ids))
    assert getattr(verbs.contacts.get(person), role.value) == photo_key(data)
    assert told.ids == [[]]
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0


def test_two_images_for_a_card_are_its_two_sides(qtbot: QtBot, house: House, verbs: Verbs, told: Intaken) -> None:
    person, sides = add_person(verbs), [plain_jpeg("green"), plain_jpeg("blue")]
    take(qtbot, house, told, ImageOffer(blobs=tuple(("photo", each) for each in sides)), person)
    contact = verbs.contacts.get(person)
    assert [contact.card_front, contact.card_back] == [photo_key(each) for each in sides]


def test_the_same_image_twice_is_two_contacts_and_one_file(
    qtbot: QtBot, house: House, verbs: Verbs, told: Intaken
) -> None:
    data = plain_jpeg("green")
    take(qtbot, house, told, ImageOffer(blobs=(("a", data), ("b", data))))
    assert len(told.ids[0]) == 2
    assert len([path for path in verbs.session.paths.photos.rglob("*") if path.is_file()]) == 1


def test_two_offers_at_once_keep_apart(qtbot: QtBot, house: House, verbs: Verbs, told: Intaken, tmp_path: Path) -> None:
    paths = photos(tmp_path, 6)
    house.intake.take(ImageOffer(tuple(paths[:3])), None, FRONT)
    house.intake.take(ImageOffer(tuple(paths[3:])), None, FRONT)
    qtbot.waitUntil(lambda: len(told.ids) == 2)
    cards = verbs.contacts.cards([each for ids in told.ids for each in ids])
    wanted = [[photo_key(path.read_bytes()) for path in part] for part in (paths[:3], paths[3:])]
    assert sorted([cards[each].card_front for each in ids] for ids in told.ids) == sorted(wanted)
