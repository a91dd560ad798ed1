"""Who is ...? A table of questions against a real file, and what holds of every question."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.domain.search import Closeness, Found, Matched
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, add_person, opened

CASES = tomllib.loads(Path(__file__).with_name("recall_cases.toml").read_text(encoding="utf-8"))
_METHODS = {"mail": MethodKind.MAIL, "phone": MethodKind.PHONE, "web": MethodKind.WEB}


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verbs]:
    """The people of the table."""
    with opened(tmp_path_factory.mktemp("recall")) as verbs:
        for person in CASES["person"]:
            fill(verbs, dict(person))
        yield verbs


def fill(verbs: Verbs, person: dict[str, Any]) -> None:
    methods = tuple(ContactMethod(kind, person.pop(key)) for key, kind in _METHODS.items() if key in person)
    tags, talk = person.pop("tags", []), person.pop("talk", "")
    name, event, place = person.pop("name"), person.pop("event", ""), person.pop("place", "")
    event_id = next(iter(verbs.events.save(Event(0, event, place)).events)) if event else None
    contact_id = add_person(verbs, name, methods=methods, event_id=event_id, **person)
    if tags:
        verbs.contacts.set_tags(contact_id, tags)
    if talk:
        verbs.interactions.log([contact_id], InteractionKind.CALL, note=talk)


def check(verbs: Verbs, found: Found, expected: dict[str, str]) -> None:
    names = [verbs.contacts.get(hit.contact_id).name.display for hit in found.hits]
    assert names[:1] == ([expected["finds"]] if expected["finds"] else []), names
    for hit in found.hits[:1]:
        assert hit.matched.value == expected.get("matched", hit.matched.value)
        assert hit.closeness.value == expected.get("closeness", hit.closeness.value)
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)
    draft = found.draft.name.display if found.draft and found.draft.name else ""
    assert draft == expected.get("draft", "")


def test_the_table_is_long_enough() -> None:
    assert len(CASES["case"]) + len(CASES["pasted"]) >= 60


@pytest.mark.parametrize(("question", "expected"), CASES["case"].items(), ids=list(CASES["case"]))
def test_a_question_finds_who_is_meant(everybody: Verbs, question: str, expected: dict[str, str]) -> None:
    check(everybody, everybody.search.search(question), expected)


@pytest.mark.parametrize(("text", "expected"), CASES["pasted"].items())
def test_a_pasted_text_finds_its_sender(everybody: Verbs, text: str, expected: dict[str, str]) -> None:
    assert everybody.search.is_pasted(text)
    check(everybody, everybody.search.search_pasted(text), expected)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(text=st.text(max_size=60) | st.text("\"*'():-+^{}ANDORnear äü<@>\\\x00", max_size=40))
def test_any_text_is_a_question(everybody: Verbs, text: str) -> None:
    assert isinstance(everybody.search.search(text), Found)
    assert isinstance(everybody.search.search_pasted(text), Found)


@pytest.mark.parametrize(
    "text",
    ["x" * 5_000, "wort " * 1_000, "q" + " " * 4_990 + "9", "(" * 5_000, "\x00", "👩‍🚀🎻", "שלום عليكم"],
)
def test_whatever_is_put_into_the_box_is_answered(everybody: Verbs, text: str) -> None:
    assert everybody.search.search(text).hits == ()
    assert everybody.search.search_pasted(text).hits == ()


def test_what_a_picture_sign_stands_for_is_found(verbs: Verbs) -> None:
    contact_id = add_person(verbs, "Anna Müller", note="🎻 und Klavier")

    assert [hit.contact_id for hit in verbs.search.search("🎻").hits] == [contact_id]


def test_an_empty_question_shows_whoever_was_changed_last(verbs: Verbs, clock: FakeClock) -> None:
    first, second = add_person(verbs, "Anna Müller"), add_person(verbs, "Beat Meier")
    clock.go_on(minutes=1)
    verbs.contacts.set_note(first, "Cello")

    assert [hit.contact_id for hit in verbs.search.search("  ").hits] == [first, second]
    assert verbs.search.search("", limit=1).more


def test_whoever_lies_in_the_trash_is_not_found_and_is_again_after_an_undo(verbs: Verbs) -> None:
    contact_id = add_person(verbs, "Anna Müller")
    deleted = verbs.contacts.delete([contact_id])

    assert verbs.search.search("müller").hits == ()
    assert verbs.search.search("").hits == ()
    assert verbs.search.search_pasted("Anna Müller <a@b.example>").hits == ()

    verbs.contacts.undo(deleted)
    assert [hit.contact_id for hit in verbs.search.search("müller").hits] == [contact_id]


@pytest.mark.parametrize("pocket", Pocket)
def test_every_pocket_is_searched(verbs: Verbs, pocket: Pocket) -> None:
    contact_id = add_person(verbs, "Anna Müller", pocket=pocket)

    assert [hit.contact_id for hit in verbs.search.search("anna").hits] == [contact_id]


def test_the_closest_come_first(verbs: Verbs) -> None:
    note = add_person(verbs, "Carla Conti", note="kennt Meier")
    sound = add_person(verbs, "Eva Mayr")
    typo = add_person(verbs, "Doris Meiler")
    prefix = add_person(verbs, "Fritz Meierhans")
    exact = add_person(verbs, "Beat Meier")

    hits = verbs.search.search("meier").hits

    assert [hit.contact_id for hit in hits] == [exact, prefix, typo, sound, note]
    assert [hit.closeness for hit in hits] == list(Closeness)
    assert [hit.like for hit in hits] == ["", "", "Meiler", "Mayr", ""]


def test_a_spelling_as_it_was_typed_comes_before_others(verbs: Verbs) -> None:
    plain, umlaut = add_person(verbs, "Beat Bauer"), add_person(verbs, "Anna Baur")

    assert [hit.contact_id for hit in verbs.search.search("bauer").hits] == [plain, umlaut]
    assert [hit.contact_id for hit in verbs.search.search("baur").hits] == [umlaut, plain]


def test_as_many_are_found_as_are_asked_for_and_more_is_said(verbs: Verbs) -> None:
    for number in range(4):
        add_person(verbs, f"Anna Nummer{number}")

    assert len(verbs.search.search("anna", limit=3).hits) == 3
    assert verbs.search.search("anna", limit=3).more
    assert not verbs.search.search("anna", limit=4).more


def test_a_hit_shows_the_stored_words_with_what_was_typed_marked(verbs: Verbs) -> None:
    add_person(verbs, "Anna Müller", note="Zuerst viel anderes, das niemand sucht.\n" * 3 + "Spielt Geige im Orchester")

    (hit,) = verbs.search.search("gei").hits

    assert hit.matched is Matched.NOTE
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Gei"]
    assert "\n" not in hit.snippet
    assert hit.snippet.startswith("…")


def test_a_renamed_event_is_found_by_its_new_name_and_after_an_undo_by_the_former(verbs: Verbs) -> None:
    (event_id,) = verbs.events.save(Event(0, "Herbstmesse")).events
    add_person(verbs, "Anna Müller", event_id=event_id)
    renamed = verbs.events.save(Event(event_id, "Frühjahrsmesse"))
    add_person(verbs, "Beat Meier", event_id=event_id)

    assert len(verbs.search.search("fruehjahr").hits) == 2
    assert verbs.search.search("herbstmesse").hits == ()

    verbs.contacts.undo(renamed)
    assert len(verbs.search.search("herbstmesse").hits) == 2
    assert not verbs.session.contacts.index.differs()


def test_the_words_and_filters_of_a_question_are_told(everybody: Verbs) -> None:
    found = everybody.search.search("müller tag:Presse x:y")

    assert found.words == ("müller", "x:y")
    assert [each.value for each in found.filters] == ["Presse"]


def test_the_network_page_is_narrowed_by_the_same_index(everybody: Verbs) -> None:
    def names(text: str) -> list[str]:
        ids = list(everybody.contacts.ids(CardQuery(pocket=None, text=text)))
        return [each.name.family for each in everybody.contacts.many(ids)]

    assert names("mueller") == ["Müller"]
    assert names("üll") == ["Müller"]
    assert names("bank segelt") == ["Meier"]
    assert names("044 123 45 67") == ["Müller"]
    assert names("%") == []


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "note", "name", "tag", "log", "delete", "undo", "purge"]), st.integers(0, 5)),
    max_size=14,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(steps=STEPS)
def test_the_index_is_what_a_new_one_would_be_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    words = ("Meier", "Müller", "Hans-Peter O'Neill", "Ёлка", "segeln groß", "044 123 45 67")
    clock = FakeClock()
    with opened(tmp_path_factory.mktemp("steps"), clock) as verbs:
        people, done = [add_person(verbs, "Anna Müller")], []
        for kind, number in steps:
            who, text = people[number % len(people)], words[number]
            if kind == "purge":
                clock.go_on(days=31)
                verbs.contacts.purge_trash()
                people = [each for each in people if verbs.session.contacts.exists(each)] or [add_person(verbs, "Anna")]
            elif kind == "undo":
                if done:
                    done.append(verbs.contacts.undo(done.pop(number % len(done))))
                    people = list({*people, *done[-1].contacts})
            elif kind == "add":
                people.append(add_person(verbs, text, organisation=text))
            else:
                done.append(change(verbs, kind, who, text))
        assert not verbs.session.contacts.index.differs()


def change(verbs: Verbs, kind: str, who: int, text: str) -> Any:
    if kind == "note":
        return verbs.contacts.set_note(who, text)
    if kind == "name":
        return verbs.contacts.edit(
            who, ContactDraft(organisation=text, methods=(ContactMethod(MethodKind.PHONE, text),))
        )
    if kind == "tag":
        return verbs.contacts.set_tags(who, [text])
    if kind == "log":
        return verbs.interactions.log([who], InteractionKind.CALL, note=text)
    return verbs.contacts.delete([who])
