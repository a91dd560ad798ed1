"""The watched folder: what was there is left, what comes is taken once, nothing in it is ever changed."""

import os
from pathlib import Path

import pytest

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, PhoneKind, ReadField, ReadPhone
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.folder import is_as_it_was, list_photos, names_somebody
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import plain_jpeg

NAMED = BusinessCard((ReadField(FieldKind.FAMILY, "Müller"),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "phone").mkdir()
    return tmp_path / "phone"


def put(folder: Path, name: str, colour: str = "red", at: int = 1_700_000_000) -> Path:
    (folder / name).write_bytes(plain_jpeg(colour))
    os.utime(folder / name, (at, at))
    return folder / name


def names(verbs: Verbs, folder: Path) -> list[str]:
    return [Path(file.path).name for file in verbs.folder.unseen(folder, list_photos(folder))]


def test_photos_are_listed_the_oldest_first_and_other_files_not_at_all(folder: Path) -> None:
    put(folder, "b.jpg", at=1_700_000_000)
    put(folder, "a.jpg", at=1_700_000_100)
    put(folder, ".hidden.jpg")
    put(folder, "c.jpg.part")
    (folder / "deeper.jpg").mkdir()
    (folder / "gone.jpg").symlink_to(folder / "nowhere")

    assert [Path(file.path).name for file in list_photos(folder)] == ["b.jpg", "a.jpg"]


def test_a_folder_that_is_not_there_is_said(folder: Path) -> None:
    with pytest.raises(UserError) as refused:
        list_photos(folder / "gone")
    assert refused.value.problem is Problem.NO_SUCH_FILE


def test_what_lies_there_when_the_folder_is_chosen_is_left(verbs: Verbs, folder: Path) -> None:
    put(folder, "old.jpg")
    verbs.folder.choose(str(folder))
    assert verbs.preferences.current.watch_folder == str(folder)
    assert names(verbs, folder) == []

    put(folder, "new.jpg", "blue")
    assert names(verbs, folder) == ["new.jpg"]


def test_what_came_while_the_folder_was_off_is_left_too(verbs: Verbs, folder: Path) -> None:
    verbs.folder.choose(str(folder))
    assert names(verbs, folder) == []
    verbs.folder.choose("")
    put(folder, "meanwhile.jpg")

    verbs.folder.choose(str(folder))

    assert names(verbs, folder) == []


def test_a_file_without_a_card_is_not_looked_at_again_until_it_is_written_anew(verbs: Verbs, folder: Path) -> None:
    verbs.folder.choose(str(folder))
    names(verbs, folder)
    put(folder, "view.jpg")
    (file,) = list_photos(folder)

    changes = verbs.folder.pass_over(file)

    assert changes.contacts == frozenset()
    assert names(verbs, folder) == []
    put(folder, "view.jpg", "blue", at=1_700_000_500)
    assert names(verbs, folder) == ["view.jpg"]


def test_a_card_becomes_a_contact_of_the_event_and_its_file_stays_as_it_is(verbs: Verbs, folder: Path) -> None:
    event = verbs.events.get(verbs.events.named("Slide Day") or 0)
    path = put(folder, "card.jpg")
    before = path.stat()
    (file,) = list_photos(folder)
    photo = verbs.capture.store(path.read_bytes(), path.name)

    changes = verbs.folder.take_in(file, photo, [NAMED], event)

    assert changes.verb is Verb.ADDED
    assert changes.only_contact is not None
    contact = verbs.contacts.get(changes.only_contact)
    assert (contact.name.family, contact.event, contact.standing.pocket) == ("Müller", "Slide Day", Pocket.INBOX)
    assert verbs.reading.waiting() == []
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert verbs.session.seen_files.among([file]) == {file}


def test_a_photo_that_was_dropped_already_is_not_taken_twice(verbs: Verbs, folder: Path) -> None:
    path = put(folder, "card.jpg")
    photo = verbs.capture.store(path.read_bytes(), path.name)
    verbs.capture.take_in([photo])
    (file,) = list_photos(folder)

    assert verbs.folder.take_in(file, photo, [NAMED]).contacts == frozenset()
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 1
    assert verbs.session.seen_files.among([file]) == {file}


def test_a_file_that_is_written_or_gone_meanwhile_is_noticed(folder: Path) -> None:
    path = put(folder, "card.jpg")
    (file,) = list_photos(folder)
    assert is_as_it_was(file)

    put(folder, "card.jpg", "blue", at=1_700_000_500)
    assert not is_as_it_was(file)
    path.unlink()
    assert not is_as_it_was(file)


def test_a_sign_on_a_holiday_photo_is_no_card() -> None:
    phone = ReadPhone(PhoneKind.PHONE, "044 668 18 00")
    assert names_somebody(NAMED)
    assert names_somebody(BusinessCard((ReadField(FieldKind.MAIL, "a@x.example"),)))
    assert names_somebody(BusinessCard(phones=(phone,)))
    assert not names_somebody(BusinessCard((ReadField(FieldKind.ORGANISATION, "Hotel Krone"),)))
    assert not names_somebody(BusinessCard())
