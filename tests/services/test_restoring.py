"""An archive of everything becomes an equal book; a damaged one changes nothing."""

import hashlib
import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import FormerBook
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.domain.importing import Outcome
from netzwerk_desktop.domain.incoming import RemarkKind, Severity
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.restoring import restore_archive
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, dump, opened, plain_jpeg
from tests.services.test_exporting import WORDS

VCF = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Gerber;Beat;;;\r\nX-ODD:\xc3\xa4\r\nEND:VCARD\r\n"


def everything(verbs: Verbs) -> None:
    """Something in every table."""
    (event_id,) = verbs.events.save(Event(0, "Fair", ends_at=NOW - timedelta(hours=2))).events
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")
    anna = add_person(verbs, event_id=event_id, cadence=Cadence(months=1), photos=[(PhotoRole.PORTRAIT, photo)])
    verbs.contacts.edit(anna, ContactDraft(methods=(ContactMethod(MethodKind.MAIL, "a@example.ch"),), note="Zeile\n2"))
    verbs.contacts.set_tags(anna, ["Presse"])
    verbs.interactions.log([anna], InteractionKind.CALL, note="rief an")
    verbs.reminders.add(anna, NOW + timedelta(days=1), "Folien")
    verbs.capture.take_in([verbs.capture.store(plain_jpeg("blue"), "blue.jpg")])
    verbs.importing.run(verbs.importing.plan([ContactFile("b.vcf", data=VCF)]))
    verbs.contacts.delete([add_person(verbs, "Clara Frei")])
    verbs.preferences.change(quota=5, own_name="Zoë")


def archive(verbs: Verbs) -> bytes:
    stream = io.BytesIO()
    verbs.exporting.write(stream, ExportKind.ARCHIVE, WORDS)
    return stream.getvalue()


def photos(verbs: Verbs) -> dict[str, bytes]:
    root = verbs.session.photo_files.root
    return {name: (root / name).read_bytes() for name in verbs.session.photo_files.names()}


def test_an_empty_book_becomes_equal_in_all_rows_photos_and_settings(
    verbs: Verbs, clock: FakeClock, tmp_path: Path
) -> None:
    everything(verbs)
    (tmp_path / "all.zip").write_bytes(archive(verbs))

    with opened(tmp_path / "other", clock) as other:
        plan = other.importing.plan([ContactFile("all.zip", tmp_path / "all.zip")])
        imported = other.importing.run(plan)

        assert dump(other, without=()) == dump(verbs, without=())
        assert photos(other) == photos(verbs)
        assert other.session.preferences == verbs.session.preferences
        assert other.backup.check().sound
        assert imported.batch_id is None


def test_an_archive_in_an_empty_book_can_be_taken_back(verbs: Verbs, clock: FakeClock, tmp_path: Path) -> None:
    everything(verbs)
    with opened(tmp_path / "other", clock) as other:
        other.preferences.change(quota=4)
        before = dump(other, without=())
        imported = other.importing.run(other.importing.plan([ContactFile("all.zip", data=archive(verbs))]))
        assert dump(other, without=()) == dump(verbs, without=())

        undo = imported.changes.undo
        assert isinstance(undo, FormerBook)
        other.returning.bring_back(other.returning.former(undo))

        assert dump(other, without=()) == before
        assert other.preferences.current.quota == 4


def test_a_book_with_people_takes_only_who_is_new(verbs: Verbs, clock: FakeClock, tmp_path: Path) -> None:
    everything(verbs)
    data = archive(verbs)

    assert {each.outcome for each in verbs.importing.plan([ContactFile("a.zip", data=data)]).people} == {Outcome.SAME}
    with opened(tmp_path / "other", clock) as other:
        add_person(other, "Zoe Alt")
        imported = other.importing.run(other.importing.plan([ContactFile("a.zip", data=data)]))
        assert imported.files[0].new == 3
        assert imported.batch_id is not None


def test_a_book_with_people_is_told_what_of_an_archive_is_not_taken(
    verbs: Verbs, clock: FakeClock, tmp_path: Path
) -> None:
    add_person(verbs, "Anna Müller", cadence=Cadence(months=3), met_at=NOW)
    file = ContactFile("a.zip", data=archive(verbs))
    with opened(tmp_path / "other", clock) as other:
        assert other.importing.plan([file]).files[0].remarks == ()
        add_person(other, "Zoe Alt")
        (report,) = other.importing.plan([file]).files
        assert [(each.kind, each.severity) for each in report.remarks] == [(RemarkKind.PEOPLE_ONLY, Severity.WARNING)]
        (contact_id,) = other.importing.run(other.importing.plan([file])).changes.contacts
        standing = other.contacts.get(contact_id).standing
        assert (standing.cadence, standing.met_at) == (Cadence(months=3), NOW)
        assert other.importing.plan([file]).files[0].remarks == ()


def changed(data: bytes, table: str, column: str, value: object) -> bytes:
    """An archive with another value in the first row of a table, and with the right hash."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as zipped, zipfile.ZipFile(out, "w") as written:
        members = {name: zipped.read(name) for name in zipped.namelist()}
        manifest = json.loads(members["netzwerk.json"])
        (described,) = (each for each in manifest["tables"] if each["name"] == table)
        first, *rest = members[f"tables/{table}.jsonl"].splitlines(keepends=True)
        cells = json.loads(first)
        cells[described["columns"].index(column)] = value
        members[f"tables/{table}.jsonl"] = b"".join([json.dumps(cells).encode() + b"\n", *rest])
        described["sha256"] = hashlib.sha256(members[f"tables/{table}.jsonl"]).hexdigest()
        members["netzwerk.json"] = json.dumps(manifest).encode()
        for name, content in members.items():
            written.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("method", "kind", "evil"),
        ("method", "contact_id", 999),
        ("contact", "given", None),
        ("contact", "pocket", "evil"),
        ("contact", "met_at", "x"),
        ("contact", "portrait", "ab" * 32),
        ("contact_tag", "tag_id", 999),
    ],
)
def test_rows_that_no_book_has_are_refused(
    verbs: Verbs, clock: FakeClock, tmp_path: Path, table: str, column: str, value: object
) -> None:
    everything(verbs)
    file = ContactFile("a.zip", data=changed(archive(verbs), table, column, value))
    with opened(tmp_path / "other", clock) as other:
        before = dump(other, without=())
        with pytest.raises(UserError) as refused:
            restore_archive(other.session, file)
        assert refused.value.problem is Problem.ARCHIVE_DAMAGED
        assert dump(other, without=()) == before


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("method", "kind", "evil"),
        ("method", "value", 7),
        ("contact_tag", "tag_id", 999),
        ("contact", "given", None),
        ("contact", "met_at", 10**18),
        ("contact", "rhythm_days", -5),
    ],
)
def test_people_that_no_book_has_are_refused(verbs: Verbs, table: str, column: str, value: object) -> None:
    everything(verbs)

    (report,) = verbs.importing.plan([ContactFile("a.zip", data=changed(archive(verbs), table, column, value))]).files

    assert [each.kind for each in report.remarks] == [RemarkKind.UNREADABLE]


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_damaged_archive_changes_nothing(verbs: Verbs, clock: FakeClock, tmp_path: Path, cut: float) -> None:
    everything(verbs)
    data = archive(verbs)
    place = int(len(data) * cut)
    with opened(tmp_path / "other", clock) as other:
        before = dump(other, without=())
        with pytest.raises(UserError) as refused:
            restore_archive(other.session, ContactFile("a.zip", data=data[:place]))

        assert refused.value.problem is Problem.ARCHIVE_DAMAGED
        assert dump(other, without=()) == before
        assert photos(other) == {}
