"""Messages: what they may speak of, and that one is asked about once."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import AddressForm, ContactDraft
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.message import Block, MessageFacts, MessageKind, MessageLanguage, text_key
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.message_words import load_message_words
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, opened, zurich

WORDS = load_message_words(resources() / "messages")
SWISS, ENGLISH = MessageLanguage.GERMAN_SWITZERLAND, MessageLanguage.ENGLISH


@pytest.fixture
def person(verbs: Verbs) -> int:
    evening = Event(0, "Swiss Slide Day", "Bern", "Folien", zurich(2026, 3, 3, 17), zurich(2026, 3, 3, 19))
    (event_id,) = verbs.events.save(evening).events
    return add_person(verbs, "Dr. Anna Müller", event_id=event_id, organisation="Moosgrund", seeks="Referentin")


# writing


def test_a_message_may_speak_of_the_person_the_meeting_and_oneself(verbs: Verbs, person: int) -> None:
    verbs.preferences.change(own_name="Regula")

    assert verbs.messages.facts(verbs.contacts.get(person)) == MessageFacts(
        given="Anna",
        family="Müller",
        prefix="Dr.",
        organisation="Moosgrund",
        event="Swiss Slide Day",
        place="Bern",
        topic="Folien",
        seeks="Referentin",
        own_name="Regula",
        met_on=date(2026, 3, 3),
    )


def test_somebody_without_anything_is_written_to_as_well(verbs: Verbs) -> None:
    contact = verbs.contacts.get(add_person(verbs, ""))
    blocks = verbs.messages.blocks(contact, verbs.messages.kind_for(contact), AddressForm.SIE, SWISS, WORDS)

    assert blocks[Block.SALUTATION] == "Guten Tag"
    assert all(blocks.values())


def test_form_and_language_are_those_of_the_person_then_the_usual_ones(verbs: Verbs, person: int) -> None:
    contact = verbs.contacts.get(person)
    assert verbs.messages.form_for(contact) is AddressForm.SIE
    assert verbs.messages.language_for(contact, ENGLISH) is ENGLISH

    verbs.preferences.change(address_form=AddressForm.DU, message_language=MessageLanguage.GERMAN)
    assert verbs.messages.form_for(contact) is AddressForm.DU
    assert verbs.messages.language_for(contact, ENGLISH) is MessageLanguage.GERMAN

    verbs.contacts.edit(person, ContactDraft(address_form=AddressForm.SIE, language="de_CH"))
    contact = verbs.contacts.get(person)
    assert verbs.messages.form_for(contact) is AddressForm.SIE
    assert verbs.messages.language_for(contact, ENGLISH) is SWISS


def test_ones_own_template_goes_before_the_shipped_one_in_its_language_only(verbs: Verbs, person: int) -> None:
    contact, kind, form = verbs.contacts.get(person), MessageKind.FIRST, AddressForm.DU
    verbs.preferences.change(message_texts=((text_key(SWISS, kind, form, Block.MEETING), "Bis bald, {Vorname}!"),))

    assert verbs.messages.blocks(contact, kind, form, SWISS, WORDS)[Block.MEETING] == "Bis bald, Anna!"
    german = verbs.messages.blocks(contact, kind, form, MessageLanguage.GERMAN, WORDS)
    assert german[Block.MEETING] != "Bis bald, Anna!"


def test_a_template_is_shown_as_somebody_invented_would_get_it(verbs: Verbs) -> None:
    verbs.preferences.change(own_name="Regula")
    words, kind, form = WORDS[SWISS], MessageKind.TALK, AddressForm.SIE
    blocks = verbs.messages.sample(words.templates[kind, form], form, words)

    assert blocks[Block.SALUTATION] == "Guten Tag Dr. Muster"
    assert "gestern am Swiss Slide Day" in blocks[Block.THANKS]
    assert blocks[Block.CLOSING].endswith("\nRegula")


# once


def test_a_message_that_is_gone_counts_from_when_it_was_opened_and_is_not_asked_about_again(
    verbs: Verbs, clock: FakeClock, person: int
) -> None:
    verbs.messages.hand_over(person)
    clock.go_on(hours=5)
    assert [each.contact_id for each in verbs.messages.to_ask()] == [person]
    verbs.messages.sent(person)

    (interaction,) = verbs.contacts.interactions(person)
    assert (interaction.kind, interaction.at, interaction.incoming) == (InteractionKind.MAIL, NOW, False)
    assert not verbs.contacts.get(person).standing.first_contact_open
    assert verbs.messages.to_ask() == []
    assert verbs.messages.next_ask() is None


def test_undoing_it_takes_the_interaction_back_and_asks_nothing(verbs: Verbs, person: int) -> None:
    verbs.messages.hand_over(person)
    verbs.contacts.undo(verbs.messages.sent(person))

    assert verbs.contacts.interactions(person) == []
    assert verbs.messages.to_ask() == []


def test_undoing_something_else_neither_loses_a_question_nor_brings_one_back(verbs: Verbs, person: int) -> None:
    before = verbs.contacts.set_note(person, "before")
    verbs.messages.hand_over(person)
    between = verbs.contacts.set_note(person, "between")
    verbs.contacts.undo(before)
    assert [each.contact_id for each in verbs.messages.to_ask()] == [person]

    verbs.messages.not_sent(person)
    verbs.contacts.undo(between)
    assert verbs.messages.to_ask() == []


def test_a_message_that_was_not_sent_leaves_nothing(verbs: Verbs, person: int) -> None:
    verbs.messages.hand_over(person)
    verbs.messages.not_sent(person)

    assert verbs.contacts.interactions(person) == []
    assert verbs.messages.to_ask() == []


def test_later_is_the_next_networking_time_over_a_restart_too(tmp_path: Path, clock: FakeClock) -> None:
    with opened(tmp_path, clock) as verbs:
        person = add_person(verbs)
        verbs.messages.hand_over(person, InteractionKind.MESSAGE)
        verbs.messages.ask_later(person)
        assert verbs.messages.to_ask() == []
        assert verbs.messages.next_ask() == zurich(2026, 3, 5, 9)
    clock.set(zurich(2026, 3, 5, 9))
    with opened(tmp_path, clock) as verbs:
        (message,) = verbs.messages.to_ask()
        assert (message.contact_id, message.opened_at, message.kind) == (person, NOW, InteractionKind.MESSAGE)


def test_without_networking_days_later_is_a_day_later(verbs: Verbs, person: int) -> None:
    verbs.preferences.change(slot_days=())
    verbs.messages.hand_over(person)
    verbs.messages.ask_later(person)

    assert verbs.messages.next_ask() == NOW + timedelta(days=1)


def test_a_clock_that_was_set_back_lets_nothing_happen_in_the_future(
    verbs: Verbs, clock: FakeClock, person: int
) -> None:
    verbs.messages.hand_over(person)
    clock.go_on(hours=-3)
    verbs.messages.sent(person)

    assert verbs.contacts.interactions(person)[0].at == clock.now()


def test_nothing_is_handed_over_to_nobody(verbs: Verbs) -> None:
    with pytest.raises(UserError):
        verbs.messages.hand_over(99)
