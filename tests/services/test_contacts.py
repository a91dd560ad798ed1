"""What is done with contacts, and that every bit of it can be undone."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, ReadField
from netzwerk_desktop.domain.cadence import Cadence, RhythmState
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.followup import FirstContactStage
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import CardFilter, CardQuery
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, dump, made, plain_jpeg, zurich

MAIL = ContactMethod(MethodKind.MAIL, "anna@example.ch", "work")


def event(verbs: Verbs, **times: object) -> int:
    (event_id,) = verbs.events.save(Event(0, "Fair", **times)).events
    return event_id


# adding


def test_a_name_alone_is_a_contact(verbs: Verbs) -> None:
    added = verbs.contacts.add(ContactDraft(name=PersonName(given="Anna", family="Müller")))

    contact = verbs.contacts.get(made(added))
    assert (added.verb, added.name) == (Verb.ADDED, "Anna Müller")
    assert contact.name.display == "Anna Müller"
    assert (contact.standing.pocket, contact.standing.met_at, contact.next_due) == (Pocket.INBOX, NOW, None)


def test_a_photo_alone_is_a_contact(verbs: Verbs) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "card.jpg")

    contact = verbs.contacts.get(made(verbs.contacts.add(ContactDraft(), photos=[(PhotoRole.PORTRAIT, photo)])))

    assert contact.portrait == photo.sha256
    assert contact.name == PersonName()


def test_the_meeting_time_is_the_one_given_else_the_events_end_else_now(verbs: Verbs) -> None:
    end = zurich(2026, 3, 3, 21)
    event_id, untimed = event(verbs, begins_at=zurich(2026, 3, 3, 18), ends_at=end), event(verbs)
    given = zurich(2026, 3, 3, 19)

    def met(**options: object) -> object:
        return verbs.contacts.get(add_person(verbs, **options)).standing.met_at

    assert met(event_id=event_id, met_at=given) == given
    assert met(event_id=event_id) == end
    assert met(event_id=untimed) == NOW
    assert met() == NOW


def test_everything_that_was_written_is_kept(verbs: Verbs) -> None:
    draft = ContactDraft(
        name=PersonName("Dr.", "Anna", "Müller", "MBA"),
        organisation="Groß AG",
        job_title="Chefin",
        note="Katze",
        offers="Bühne",
        seeks="Gäste",
        traits="lacht viel",
        promise="Folien",
        methods=(MAIL,),
    )

    contact = verbs.contacts.get(made(verbs.contacts.add(draft, pocket=Pocket.NETWORK, cadence=Cadence(months=3))))

    assert contact.name == draft.name
    assert (contact.organisation, contact.job_title, contact.note) == ("Groß AG", "Chefin", "Katze")
    assert (contact.offers, contact.seeks, contact.methods) == ("Bühne", "Gäste", (MAIL,))
    assert (contact.traits, contact.promise) == ("lacht viel", "Folien")
    assert contact.standing.cadence == Cadence(months=3)
    assert contact.standing.network_since == NOW


# the pockets


def test_only_the_network_starts_the_clock(verbs: Verbs) -> None:
    contact_id = add_person(verbs, pocket=Pocket.INBOX)
    assert verbs.contacts.follow_up(verbs.contacts.get(contact_id).standing).stage is None

    verbs.contacts.set_pocket([contact_id], Pocket.ASIDE)
    assert verbs.contacts.get(contact_id).next_due is None

    changes = verbs.contacts.set_pocket([contact_id], Pocket.NETWORK)

    contact = verbs.contacts.get(contact_id)
    assert changes.verb is Verb.TO_NETWORK
    assert verbs.contacts.follow_up(contact.standing).stage is FirstContactStage.FRESH
    assert contact.standing.network_since == NOW
    assert contact.next_due == date(2026, 3, 4)  # 11:00 + 12 hours


def test_sorting_late_starts_from_the_meeting_and_not_from_the_sorting(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs, pocket=Pocket.INBOX)
    clock.go_on(hours=40)

    verbs.contacts.set_pocket([contact_id], Pocket.NETWORK)

    standing = verbs.contacts.get(contact_id).standing
    assert (standing.met_at, standing.network_since) == (NOW, clock.now())
    assert verbs.contacts.follow_up(standing).stage is FirstContactStage.LAST_CALL


def test_somebody_without_meeting_time_was_met_on_entering_the_network(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs, pocket=Pocket.INBOX)
    with verbs.session.database.transaction():
        verbs.session.contacts.update(contact_id, met_at=None)
    clock.go_on(days=1)

    verbs.contacts.set_pocket([contact_id], Pocket.NETWORK)

    assert verbs.contacts.get(contact_id).standing.met_at == clock.now()


def test_sorting_into_the_network_again_keeps_the_day_of_entering(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs)
    clock.go_on(days=1)

    verbs.contacts.set_pocket([contact_id], Pocket.NETWORK)

    assert verbs.contacts.get(contact_id).standing.network_since == NOW


def test_putting_aside_takes_a_person_off_everything(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs, cadence=Cadence(days=7))
    clock.go_on(days=20)
    assert verbs.agenda.open_count() == 1

    verbs.contacts.set_pocket([contact_id], Pocket.ASIDE)

    assert verbs.agenda.open_count() == 0
    assert verbs.contacts.pocket_counts() == {Pocket.INBOX: 0, Pocket.NETWORK: 0, Pocket.ASIDE: 1}


# rhythm, event, tags, photos


def test_a_rhythm_sets_the_due_day_and_none_takes_it_away(verbs: Verbs) -> None:
    contact_id = add_person(verbs, met_at=zurich(2026, 2, 2, 12))
    verbs.interactions.waive([contact_id])

    verbs.contacts.set_cadence([contact_id], Cadence(months=1))
    assert verbs.contacts.get(contact_id).next_due == date(2026, 3, 2)
    assert verbs.contacts.follow_up(verbs.contacts.get(contact_id).standing).rhythm is RhythmState.DUE

    verbs.contacts.set_cadence([contact_id], Cadence(days=14))
    assert verbs.contacts.get(contact_id).standing.cadence == Cadence(days=14)

    verbs.contacts.set_cadence([contact_id], None)
    assert verbs.contacts.get(contact_id).next_due is None
    assert list(verbs.contacts.ids(CardQuery(chip=CardFilter.WITHOUT_RHYTHM))) == [contact_id]


def test_an_event_hands_its_time_to_the_people_put_into_it(verbs: Verbs) -> None:
    one, other = add_person(verbs), add_person(verbs)
    end = zurich(2026, 3, 3, 21)

    verbs.contacts.set_event([one, other], event(verbs, ends_at=end))

    assert verbs.contacts.get(one).event == "Fair"
    assert {verbs.contacts.get(each).standing.met_at for each in (one, other)} == {end}

    verbs.contacts.set_event([one], None)
    assert verbs.contacts.get(one).event == ""
    assert verbs.contacts.get(one).standing.met_at == end


def test_an_event_without_time_leaves_the_meeting_time(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    verbs.contacts.set_event([contact_id], event(verbs))

    assert verbs.contacts.get(contact_id).standing.met_at == NOW


def test_tags_are_cleaned_and_empty_ones_are_none(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    verbs.contacts.set_tags(contact_id, [" Presse ", "", "  ", "Presse"])
    verbs.contacts.add_tag([contact_id], " Bern ")
    verbs.contacts.add_tag([contact_id], "  ")

    assert verbs.contacts.get(contact_id).tags == ("Bern", "Presse")
    assert verbs.contacts.tags() == ["Bern", "Presse"]


def test_a_photo_can_be_set_and_taken_away(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    photo = verbs.capture.store(plain_jpeg("red"), "face.jpg")

    assert verbs.contacts.set_photo(contact_id, PhotoRole.PORTRAIT, photo).verb is Verb.PHOTO_SET
    assert verbs.contacts.cards([contact_id])[contact_id].portrait == photo.sha256

    assert verbs.contacts.set_photo(contact_id, PhotoRole.PORTRAIT, None).verb is Verb.PHOTO_REMOVED
    assert verbs.contacts.get(contact_id).portrait is None


def test_editing_writes_what_was_given_and_nothing_else(verbs: Verbs) -> None:
    contact_id = add_person(verbs, note="Katze", methods=(MAIL,))

    edited = verbs.contacts.edit(contact_id, ContactDraft(organisation="Groß AG"))
    noted = verbs.contacts.set_note(contact_id, "")

    contact = verbs.contacts.get(contact_id)
    assert (edited.verb, edited.structure) == (Verb.EDITED, True)
    assert (noted.verb, noted.structure) == (Verb.NOTED, False)
    assert (contact.organisation, contact.note, contact.methods) == ("Groß AG", "", (MAIL,))
    assert contact.name.display == "Anna Müller"


def test_what_was_edited_is_found_at_once(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    verbs.contacts.set_note(contact_id, "Segelboot")

    assert list(verbs.contacts.ids(CardQuery(text="segel"))) == [contact_id]
    verbs.contacts.set_note(contact_id, "")
    assert list(verbs.contacts.ids(CardQuery(text="segel"))) == []


def test_the_chips_are_counted(verbs: Verbs) -> None:
    add_person(verbs)
    waived = add_person(verbs)
    verbs.interactions.waive([waived])

    counts = verbs.contacts.chip_counts()

    assert counts[CardFilter.ALL] == 2
    assert counts[CardFilter.FIRST_CONTACT] == 1
    assert counts[CardFilter.WITHOUT_RHYTHM] == 1
    assert counts[CardFilter.DUE] == 0


# promises and frames


def promised(verbs: Verbs, contact_id: int) -> list[tuple[str, object]]:
    return [(each.text, each.due_at) for each in verbs.contacts.reminders(contact_id) if each.promise]


def test_a_promise_with_a_date_is_one_reminder_that_follows_text_and_date(verbs: Verbs) -> None:
    contact_id, friday = add_person(verbs), NOW + timedelta(days=2)
    verbs.reminders.add(contact_id, friday, "anrufen")

    verbs.contacts.set_promise(contact_id, "Folien", None)
    assert verbs.contacts.get(contact_id).promise == "Folien"
    assert promised(verbs, contact_id) == []

    assert verbs.contacts.set_promise(contact_id, "Folien", friday).verb is Verb.PROMISED
    assert promised(verbs, contact_id) == [("Folien", friday)]

    verbs.contacts.set_promise(contact_id, "Folien und Buch", friday + timedelta(days=1))
    assert promised(verbs, contact_id) == [("Folien und Buch", friday + timedelta(days=1))]

    verbs.contacts.set_promise(contact_id, "", friday)
    assert promised(verbs, contact_id) == []
    assert [each.text for each in verbs.contacts.reminders(contact_id)] == ["anrufen"]


def test_a_promise_is_found_by_its_words(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    verbs.contacts.set_promise(contact_id, "Segelboot", None)

    assert list(verbs.contacts.ids(CardQuery(text="segel"))) == [contact_id]


def test_a_promise_that_is_kept_leaves_its_words_and_no_open_reminder(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    verbs.contacts.set_promise(contact_id, "Folien", NOW)

    verbs.reminders.done(verbs.contacts.reminders(contact_id)[0].reminder_id)
    verbs.contacts.set_promise(contact_id, "Folien!", None)

    assert verbs.contacts.reminders(contact_id) == []
    assert verbs.contacts.get(contact_id).promise == "Folien!"


OUTLINE = ((1.0, 1.0), (15.0, 1.0), (15.0, 11.0), (1.0, 11.0))


def read_card(verbs: Verbs) -> int:
    """A card that was taken in and read."""
    photo = verbs.capture.store(plain_jpeg("red"), "card.jpg")
    contact_id = made(verbs.capture.take_in([photo]))
    verbs.reading.fill(verbs.reading.waiting()[0], [BusinessCard((ReadField(FieldKind.FAMILY, "Müller"),))])
    return contact_id


def test_a_card_that_is_cut_otherwise_waits_to_be_read_within_the_new_corners(verbs: Verbs) -> None:
    contact_id = read_card(verbs)

    assert verbs.contacts.set_frame(contact_id, PhotoRole.CARD_FRONT, Frame(OUTLINE)).verb is Verb.FRAMED

    assert [each.chosen for each in verbs.reading.waiting()] == [OUTLINE]
    assert verbs.contacts.get(contact_id).card_front_frame == Frame(OUTLINE)


def test_a_card_that_is_only_turned_is_not_read_again(verbs: Verbs) -> None:
    contact_id = read_card(verbs)

    verbs.contacts.set_frame(contact_id, PhotoRole.CARD_FRONT, Frame(None, 1))

    assert verbs.reading.waiting() == []


def test_a_portrait_is_never_read(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    verbs.contacts.set_photo(contact_id, PhotoRole.PORTRAIT, verbs.capture.store(plain_jpeg("red"), "face.jpg"))
    verbs.contacts.set_frame(contact_id, PhotoRole.PORTRAIT, Frame(OUTLINE))

    assert verbs.reading.waiting() == []


@pytest.mark.parametrize("role", [PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK])
def test_a_side_of_a_card_waits_to_be_read_while_it_is_there(verbs: Verbs, role: PhotoRole) -> None:
    contact_id = add_person(verbs)

    verbs.contacts.set_photo(contact_id, role, verbs.capture.store(plain_jpeg("red"), "card.jpg"))
    assert [(each.contact_id, each.side) for each in verbs.reading.waiting()] == [(contact_id, role)]

    verbs.contacts.set_photo(contact_id, role, None)
    assert verbs.reading.waiting() == []


def test_somebody_new_belongs_to_the_event_of_the_cards(verbs: Verbs) -> None:
    end = zurich(2026, 3, 3, 21)
    fair = verbs.events.get(event(verbs, ends_at=end))

    contact = verbs.contacts.get(made(verbs.contacts.add_to_event(ContactDraft(note="Katze"), fair)))
    assert (contact.event, contact.standing.met_at, contact.standing.pocket) == ("Fair", end, Pocket.INBOX)

    contact = verbs.contacts.get(made(verbs.contacts.add_to_event(ContactDraft(note="Katze"), None)))
    assert (contact.event, contact.note) == ("", "Katze")


# nobody


@pytest.mark.parametrize(
    "verb",
    [
        lambda v: v.contacts.get(99),
        lambda v: v.contacts.edit(99, ContactDraft(note="x")),
        lambda v: v.contacts.set_pocket([99], Pocket.NETWORK),
        lambda v: v.contacts.set_cadence([99], None),
        lambda v: v.contacts.set_tags(99, ["x"]),
        lambda v: v.contacts.set_pinned([99], True),
        lambda v: v.contacts.set_photo(99, PhotoRole.PORTRAIT, None),
        lambda v: v.contacts.delete([99]),
        lambda v: v.interactions.done([99]),
        lambda v: v.interactions.skip([99]),
        lambda v: v.interactions.snooze([99], NOW),
        lambda v: v.interactions.waive([99]),
        lambda v: v.reminders.add(99, NOW, "x"),
        lambda v: v.reminders.done(99),
        lambda v: v.reminders.snooze(99, NOW),
    ],
)
def test_nobody_is_an_error_with_a_reason_and_changes_nothing(verbs: Verbs, verb: Callable[[Verbs], object]) -> None:
    add_person(verbs)
    before = dump(verbs)

    with pytest.raises(UserError) as refused:
        verb(verbs)

    assert refused.value.problem is Problem.NO_SUCH_CONTACT
    assert dump(verbs) == before


def test_a_verb_that_fails_for_one_of_several_changes_none(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    before = dump(verbs)

    with pytest.raises(UserError):
        verbs.interactions.done([contact_id, 99])

    assert dump(verbs) == before


# undo


def set_portrait(verbs: Verbs, contact_id: int) -> Changes:
    return verbs.contacts.set_photo(
        contact_id, PhotoRole.PORTRAIT, verbs.capture.store(plain_jpeg("green"), "other.jpg")
    )


CHANGING: dict[str, Callable[[Verbs, int, int], Changes]] = {
    "edit": lambda v, one, other: v.contacts.edit(one, ContactDraft(PersonName(family="Neu"), methods=())),
    "note": lambda v, one, other: v.contacts.set_note(one, "ganz anders"),
    "pocket": lambda v, one, other: v.contacts.set_pocket([one, other], Pocket.ASIDE),
    "rhythm": lambda v, one, other: v.contacts.set_cadence([one, other], Cadence(days=3)),
    "no rhythm": lambda v, one, other: v.contacts.set_cadence([one, other], None),
    "event": lambda v, one, other: v.contacts.set_event([one, other], None),
    "tags": lambda v, one, other: v.contacts.set_tags(one, ["Bern"]),
    "tag": lambda v, one, other: v.contacts.add_tag([one, other], "Bern"),
    "pin": lambda v, one, other: v.contacts.set_pinned([one, other], True),
    "photo": lambda v, one, other: set_portrait(v, one),
    "photo away": lambda v, one, other: v.contacts.set_photo(one, PhotoRole.PORTRAIT, None),
    "frame": lambda v, one, other: v.contacts.set_frame(one, PhotoRole.PORTRAIT, Frame(None, 1)),
    "promise": lambda v, one, other: v.contacts.set_promise(one, "Folien", NOW + timedelta(days=2)),
    "delete": lambda v, one, other: v.contacts.delete([one, other]),
    "log": lambda v, one, other: v.interactions.log([one, other], InteractionKind.CALL, incoming=True, note="rief an"),
    "done": lambda v, one, other: v.interactions.done([one, other]),
    "remove": lambda v, one, other: v.interactions.remove(one, v.contacts.interactions(one)[0].interaction_id),
    "skip": lambda v, one, other: v.interactions.skip([one, other]),
    "snooze": lambda v, one, other: v.interactions.snooze([one, other], NOW + timedelta(days=9)),
    "waive": lambda v, one, other: v.interactions.waive([one, other]),
    "remind": lambda v, one, other: v.reminders.add(one, NOW + timedelta(days=1), "anrufen"),
    "reminder done": lambda v, one, other: v.reminders.done(v.contacts.reminders(one)[0].reminder_id),
    "reminder later": lambda v, one, other: v.reminders.snooze(v.contacts.reminders(one)[0].reminder_id, NOW),
    "event saved": lambda v, one, other: v.events.save(
        Event(v.contacts.get(one).event_id or 0, "Messe", "Köln", ends_at=NOW - timedelta(hours=30))
    ),
}


def two_people(verbs: Verbs) -> tuple[int, int]:
    """Two contacts with everything that can hang on one."""
    event_id = event(verbs, ends_at=NOW - timedelta(hours=20))
    photo = verbs.capture.store(plain_jpeg("red"), "face.jpg")
    one = add_person(verbs, event_id=event_id, note="Katze", methods=(MAIL,), photos=[(PhotoRole.PORTRAIT, photo)])
    other = add_person(verbs, "Beat Zürcher", event_id=event_id, cadence=Cadence(months=1))
    verbs.contacts.set_tags(one, ["Presse"])
    verbs.interactions.log([one], InteractionKind.MAIL, note="Danke")
    verbs.reminders.add(one, NOW + timedelta(hours=3), "Folien")
    return one, other


@pytest.mark.parametrize("name", CHANGING)
def test_every_change_can_be_undone_and_done_again(verbs: Verbs, clock: FakeClock, name: str) -> None:
    one, other = two_people(verbs)
    before = dump(verbs)
    clock.go_on(minutes=5)

    changes = CHANGING[name](verbs, one, other)
    after = dump(verbs)
    assert after != before

    undone = verbs.contacts.undo(changes)
    assert dump(verbs) == before
    assert (undone.verb, undone.contacts, undone.events) == (Verb.UNDONE, changes.contacts, changes.events)

    redone = verbs.contacts.redo(undone)
    assert dump(verbs) == after
    assert redone.verb is Verb.REDONE

    verbs.contacts.undo(redone)
    assert dump(verbs) == before
    assert verbs.session.database.integrity() == []


def test_adding_is_undone_into_the_trash_and_done_again(verbs: Verbs) -> None:
    added = verbs.contacts.add(ContactDraft(name=PersonName(family="Müller")))
    before = dump(verbs)

    undone = verbs.contacts.undo(added)
    assert [card.contact_id for card, _ in verbs.contacts.trashed()] == [made(added)]
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0

    verbs.contacts.redo(undone)
    assert dump(verbs) == before


def test_restoring_from_the_trash_can_be_undone(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    verbs.contacts.delete([contact_id])
    before = dump(verbs)

    restored = verbs.contacts.restore([contact_id])
    assert verbs.contacts.trashed() == []

    verbs.contacts.undo(restored)
    assert dump(verbs) == before


def test_changes_are_undone_one_after_the_other(verbs: Verbs) -> None:
    one, other = two_people(verbs)
    states, stack = [], []
    for name, verb in CHANGING.items():
        if name not in ("event", "remove", "reminder done", "reminder later"):
            states.append(dump(verbs))
            stack.append(verb(verbs, one, other))

    for before, changes in zip(reversed(states), reversed(stack), strict=True):
        verbs.contacts.undo(changes)
        assert dump(verbs) == before


def test_what_cannot_be_undone_changes_nothing(verbs: Verbs) -> None:
    add_person(verbs)
    before = dump(verbs)

    assert verbs.contacts.undo(Changes(Verb.PREFERENCES)).verb is Verb.UNDONE

    assert dump(verbs) == before


def test_what_comes_back_is_due_on_the_networking_days_of_now(verbs: Verbs) -> None:
    contact_id = add_person(verbs, met_at=zurich(2026, 2, 28, 12), cadence=Cadence(days=7))
    verbs.interactions.waive([contact_id])
    assert verbs.contacts.get(contact_id).next_due == date(2026, 3, 9)
    deleted = verbs.contacts.delete([contact_id])
    verbs.preferences.change(slot_days=(5,))

    verbs.contacts.undo(deleted)

    assert verbs.contacts.get(contact_id).next_due == date(2026, 3, 7)


def test_a_deleted_photo_comes_back_with_its_file(verbs: Verbs) -> None:
    one, _ = two_people(verbs)
    removed = verbs.contacts.set_photo(one, PhotoRole.PORTRAIT, None)
    verbs.contacts.purge_trash()

    verbs.contacts.undo(removed)

    assert verbs.contacts.get(one).portrait is not None
    assert verbs.backup.check().sound


# the trash


def test_the_trash_is_kept_for_30_days(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs)
    verbs.contacts.delete([contact_id])
    clock.go_on(days=30)

    assert verbs.contacts.purge_trash().contacts == frozenset()
    assert [card.contact_id for card, _ in verbs.contacts.trashed()] == [contact_id]

    clock.go_on(seconds=1)
    assert verbs.contacts.purge_trash().contacts == {contact_id}
    assert verbs.contacts.trashed() == []


def test_somebody_in_the_trash_is_on_no_page_and_no_agenda(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = add_person(verbs)
    verbs.reminders.add(contact_id, NOW, "Folien")
    clock.go_on(hours=20)
    assert verbs.agenda.open_count() == 2

    verbs.contacts.delete([contact_id])

    assert verbs.agenda.open_count() == 0
    assert verbs.agenda.look()[0] == []
    assert list(verbs.contacts.ids(CardQuery(pocket=None))) == []


def test_emptying_the_trash_removes_photos_that_nobody_shows_and_keeps_shared_ones(
    verbs: Verbs, clock: FakeClock
) -> None:
    own, shared, kept = (verbs.capture.store(plain_jpeg(colour), "p.jpg") for colour in ("red", "green", "blue"))
    gone = add_person(verbs, photos=[(PhotoRole.PORTRAIT, own), (PhotoRole.CARD_FRONT, shared)])
    stays = add_person(verbs, photos=[(PhotoRole.CARD_BACK, shared), (PhotoRole.PORTRAIT, kept)])
    verbs.contacts.delete([gone])
    clock.go_on(days=31)

    verbs.contacts.purge_trash()
    verbs.contacts.drop_unused_photos()

    assert verbs.session.photo_files.names() == {shared.file_name, kept.file_name}
    assert verbs.contacts.get(stays).card_back == shared.sha256
    assert verbs.backup.check().sound


def test_emptying_the_trash_alone_keeps_the_photos(verbs: Verbs, clock: FakeClock) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "p.jpg")
    verbs.contacts.delete([add_person(verbs, photos=[(PhotoRole.PORTRAIT, photo)])])
    clock.go_on(days=31)

    verbs.contacts.purge_trash()
    assert verbs.session.photo_files.names() == {photo.file_name}

    assert verbs.contacts.drop_unused_photos() == 1
    assert verbs.contacts.drop_unused_photos() == 0


def test_a_photo_file_that_is_missing_already_does_not_keep_the_trash_full(verbs: Verbs, clock: FakeClock) -> None:
    photos = [verbs.capture.store(plain_jpeg(colour), "p.jpg") for colour in ("red", "green")]
    gone = [add_person(verbs, photos=[(PhotoRole.PORTRAIT, photo)]) for photo in photos]
    verbs.contacts.delete(gone)
    verbs.session.photo_files.path(photos[0].sha256, "jpg").unlink()
    clock.go_on(days=31)

    verbs.contacts.purge_trash()
    verbs.contacts.drop_unused_photos()

    assert verbs.session.photo_files.names() == set()


def test_a_photo_that_was_taken_away_can_be_undone_after_the_trash_was_emptied(verbs: Verbs, clock: FakeClock) -> None:
    trashed, (one, _) = add_person(verbs), two_people(verbs)
    verbs.contacts.delete([trashed])
    clock.go_on(days=31)
    removed = verbs.contacts.set_photo(one, PhotoRole.PORTRAIT, None)
    verbs.contacts.purge_trash()

    verbs.contacts.undo(removed)

    assert verbs.backup.check().sound


# a batch with the same rhythm


def first_days(verbs: Verbs, people: list[int]) -> list[date | None]:
    return [contact.next_due for contact in verbs.contacts.many(people)]


def waived(verbs: Verbs, count: int) -> list[int]:
    people = [add_person(verbs, f"Person {number}") for number in range(count)]
    verbs.interactions.waive(people)
    return people


def test_many_who_get_the_same_rhythm_at_once_are_spread_over_its_days(verbs: Verbs) -> None:
    people = waived(verbs, 30)

    changes = verbs.contacts.set_cadence(people, Cadence(months=1))

    days = first_days(verbs, people)
    assert max(Counter(days).values()) <= 2
    assert all(day is not None and NOW.date() < day <= date(2026, 4, 3) and day.weekday() < 5 for day in days)
    assert days == sorted(days, key=str)
    verbs.contacts.undo(changes)
    assert first_days(verbs, people) == [None] * 30


def test_a_few_are_not_spread(verbs: Verbs) -> None:
    people = waived(verbs, 2)
    verbs.contacts.set_cadence(people, Cadence(days=14))
    assert first_days(verbs, people) == [date(2026, 3, 18)] * 2


def test_the_first_real_contact_ends_a_spread_and_so_do_a_skip_and_another_rhythm(verbs: Verbs) -> None:
    people = waived(verbs, 12)
    verbs.contacts.set_cadence(people, Cadence(days=14))

    verbs.interactions.done(people[:1])
    verbs.interactions.skip(people[1:2])
    verbs.contacts.set_cadence(people[2:3], Cadence(days=21))

    assert first_days(verbs, people[:3]) == [date(2026, 3, 18), date(2026, 3, 18), date(2026, 3, 25)]
    assert all(verbs.contacts.get(each).standing.spread_to is None for each in people[:3])
    assert all(verbs.contacts.get(each).standing.spread_to is not None for each in people[3:])


def test_who_was_talked_to_is_not_asked_for_earlier_by_a_spread(verbs: Verbs) -> None:
    people = waived(verbs, 6)
    verbs.interactions.log(people[:3], InteractionKind.MEETING)

    verbs.contacts.set_cadence(people, Cadence(days=14))

    days = first_days(verbs, people)
    assert min(str(day) for day in days[:3]) == "2026-03-18"
    assert max(Counter(days).values()) <= 2


def test_a_spread_person_is_in_rhythm_until_the_day_and_due_on_it(verbs: Verbs, clock: FakeClock) -> None:
    people = [add_person(verbs, f"Person {number}", met_at=NOW - timedelta(days=700)) for number in range(12)]
    verbs.interactions.waive(people)
    verbs.contacts.set_cadence(people, Cadence(months=1))
    last = verbs.contacts.get(people[-1])
    assert last.next_due is not None

    assert verbs.contacts.follow_up(last.standing).rhythm is RhythmState.STEADY
    assert verbs.contacts.ids(CardQuery(chip=CardFilter.QUIET)).tolist() == []
    clock.set(zurich(last.next_due.year, last.next_due.month, last.next_due.day, 9))
    assert verbs.contacts.follow_up(last.standing).rhythm is RhythmState.DUE
    clock.go_on(days=16)
    assert verbs.contacts.follow_up(last.standing).rhythm is RhythmState.QUIET
    assert people[-1] in verbs.contacts.ids(CardQuery(chip=CardFilter.QUIET))


def test_a_batch_that_enters_the_network_with_the_same_rhythm_is_spread(verbs: Verbs, clock: FakeClock) -> None:
    people = [add_person(verbs, f"Person {number}", pocket=Pocket.INBOX) for number in range(20)]
    verbs.contacts.set_cadence(people, Cadence(months=1))
    stored = [verbs.contacts.get(each).standing.spread_to for each in people]
    clock.go_on(days=60)  # the days of the spread have passed in the inbox

    verbs.contacts.set_pocket(people, Pocket.NETWORK)
    verbs.interactions.waive(people)

    days = first_days(verbs, people)
    assert max(Counter(days).values()) <= 2
    assert min(day for day in days if day) > verbs.session.today()
    assert [verbs.contacts.get(each).standing.spread_to for each in people] != stored
