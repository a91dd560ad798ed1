"""People of contact files: new, the same, changed; one batch, which can be taken back after a restart too."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.importing import Field, Outcome
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.services.contact_files import ContactFile, Reading
from netzwerk_desktop.services.import_plan import ImportPlan, Step
from netzwerk_desktop.services.importing import Imported, ImportService
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, dump, opened, plain_jpeg

MAIL = ContactMethod(MethodKind.MAIL, "anna@example.ch", "work")
PHONE = ContactMethod(MethodKind.PHONE, "079 123 45 67")
VCARD, CSV = FileFormat.VCARD, FileFormat.CSV_GOOGLE


def person(name: str = "Anna Müller", uid: str = "", line: int = 1, **fields: object) -> Incoming:
    """Somebody of a file; a vCard is faked from everything that is said."""
    raw = f"{uid}|{name}|{sorted(map(repr, fields.items()))}".encode()
    return Incoming(line, split_name(name), uid=uid, raw=fields.pop("raw", raw), **fields)  # type: ignore[arg-type]


class FakeFiles:
    """Contact files that need no parser: what they hold is known by their bytes."""

    def __init__(self) -> None:
        self._files: dict[bytes, tuple[FileFormat | None, tuple[Incoming | Remark, ...]]] = {}

    def file(self, *items: Incoming | Remark, kind: FileFormat | None = VCARD, name: str = "people.vcf") -> ContactFile:
        data = repr((kind, items)).encode()
        self._files[data] = (kind, items)
        return ContactFile(name, data=data)

    def read(self, file: ContactFile) -> Reading:
        kind, items = self._files[file.read()]
        return Reading(kind, iter(items), len(items))


class Desk:
    """Imports the way a window does."""

    def __init__(self, verbs: Verbs) -> None:
        self.files = FakeFiles()
        self.importing = ImportService(verbs.session, verbs.contacts, self.files.read)

    def plan(self, *items: Incoming | Remark, kind: FileFormat = VCARD) -> ImportPlan:
        return self.importing.plan([self.files.file(*items, kind=kind)])

    def take(self, *items: Incoming | Remark, kind: FileFormat = VCARD, **options: object) -> Imported:
        return self.importing.run(self.plan(*items, kind=kind), **options)  # type: ignore[arg-type]


@pytest.fixture
def desk(verbs: Verbs) -> Desk:
    return Desk(verbs)


def ids(verbs: Verbs, text: str = "") -> list[int]:
    return list(verbs.contacts.ids(CardQuery(pocket=None, text=text)))


def outcomes(plan: ImportPlan) -> list[Outcome]:
    return [each.outcome for each in plan.people]


# who is new


def test_a_plan_changes_nothing(verbs: Verbs, desk: Desk) -> None:
    before = dump(verbs, without=())

    plan = desk.plan(person(photo=plain_jpeg("red")), person("Beat Gerber", line=7))

    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    assert dump(verbs, without=()) == before
    assert verbs.session.photo_files.names() == set()
    assert not verbs.session.paths.backups.exists()


def test_everything_a_file_says_is_kept_and_found(verbs: Verbs, desk: Desk) -> None:
    desk.take(
        person(
            "Dr. Anna Müller",
            organisation="Groß AG",
            job_title="Leiterin",
            note="Segelboot",
            birthday="--12-24",
            methods=(MAIL, PHONE),
            tags=("Presse", "Bern"),
            photo=plain_jpeg("red"),
            appendix=(("Custom 1", "Vespa"),),
            uid="u1",
        )
    )

    (contact_id,) = ids(verbs)
    contact = verbs.contacts.get(contact_id)
    assert (contact.name.display, contact.organisation, contact.job_title) == ("Dr. Anna Müller", "Groß AG", "Leiterin")
    assert contact.note == "Segelboot\n\nCustom 1: Vespa"
    assert (contact.birthday, contact.methods, contact.tags) == ("--12-24", (MAIL, PHONE), ("Bern", "Presse"))
    assert contact.standing.pocket is Pocket.INBOX
    assert verbs.session.photo_files.names() == {f"{contact.portrait[:2]}/{contact.portrait}.jpg"}  # type: ignore[index]
    for text in ("mueller", "gross", "segel", "vespa", "bern", "079 123"):
        assert ids(verbs, text) == [contact_id], text
    assert verbs.backup.check().sound


def test_people_come_in_as_if_each_had_been_added_by_hand(verbs: Verbs, desk: Desk, clock: FakeClock) -> None:
    """What is derived in bulk is what the rules of a single contact derive."""
    desk.take(person(methods=(PHONE, MAIL), note="x"), person("Beat"), pocket=Pocket.NETWORK, rhythm=Cadence(days=30))
    before = dump(verbs)

    with verbs.session.database.transaction():
        verbs.session.rewrite(ids(verbs), clock.now())

    assert dump(verbs) == before


def test_the_card_as_it_was_written_is_kept(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(raw=b"BEGIN:VCARD\r\nX-ODD:1\r\nEND:VCARD\r\n"))

    (card,) = verbs.session.batches.cards_of(ids(verbs))
    assert verbs.session.batches.raw(card.raw) == b"BEGIN:VCARD\r\nX-ODD:1\r\nEND:VCARD\r\n"


def test_pocket_tag_and_rhythm_are_those_of_ones_choice(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(tags=("Presse",)), pocket=Pocket.NETWORK, tag=" Messe ", rhythm=Cadence(months=1))

    contact = verbs.contacts.get(*ids(verbs))
    assert (contact.standing.pocket, contact.standing.cadence) == (Pocket.NETWORK, Cadence(months=1))
    assert contact.tags == ("Messe", "Presse")
    assert not contact.standing.first_contact_open


def test_of_those_who_were_only_just_met_a_first_message_is_asked(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(), pocket=Pocket.NETWORK, met_at=NOW, first_message=True)

    assert verbs.contacts.get(*ids(verbs)).standing.first_contact_open
    assert [each.card.contact_id for each in verbs.agenda.agenda(NOW + timedelta(hours=20)).first_contacts] == ids(
        verbs
    )


def test_many_with_one_rhythm_are_spread_over_it_as_those_chosen_by_hand(verbs: Verbs, desk: Desk) -> None:
    desk.take(*(person(f"Nr {n}") for n in range(30)), pocket=Pocket.NETWORK, rhythm=Cadence(days=30))

    spread = {each.contact_id: each.next_due for each in verbs.contacts.many(ids(verbs))}
    assert len(set(spread.values())) >= 21
    by_day = [list(spread.values()).count(day) for day in set(spread.values())]
    assert max(by_day) <= verbs.session.preferences.quota

    verbs.contacts.set_cadence(ids(verbs), Cadence(days=30))
    assert {each.contact_id: each.next_due for each in verbs.contacts.many(ids(verbs))} == spread


def test_a_photo_that_is_none_leaves_the_person_and_is_said(verbs: Verbs, desk: Desk) -> None:
    imported = desk.take(person(photo=b"no picture", line=12))

    assert verbs.contacts.get(*ids(verbs)).portrait is None
    (remark,) = imported.files[0].remarks
    assert (remark.line, remark.severity, remark.kind) == (12, Severity.WARNING, RemarkKind.BAD_PHOTO)


def test_what_the_reader_says_stands_in_the_report_in_the_order_of_lines(desk: Desk) -> None:
    plan = desk.plan(person(line=9), Remark(4, Severity.REFUSED, RemarkKind.NO_COLON))

    (report,) = plan.files
    assert (report.read, report.new, report.refused) == (1, 1, 1)
    assert [remark.line for remark in report.remarks] == [4]


def test_a_file_that_is_not_there_is_refused_and_the_others_are_taken(verbs: Verbs, desk: Desk, tmp_path: Path) -> None:
    gone = ContactFile("gone.vcf", tmp_path / "gone.vcf")

    plan = desk.importing.plan([gone, desk.files.file(person())])

    assert [(each.file, each.refused, each.new) for each in plan.files] == [("gone.vcf", 1, 0), ("people.vcf", 0, 1)]
    assert plan.files[0].remarks[0].kind is RemarkKind.NOT_FOUND


def test_a_copy_of_the_data_is_made_before(verbs: Verbs, desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    add_person(verbs, "Clara Frei")
    for number in range(5):
        clock.go_on(minutes=1)
        desk.take(person(f"Nr {number}"))

    copies = sorted(verbs.session.paths.backups.glob("before-import-*.db"))
    assert len(copies) == 3
    copies[-1].rename(tmp_path / "netzwerk.db")
    with opened(tmp_path) as former:
        assert len(ids(former)) == 5


# who is known


def test_the_same_file_again_changes_nothing(verbs: Verbs, desk: Desk, clock: FakeClock) -> None:
    everybody = (person(uid="u1", photo=plain_jpeg("red"), methods=(MAIL,)), person("Beat Gerber", methods=(PHONE,)))
    desk.take(*everybody)
    before = dump(verbs, without=())
    clock.go_on(hours=1)

    imported = desk.take(*everybody)

    assert (imported.batch_id, imported.files[0].unchanged, imported.changes.contacts) == (None, 2, frozenset())
    assert dump(verbs, without=()) == before


def test_the_same_file_again_changes_nothing_after_the_person_changed_something(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1", organisation="Groß AG"))
    verbs.contacts.edit(*ids(verbs), ContactDraft(organisation="Klein AG"))

    assert outcomes(desk.plan(person(uid="u1", organisation="Groß AG"))) == [Outcome.SAME]


def test_a_newer_file_of_the_same_source_changes_only_what_it_changed(
    verbs: Verbs, desk: Desk, clock: FakeClock
) -> None:
    desk.take(person(uid="u1", organisation="Groß AG", job_title="Leiterin", note="alt", methods=(MAIL,)))
    (contact_id,) = ids(verbs)
    verbs.contacts.edit(contact_id, ContactDraft(note="von Hand", methods=(MAIL, PHONE)))
    other = ContactMethod(MethodKind.MAIL, "neu@example.ch")
    clock.go_on(days=1)

    imported = desk.take(person(uid="u1", organisation="Neu AG", job_title="Leiterin", note="alt", methods=(other,)))

    contact = verbs.contacts.get(contact_id)
    assert imported.files[0].updated == 1
    assert (contact.organisation, contact.job_title, contact.note) == ("Neu AG", "Leiterin", "von Hand")
    assert contact.methods == (PHONE, other)
    assert ids(verbs, "neu@example") == [contact_id]


def test_what_both_changed_stays_as_it_was_typed_and_is_said(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1", note="alt"))
    (contact_id,) = ids(verbs)
    verbs.contacts.set_note(contact_id, "von Hand")

    plan = desk.plan(person(uid="u1", note="neu", line=3))
    (conflict,) = plan.people[0].conflicts
    assert (conflict.field, conflict.ours, conflict.theirs) == (Field.NOTE, "von Hand", "neu")
    assert [(each.kind, each.line) for each in plan.files[0].remarks] == [(RemarkKind.CONFLICT, 3)]

    desk.importing.run(plan)
    assert verbs.contacts.get(contact_id).note == "von Hand"
    assert outcomes(desk.plan(person(uid="u1", note="neu", line=3))) == [Outcome.SAME]


def test_a_portrait_of_ones_own_stays(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1", photo=plain_jpeg("red")))
    (contact_id,) = ids(verbs)
    own = verbs.capture.store(plain_jpeg("green"), "own.jpg")
    verbs.contacts.set_photo(contact_id, PhotoRole.PORTRAIT, own)

    desk.take(person(uid="u1", photo=plain_jpeg("blue")))

    assert verbs.contacts.get(contact_id).portrait == own.sha256


def test_a_new_photo_takes_the_place_of_the_former_one_of_the_file(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1", photo=plain_jpeg("red")))
    desk.take(person(uid="u1", photo=plain_jpeg("blue")))

    blue = verbs.capture.store(plain_jpeg("blue"), "blue.jpg")
    assert verbs.contacts.get(*ids(verbs)).portrait == blue.sha256


def test_two_sources_that_use_the_same_word_do_not_mean_the_same_person(verbs: Verbs, desk: Desk) -> None:
    desk.take(person("Anna Müller", uid="1"))

    assert outcomes(desk.plan(person("Beat Gerber", uid="1"), kind=FileFormat.MONICA)) == [Outcome.NEW]


def test_a_profile_that_somebody_has_already_is_him_or_her(verbs: Verbs, desk: Desk) -> None:
    profile = ContactMethod(MethodKind.WEB, "https://www.linkedin.com/in/anna-m%C3%BCller/")
    add_person(verbs, methods=(ContactMethod(MethodKind.WEB, "linkedin.com/in/anna-müller"),), organisation="Groß AG")

    desk.take(
        person(uid=profile.value, organisation="Neu AG", job_title="Leiterin", methods=(profile,)),
        kind=FileFormat.CSV_LINKEDIN,
    )

    contact = verbs.contacts.get(*ids(verbs))
    assert (contact.organisation, contact.job_title) == ("Groß AG", "Leiterin")


def test_a_source_that_names_nobody_knows_its_people_by_name_and_mail_address(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(methods=(MAIL,), organisation="Groß AG"), kind=CSV)

    desk.take(person(methods=(MAIL,), organisation="Neu AG"), kind=CSV)

    assert verbs.contacts.get(*ids(verbs)).organisation == "Neu AG"


def test_somebody_who_only_seems_to_be_known_is_new_and_proposed(verbs: Verbs, desk: Desk) -> None:
    known = add_person(verbs, methods=(MAIL,))

    plan = desk.plan(person("Anna Mueller", methods=(MAIL,)))

    assert (outcomes(plan), plan.people[0].twin, plan.files[0].duplicates_proposed) == ([Outcome.NEW], known, 1)


def test_twice_the_same_person_in_a_file_is_taken_once(verbs: Verbs, desk: Desk) -> None:
    imported = desk.take(person(uid="u1"), person(uid="u1", line=9))

    assert len(ids(verbs)) == 1
    assert [(each.kind, each.line) for each in imported.files[0].remarks] == [(RemarkKind.REPEATED, 9)]


def test_two_people_whom_a_file_calls_the_same_are_two(verbs: Verbs, desk: Desk) -> None:
    everybody = (person("Anna Müller", uid="u1"), person("Beat Gerber", uid="u1"))
    desk.take(*everybody)

    assert len(ids(verbs)) == 2
    assert outcomes(desk.plan(*everybody)) == [Outcome.SAME, Outcome.SAME]
    assert outcomes(desk.plan(*reversed(everybody))) == [Outcome.SAME, Outcome.SAME]


def test_the_trash_is_not_known(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1"))
    verbs.contacts.delete(ids(verbs))

    assert outcomes(desk.plan(person(uid="u1"))) == [Outcome.NEW]


# taking it back


def everybody_twice(desk: Desk, verbs: Verbs, clock: FakeClock) -> tuple[dict[str, object], int]:
    """Somebody known with everything, then a batch that changes him and brings another; what was before it."""
    desk.take(person(uid="u1", organisation="Groß AG", methods=(MAIL,), tags=("Presse",), photo=plain_jpeg("red")))
    verbs.interactions.log(ids(verbs), InteractionKind.CALL)
    clock.go_on(days=1)
    before = dump(verbs)
    imported = desk.take(
        person(uid="u1", organisation="Neu AG", methods=(PHONE,), photo=plain_jpeg("blue")), person("Beat Gerber")
    )
    assert imported.batch_id is not None
    return before, imported.batch_id


LEFT = ("tag", "photo", "fired", "batch", "batch_contact", "raw_card")


def without_the_trash(verbs: Verbs, state: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Rows of people outside the trash, who are named in the first or second column."""
    trash = {card.contact_id for card, _ in verbs.contacts.trashed()}
    kept = {table: rows for table, rows in state.items() if table not in LEFT}
    place = {"method": 1, "source_card": 1, "interaction": 1, "reminder": 1}
    return {table: [row for row in rows if row[place.get(table, 0)] not in trash] for table, rows in kept.items()}


def test_a_batch_is_taken_back_whole_after_a_restart(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        before, batch_id = everybody_twice(Desk(verbs), verbs, clock)
    clock.go_on(days=29)
    with opened(root, clock) as verbs:
        undone = Desk(verbs).importing.undo_import(batch_id)

        assert undone.kept == ()
        assert undone.changes.verb is Verb.UNDONE
        assert without_the_trash(verbs, dump(verbs)) == without_the_trash(verbs, before)
        assert [card.name.display for card, _ in verbs.contacts.trashed()] == ["Beat Gerber"]
        assert verbs.backup.check().sound


def test_the_undo_of_the_window_is_the_same_and_can_be_undone(verbs: Verbs, desk: Desk, clock: FakeClock) -> None:
    desk.take(person(uid="u1", organisation="Groß AG"))
    clock.go_on(days=1)
    imported = desk.take(person(uid="u1", organisation="Neu AG"), person("Beat Gerber"))
    after = dump(verbs)
    clock.go_on(minutes=1)

    undone = verbs.contacts.undo(imported.changes)
    assert [each.organisation for each in verbs.contacts.many(ids(verbs))] == ["Groß AG"]

    verbs.contacts.redo(undone)
    assert dump(verbs) == after


def test_what_was_changed_by_hand_since_stays_and_is_said(verbs: Verbs, desk: Desk, clock: FakeClock) -> None:
    imported = desk.take(person("Anna Müller"), person("Beat Gerber"))
    clock.go_on(minutes=1)
    anna = ids(verbs, "anna")[0]
    verbs.contacts.set_note(anna, "traf ich heute")

    undone = desk.importing.undo_import(imported.batch_id or 0)

    assert undone.kept == (anna,)
    assert ids(verbs) == [anna]


def test_what_was_undone_by_hand_counts_as_untouched(verbs: Verbs, desk: Desk, clock: FakeClock) -> None:
    imported = desk.take(person())
    clock.go_on(minutes=1)
    verbs.contacts.undo(verbs.contacts.set_note(ids(verbs)[0], "versehentlich"))

    assert desk.importing.undo_import(imported.batch_id or 0).kept == ()


def test_people_of_a_batch_that_was_taken_back_come_in_again(verbs: Verbs, desk: Desk) -> None:
    imported = desk.take(person(uid="u1"))
    desk.importing.undo_import(imported.batch_id or 0)

    assert outcomes(desk.plan(person(uid="u1"))) == [Outcome.NEW]


@pytest.mark.parametrize(
    ("problem", "days", "times"),
    [(Problem.BATCH_UNDONE, 0, 2), (Problem.BATCH_TOO_OLD, 31, 1)],
)
def test_a_batch_is_taken_back_once_and_within_a_month(
    verbs: Verbs, desk: Desk, clock: FakeClock, problem: Problem, days: int, times: int
) -> None:
    imported = desk.take(person())
    clock.go_on(days=days)

    for _ in range(times - 1):
        desk.importing.undo_import(imported.batch_id or 0)
    with pytest.raises(UserError) as refused:
        desk.importing.undo_import(imported.batch_id or 0)

    assert refused.value.problem is problem


def test_a_batch_that_never_was_is_an_error(desk: Desk) -> None:
    with pytest.raises(UserError) as refused:
        desk.importing.undo_import(7)

    assert refused.value.problem is Problem.NO_SUCH_BATCH


def test_the_report_of_a_batch_is_kept(verbs: Verbs, desk: Desk) -> None:
    imported = desk.take(person(photo=b"no picture", line=12))

    (batch,) = desk.importing.batches()
    assert (batch.batch_id, batch.report) == (imported.batch_id, imported.files)


# cancelling, and the pool


@pytest.mark.parametrize("step", list(Step))
def test_cancelling_leaves_nothing_behind(verbs: Verbs, desk: Desk, step: Step) -> None:
    before = dump(verbs, without=())
    reached: list[Step] = []
    crowd = [person(f"Nr {n}", photo=plain_jpeg(f"#{n * 139_969 & 0xFFFFFF:06x}")) for n in range(120)]

    def take() -> None:
        plan = desk.importing.plan(
            [desk.files.file(*crowd)], lambda at, *_: reached.append(at), lambda: step in reached
        )
        desk.importing.run(plan, progress=lambda at, *_: reached.append(at), is_cancelled=lambda: step in reached)

    with pytest.raises(UserError) as refused:
        take()

    assert refused.value.problem is Problem.CANCELLED
    assert dump(verbs, without=()) == before
    assert verbs.session.photo_files.names() == set()


def test_cancelling_is_looked_for_at_least_every_hundred_people(desk: Desk) -> None:
    looks: list[int] = []

    desk.importing.plan(
        [desk.files.file(*(person(f"Nr {n}") for n in range(1000)))], None, lambda: bool(looks.append(1))
    )

    assert len(looks) >= 10


def test_progress_is_told_of_every_step(desk: Desk) -> None:
    told: list[tuple[Step, int, int]] = []
    plan = desk.importing.plan([desk.files.file(*(person(f"Nr {n}") for n in range(200)))], lambda *at: told.append(at))
    desk.importing.run(plan, progress=lambda *at: told.append(at))

    assert {Step.READING, Step.WRITING} <= {step for step, _, _ in told}
    assert all(done <= total for _, done, total in told)


def test_a_job_in_the_pool_imports_while_the_window_reads(verbs: Verbs, desk: Desk) -> None:
    results: list[Imported] = []
    crowd = [person(f"Nr {n}") for n in range(300)]

    def job() -> None:
        results.append(desk.importing.run(desk.importing.plan([desk.files.file(*crowd)])))

    worker = threading.Thread(target=job)
    worker.start()
    while worker.is_alive():
        assert len(ids(verbs)) in (0, 300)
    worker.join()

    assert len(ids(verbs)) == 300
    assert results[0].changes.contacts == frozenset(ids(verbs))


def test_somebody_who_went_to_the_trash_after_the_plan_stays_there(verbs: Verbs, desk: Desk) -> None:
    desk.take(person(uid="u1", note="alt"))
    (contact_id,) = ids(verbs)
    plan = desk.plan(person(uid="u1", note="neu"))
    verbs.contacts.delete([contact_id])

    desk.importing.run(plan)

    assert verbs.contacts.get(contact_id).note == "alt"
