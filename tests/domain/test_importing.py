"""Who somebody of a file is, and what a newer file changes."""

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.importing import (
    Conflict,
    Facts,
    Field,
    FileReport,
    KnownPeople,
    SourceCard,
    Taken,
    content_key,
    facts_of,
    facts_text,
    plain_report,
    read_facts,
    read_report,
    revise,
)
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName

VCARD, CSV = FileFormat.VCARD, FileFormat.CSV_GOOGLE
TEXTS = st.text(max_size=8)
METHODS = st.lists(
    st.builds(ContactMethod, st.sampled_from(MethodKind), st.sampled_from(["a@x.ch", "079 1234567", "x"]), TEXTS),
    max_size=4,
    unique_by=lambda way: (way.kind, way.value),
).map(tuple)
FACTS = st.builds(
    Facts,
    st.builds(PersonName, TEXTS, TEXTS, TEXTS, TEXTS),
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    METHODS,
    st.lists(TEXTS, max_size=3, unique=True).map(tuple),
    TEXTS,
)


@given(FACTS)
def test_facts_survive_a_column(facts: Facts) -> None:
    assert read_facts(facts_text(facts)) == facts


@given(FACTS, FACTS)
def test_a_source_that_says_the_same_changes_nothing(said: Facts, contact: Facts) -> None:
    revision = revise(said, said, contact)

    assert not revision.changes(contact)
    assert revision.conflicts == ()


@given(FACTS, FACTS)
def test_a_contact_nobody_touched_follows_its_source(said: Facts, now: Facts) -> None:
    revision = revise(said, now, said)

    assert revision.conflicts == ()
    for field in Field:
        if not (field is Field.NOTE and not said.note):
            assert getattr(revision.facts, field) == getattr(now, field)
    assert set(revision.facts.tags) == set(now.tags)
    assert {(way.kind, way.match_key or way.value) for way in revision.facts.methods} == {
        (way.kind, way.match_key or way.value) for way in now.methods
    }


@given(FACTS, FACTS, FACTS)
def test_what_a_person_typed_is_never_overwritten(said: Facts, now: Facts, contact: Facts) -> None:
    revision = revise(said, now, contact)

    for field in set(Field) - {Field.NOTE}:
        ours = getattr(contact, field)
        if ours != getattr(said, field):
            assert getattr(revision.facts, field) == ours
    assert contact.note == said.note or contact.note in revision.facts.note
    typed = {(way.kind, way.match_key or way.value) for way in contact.methods} - {
        (way.kind, way.match_key or way.value) for way in said.methods
    }
    assert typed <= {(way.kind, way.match_key or way.value) for way in revision.facts.methods}


def test_both_notes_are_kept_where_a_source_meets_a_contact_for_the_first_time() -> None:
    revision = revise(Facts(), Facts(note="aus der Datei"), Facts(note="von Hand"))

    assert (revision.facts.note, revision.conflicts) == ("von Hand\n\naus der Datei", ())


def test_a_value_that_both_changed_is_a_conflict() -> None:
    revision = revise(Facts(organisation="A"), Facts(organisation="B"), Facts(organisation="C"))

    assert revision.conflicts == (Conflict(Field.ORGANISATION, "C", "B"),)


def test_what_has_no_field_stands_at_the_end_of_the_note() -> None:
    incoming = Incoming(1, note="Katze", appendix=(("Hobby", "Segeln"),), tags=(" a ", "a", ""))

    facts = facts_of(incoming)

    assert (facts.note, facts.tags) == ("Katze\n\nHobby: Segeln", ("a",))


def test_an_export_that_only_says_anew_when_it_was_made_is_the_same() -> None:
    cards = [b"BEGIN:VCARD\r\nREV:%s\r\nPRODID:x\r\n y\r\nFN:Anna\r\nEND:VCARD\r\n" % rev for rev in (b"2025", b"2026")]
    other = b"BEGIN:VCARD\r\nREV:2025\r\nFN:Anne\r\nEND:VCARD\r\n"

    keys = [content_key(Incoming(1, raw=raw), "") for raw in (*cards, other)]

    assert keys[0] == keys[1] != keys[2]


def card(contact_id: int, content: str, uid: str = "", source: FileFormat = VCARD) -> SourceCard:
    return SourceCard(contact_id, contact_id, source, uid, content)


def test_somebody_is_found_by_content_then_uid_then_own_uid_then_profile() -> None:
    known = KnownPeople([card(1, "a", "u1"), card(2, "b")], {"linkedin.com/in/x": 3}, {"urn:4": 4})

    assert known.find(VCARD, "u1", "new", ()) == (1, card(1, "a", "u1"))
    assert known.find(VCARD, "", "b", ()) == (2, card(2, "b"))
    assert known.find(VCARD, "urn:4", "new", ()) == (4, None)
    assert known.find(VCARD, "other", "new", ["linkedin.com/in/x"]) == (3, None)
    assert known.find(VCARD, "other", "new", ["linkedin.com/in/y"]) is None


def test_a_uid_belongs_to_its_source_and_to_one_person() -> None:
    known = KnownPeople([card(1, "a", "1"), card(2, "b", "2"), card(3, "c", "2")], {})

    assert known.find(CSV, "1", "new", ()) is None
    assert known.find(VCARD, "2", "new", ()) is None
    assert known.find(VCARD, "2", "c", ()) == (3, card(3, "c", "2"))


def test_nobody_is_taken_twice_and_no_contact_is_two_people() -> None:
    taken = Taken()

    assert [taken.is_repeated(VCARD, each) for each in ("a", "b", "a")] == [False, False, True]
    assert [taken.claim(each) for each in (1, 2, 1)] == [True, True, False]


def test_a_contact_that_was_joined_is_everybody_it_came_from() -> None:
    taken = Taken()

    claims = [(1, 10), (1, 11), (1, 10), (1, None), (2, None), (2, 20)]
    assert [taken.claim(*each) for each in claims] == [True, True, False, False, True, False]


def test_a_report_survives_a_column() -> None:
    remark = Remark(3, Severity.REFUSED, RemarkKind.NO_COLON, {"name": "x"})
    report = FileReport("a.vcf", VCARD, 3, 1, 1, 1, 0, 1, (remark,))

    assert read_report(plain_report(report)) == report
    assert read_report(plain_report(FileReport("b"))) == FileReport("b")
    assert report.refused == 1
