"""Files for other programs: whole, private, in the kind their ending names, read by others."""

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.domain.importing import Field, Outcome
from netzwerk_desktop.domain.incoming import Incoming
from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.formats.vcard import read_vcards
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.exporting import CODE_BYTES, CalendarWords
from netzwerk_desktop.services.job_watch import JobWatch
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, opened, plain_jpeg

WORDS = CalendarWords("Netzwerk", "Write to %1", "%1: %2", "Birthday of %1")
RAW = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Gerber;Beat;;;\r\nFN:Beat Gerber\r\nitem1.X-Odd;a=b:\xc3\xa4\r\n"
    b"NOTE:Hallo\\, Welt\r\nEND:VCARD\r\n"
)
MAIL = ContactMethod(MethodKind.MAIL, "anna@example.ch", "work")


def take_raw(verbs: Verbs) -> int:
    (contact_id,) = verbs.importing.run(verbs.importing.plan([ContactFile("b.vcf", data=RAW)])).changes.contacts
    return contact_id


def test_a_card_nobody_changed_is_written_back_byte_for_byte(verbs: Verbs, tmp_path: Path) -> None:
    take_raw(verbs)

    assert verbs.exporting.export(tmp_path / "people.vcf", WORDS) == 1

    assert (tmp_path / "people.vcf").read_bytes() == RAW
    assert (tmp_path / "people.vcf").stat().st_mode & 0o077 == 0


def test_nobody_is_swallowed_by_a_card_before_that_ends_without_a_line_end(verbs: Verbs, tmp_path: Path) -> None:
    files = [ContactFile("a.vcf", data=RAW.rstrip()), ContactFile("b.vcf", data=RAW.replace(b"Beat", b"Bea").rstrip())]
    verbs.importing.run(verbs.importing.plan(files))

    assert verbs.exporting.export(tmp_path / "people.vcf", WORDS) == 2

    people = [each for each in read_vcards((tmp_path / "people.vcf").read_bytes()) if isinstance(each, Incoming)]
    assert sorted(each.name.given for each in people) == ["Bea", "Beat"]


@pytest.mark.parametrize("kind", list(ExportKind))
def test_a_cancelled_export_leaves_the_file_as_it_was(verbs: Verbs, tmp_path: Path, kind: ExportKind) -> None:
    add_person(verbs, birthday="--12-24")
    path = tmp_path / "out.bin"
    path.write_bytes(b"before")
    told: list[tuple[int, int]] = []

    watch = JobWatch(lambda done, total: told.append((done, total)), lambda: bool(told))
    with pytest.raises(UserError) as refused:
        verbs.exporting.export(path, WORDS, kind=kind, watch=watch)

    assert refused.value.problem is Problem.CANCELLED
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["out.bin"]
    assert path.read_bytes() == b"before"


@pytest.mark.parametrize("kind", [ExportKind.VCARD, ExportKind.CSV, ExportKind.ARCHIVE, ExportKind.CALENDAR])
def test_an_export_tells_how_far_it_is_to_the_end(verbs: Verbs, tmp_path: Path, kind: ExportKind) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")
    add_person(verbs, photos=[(PhotoRole.PORTRAIT, photo)], birthday="--12-24")
    add_person(verbs, "Bea Roth")
    told: list[tuple[int, int]] = []

    verbs.exporting.export(tmp_path / "out.bin", WORDS, kind=kind, watch=JobWatch(lambda *far: told.append(far)))

    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0


@pytest.mark.parametrize(
    "draft",
    [
        ContactDraft(name=split_name("Anna Müller"), organisation="Ö" * 900, job_title="x" * 3000),
        ContactDraft(organisation="Ö" * 900),
        ContactDraft(name=PersonName(given="💐" * 300, family="💐" * 300), organisation="Ö" * 900),
        ContactDraft(
            name=split_name("Anna Müller"),
            methods=tuple(ContactMethod(kind, "9" * 600) for kind in (MethodKind.MAIL, MethodKind.PHONE)),
        ),
    ],
)
def test_a_code_is_shortened_until_a_camera_reads_it(verbs: Verbs, draft: ContactDraft) -> None:
    contact_id = verbs.contacts.add(draft).only_contact
    assert contact_id is not None

    text = verbs.exporting.code_text(contact_id)

    assert len(text.encode()) <= CODE_BYTES
    (person,) = read_vcards(text.encode())
    assert isinstance(person, Incoming)
    assert person.name.display or person.organisation


def test_a_code_leaves_out_first_what_is_missed_least(verbs: Verbs) -> None:
    ways = (
        ContactMethod(MethodKind.WEB, "https://example.ch/" + "x" * 600),
        ContactMethod(MethodKind.PHONE, "+41 79 000 00 01"),
        MAIL,
    )
    contact_id = verbs.contacts.add(ContactDraft(name=split_name("Anna Müller"), methods=ways)).only_contact
    assert contact_id is not None

    (person,) = read_vcards(verbs.exporting.code_text(contact_id).encode())

    assert isinstance(person, Incoming)
    assert [way.value for way in person.methods] == [MAIL.value, "+41 79 000 00 01"]


def test_changing_one_field_changes_that_property_alone(verbs: Verbs) -> None:
    verbs.contacts.set_note(take_raw(verbs), "neu")

    (card,) = verbs.exporting.vcards([1])

    assert [line for line in card.splitlines() if line not in RAW.splitlines()] == [b"NOTE:neu"]


def test_an_independent_reader_understands_a_new_card(verbs: Verbs, tmp_path: Path) -> None:
    vobject = pytest.importorskip("vobject", reason="NOT TESTED: vobject is not installed")
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")
    add_person(verbs, methods=(MAIL,), note="Segelboot", photos=[(PhotoRole.PORTRAIT, photo)])

    verbs.exporting.export(tmp_path / "people.vcf", WORDS)

    card = vobject.readOne((tmp_path / "people.vcf").read_text(encoding="utf-8"))
    assert (card.fn.value, card.email.value, card.note.value) == ("Anna Müller", MAIL.value, "Segelboot")
    assert card.photo.value == plain_jpeg("red")


def test_own_cards_come_back_as_the_same_people(verbs: Verbs) -> None:
    add_person(verbs, methods=(MAIL,), note="Segelboot")
    add_person(verbs, "Beat Gerber", birthday="--02-29")
    stream = io.BytesIO()
    verbs.exporting.write(stream, ExportKind.VCARD, WORDS)

    plan = verbs.importing.plan([ContactFile("own.vcf", data=stream.getvalue())])

    assert [person.outcome for person in plan.people] == [Outcome.SAME, Outcome.SAME]


def own_file(verbs: Verbs) -> bytes:
    stream = io.BytesIO()
    verbs.exporting.write(stream, ExportKind.VCARD, WORDS)
    return stream.getvalue()


def test_what_only_own_files_say_comes_back_where_nothing_was_typed_and_is_a_conflict_where_both_differ(
    verbs: Verbs,
) -> None:
    anna = add_person(verbs, offers="Druckerei", seeks="Verlag", traits="ruhig", promise="Folien")
    data = own_file(verbs)
    verbs.contacts.edit(anna, ContactDraft(offers="", seeks="Lektorat", traits="ruhig", promise=""))

    plan = verbs.importing.plan([ContactFile("own.vcf", data=data)])
    (planned,) = plan.people
    assert planned.outcome is Outcome.UPDATE
    assert [(each.field, each.ours, each.theirs) for each in planned.conflicts] == [
        (Field.SEEKS, "Lektorat", "Verlag"),
    ]
    verbs.importing.run(plan)

    contact = verbs.contacts.get(anna)
    assert (contact.offers, contact.seeks, contact.traits, contact.promise) == (
        *("Druckerei", "Lektorat", "ruhig", "Folien"),
    )


def test_a_newer_own_file_changes_what_nobody_typed_meanwhile(verbs: Verbs, clock: FakeClock, tmp_path: Path) -> None:
    other_id = add_person(verbs, offers="Druckerei", seeks="Verlag")
    first = own_file(verbs)
    verbs.contacts.edit(other_id, ContactDraft(offers="Buchbinderei", seeks=""))
    second = own_file(verbs)
    with opened(tmp_path / "other", clock) as other:
        for data in (first, second):
            other.importing.run(other.importing.plan([ContactFile("own.vcf", data=data)]))

        assert [(each.offers, each.seeks) for each in other.contacts.many([1])] == [("Buchbinderei", "")]


def test_a_file_of_another_program_takes_nothing_of_ours_away(verbs: Verbs) -> None:
    older = RAW.replace(b"END:VCARD", b"UID:u1\r\nEND:VCARD")
    verbs.importing.run(verbs.importing.plan([ContactFile("a.vcf", data=older)]))
    verbs.contacts.edit(1, ContactDraft(offers="Druckerei"))

    newer = older.replace(b"END:VCARD", b"TITLE:Leiter\r\nEND:VCARD")
    verbs.importing.run(verbs.importing.plan([ContactFile("a.vcf", data=newer)]))

    assert (verbs.contacts.get(1).offers, verbs.contacts.get(1).job_title) == ("Druckerei", "Leiter")


def test_a_table_has_the_columns_other_programs_know(verbs: Verbs, tmp_path: Path) -> None:
    add_person(verbs, methods=(MAIL,))

    verbs.exporting.export(tmp_path / "people.csv", WORDS)

    with (tmp_path / "people.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["First Name"], row["Last Name"], row["E-mail 1 - Value"]) == ("Anna", "Müller", MAIL.value)


def test_a_table_for_spreadsheets_begins_no_formula(verbs: Verbs, tmp_path: Path) -> None:
    add_person(verbs, note="=1+1", methods=(ContactMethod(MethodKind.PHONE, "+41 79 123 45 67"),))

    verbs.exporting.export(tmp_path / "people.csv", WORDS, kind=ExportKind.CSV_SPREADSHEET)

    with (tmp_path / "people.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_table_for_spreadsheets_that_comes_back_changes_nothing(verbs: Verbs, tmp_path: Path) -> None:
    add_person(verbs, note="Segelboot", offers="Kaffee", methods=(MAIL,))
    file = tmp_path / "people.csv"
    verbs.exporting.export(file, WORDS, kind=ExportKind.CSV_SPREADSHEET)

    (person,) = verbs.importing.plan([ContactFile("people.csv", file)]).people
    assert person.outcome is Outcome.SAME


def test_a_calendar_holds_what_is_due_reminders_and_birthdays(verbs: Verbs, tmp_path: Path) -> None:
    anna = add_person(verbs, cadence=Cadence(months=1), birthday="--12-24")
    verbs.interactions.waive([anna])
    verbs.reminders.add(anna, NOW + timedelta(days=1), "Folien")

    assert verbs.exporting.export(tmp_path / "due.ics", WORDS) == 3

    text = (tmp_path / "due.ics").read_text(encoding="utf-8")
    for words in ("Write to Anna Müller", "Anna Müller: Folien", "Birthday of Anna Müller", "20260305"):
        assert words in text


def test_a_reminder_of_an_organisation_names_it(verbs: Verbs, tmp_path: Path) -> None:
    contact_id = add_person(verbs, "", organisation="Nordhang AG")
    verbs.reminders.add(contact_id, NOW + timedelta(days=1), "Folien")

    verbs.exporting.export(tmp_path / "days.ics", WORDS)

    assert b"SUMMARY:Nordhang AG: Folien" in (tmp_path / "days.ics").read_bytes()


def test_only_those_who_were_chosen_are_written(verbs: Verbs, tmp_path: Path) -> None:
    one, _ = add_person(verbs), add_person(verbs, "Beat Gerber")

    assert verbs.exporting.export(tmp_path / "one.vcf", WORDS, contact_ids=[one]) == 1
    assert b"Gerber" not in (tmp_path / "one.vcf").read_bytes()


def test_an_ending_nobody_knows_is_refused(verbs: Verbs, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        verbs.exporting.export(tmp_path / "people.doc", WORDS)

    assert refused.value.problem is Problem.UNKNOWN_FORMAT
    assert list(tmp_path.glob("people*")) == []


# the calendar that is kept up to date


def test_without_a_wish_no_calendar_is_written(verbs: Verbs) -> None:
    assert not verbs.exporting.refresh_calendar(WORDS)


def test_a_calendar_follows_changes_at_most_once_a_minute(verbs: Verbs, clock: FakeClock, tmp_path: Path) -> None:
    target = tmp_path / "due.ics"
    verbs.preferences.change(calendar_file=str(target))
    anna = add_person(verbs, birthday="--12-24")
    assert verbs.exporting.refresh_calendar(WORDS)

    verbs.contacts.edit(anna, ContactDraft(birthday="--12-25"))
    clock.go_on(seconds=59)
    assert not verbs.exporting.refresh_calendar(WORDS)
    clock.go_on(seconds=1)
    assert verbs.exporting.refresh_calendar(WORDS)
    assert "1225" in target.read_text(encoding="utf-8")

    clock.go_on(minutes=5)
    assert not verbs.exporting.refresh_calendar(WORDS)


def test_a_clock_that_was_set_back_does_not_stop_the_calendar(verbs: Verbs, clock: FakeClock, tmp_path: Path) -> None:
    verbs.preferences.change(calendar_file=str(tmp_path / "due.ics"))
    anna = add_person(verbs, birthday="--12-24")
    verbs.exporting.refresh_calendar(WORDS)
    clock.go_on(days=-2)
    verbs.contacts.edit(anna, ContactDraft(birthday="--12-25"))

    assert verbs.exporting.refresh_calendar(WORDS)
