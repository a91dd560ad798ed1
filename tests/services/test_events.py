"""Where people were met, and the time they inherit from it."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.event import Event, Occasion
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, add_person, dump, jpeg, made, plain_jpeg, zurich

BEGIN, END = zurich(2026, 3, 3, 18), zurich(2026, 3, 3, 21)


@pytest.fixture
def fair(verbs: Verbs) -> Event:
    (event_id,) = verbs.events.save(Event(0, "Fair", begins_at=BEGIN, ends_at=END)).events
    return Event(event_id, "Fair", begins_at=BEGIN, ends_at=END)


def test_a_new_event_is_named_in_what_changed(verbs: Verbs) -> None:
    changes = verbs.events.save(Event(0, "Fair"))

    (event_id,) = changes.events
    assert (changes.verb, changes.name, changes.contacts) == (Verb.EVENT_SAVED, "Fair", frozenset())
    assert verbs.events.get(event_id) == verbs.events.find("Fair") == Event(event_id, "Fair")
    assert [each.event.event_id for each in verbs.events.all()] == [event_id]


def test_an_event_that_is_only_named_is_found_or_made(verbs: Verbs, fair: Event) -> None:
    assert verbs.events.named("Fair") == fair.event_id
    assert verbs.events.named("") is None
    assert verbs.events.get(verbs.events.named("Slide Day") or 0) == verbs.events.find("Slide Day")
    assert len(verbs.events.all()) == 2


def test_people_who_inherited_the_former_time_inherit_the_new_one(verbs: Verbs, fair: Event) -> None:
    inherited = add_person(verbs, event_id=fair.event_id)
    own = add_person(verbs, event_id=fair.event_id, met_at=BEGIN)
    later = END + timedelta(hours=2)

    changes = verbs.events.save(Event(fair.event_id, "Fair", begins_at=BEGIN, ends_at=later))

    assert verbs.contacts.get(inherited).standing.met_at == later
    assert verbs.contacts.get(own).standing.met_at == BEGIN
    assert changes.contacts == {inherited, own}


def test_the_due_day_follows_the_new_time(verbs: Verbs, fair: Event) -> None:
    contact_id = add_person(verbs, event_id=fair.event_id)
    before = verbs.contacts.get(contact_id).next_due

    verbs.events.save(Event(fair.event_id, "Fair", ends_at=END + timedelta(days=1)))

    assert verbs.contacts.get(contact_id).next_due == before + timedelta(days=1)


def test_an_event_that_loses_its_time_leaves_the_meeting_times(verbs: Verbs, fair: Event) -> None:
    contact_id = add_person(verbs, event_id=fair.event_id)

    verbs.events.save(Event(fair.event_id, "Fair"))

    assert verbs.contacts.get(contact_id).standing.met_at == END


def test_an_event_that_gets_a_time_hands_it_to_its_people(verbs: Verbs) -> None:
    (event_id,) = verbs.events.save(Event(0, "Fair")).events
    contact_id = add_person(verbs, event_id=event_id)

    verbs.events.save(Event(event_id, "Fair", ends_at=END))

    assert verbs.contacts.get(contact_id).standing.met_at == END


def test_people_are_found_by_the_new_name_of_their_event(verbs: Verbs, fair: Event) -> None:
    contact_id = add_person(verbs, event_id=fair.event_id)

    verbs.events.save(Event(fair.event_id, "Messe", "Köln", ends_at=END))

    assert list(verbs.contacts.ids(CardQuery(text="koeln messe"))) == [contact_id]
    assert list(verbs.contacts.ids(CardQuery(text="fair"))) == []


def test_a_changed_event_can_be_undone(verbs: Verbs, fair: Event) -> None:
    add_person(verbs, event_id=fair.event_id)
    before = dump(verbs)

    verbs.contacts.undo(verbs.events.save(Event(fair.event_id, "Messe", ends_at=NOW)))

    assert dump(verbs) == before


def test_the_current_event_is_chosen_kept_and_taken_away(verbs: Verbs, fair: Event) -> None:
    assert verbs.events.current() is None

    verbs.events.set_current(fair.event_id)
    assert verbs.events.current() == fair

    verbs.events.set_current(None)
    assert verbs.events.current() is None


def test_a_current_event_that_is_gone_is_none(verbs: Verbs) -> None:
    verbs.events.set_current(99)

    assert verbs.events.current() is None


def test_progress_follows_the_first_messages(verbs: Verbs, fair: Event) -> None:
    one = add_person(verbs, event_id=fair.event_id)
    add_person(verbs, event_id=fair.event_id)

    verbs.interactions.done([one])  # 4 March 11:00, fourteen hours after the end

    progress = verbs.events.progress(fair.event_id)
    assert (progress.people, progress.within_12, progress.within_48, progress.not_yet) == (2, 0, 1, 1)


def test_the_times_of_photos_tell_where_people_were_met(verbs: Verbs, fair: Event) -> None:
    photos = [verbs.capture.store(jpeg(taken="2026:03:03 18:30:00", colour=each), "a.jpg") for each in ("red", "blue")]
    people = sorted(verbs.capture.take_in(photos).contacts)
    untimed = sorted(verbs.capture.take_in([verbs.capture.store(plain_jpeg("green"), "b.jpg")]).contacts)

    assert verbs.events.occasion(people) == Occasion(fair, is_known=True)
    assert verbs.events.occasion([*people, *untimed]) == Occasion(fair, is_known=True)
    assert verbs.events.occasion(untimed) is None
    assert verbs.events.occasion([]) is None


def test_people_on_one_photo_came_in_together(verbs: Verbs, fair: Event) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")
    one, other, placed = (made(verbs.capture.take_in([photo])) for _ in range(3))
    verbs.contacts.set_event([placed], fair.event_id)
    nobody = add_person(verbs)

    assert verbs.events.together([one, nobody]) == [one, nobody, other]


def test_several_people_are_placed_at_a_new_event_in_one_change(verbs: Verbs) -> None:
    one, other = add_person(verbs), add_person(verbs, "Beat Zürcher")

    changes = verbs.events.place([one, other], "  Messe ")

    (event_id,) = changes.events
    assert (changes.verb, changes.contacts) == (Verb.EVENT_SET, {one, other})
    assert verbs.events.get(event_id) == Event(event_id, "Messe")
    assert {verbs.contacts.get(each).event_id for each in (one, other)} == {event_id}


def test_an_event_of_that_name_is_used_and_gives_its_time(verbs: Verbs) -> None:
    end = NOW - timedelta(days=2)
    (known,) = verbs.events.save(Event(0, "Messe", ends_at=end)).events
    person = add_person(verbs)

    assert verbs.events.place([person], "Messe").events == {known}
    assert verbs.contacts.get(person).standing.met_at == end
    assert len(verbs.events.all()) == 1


def test_nobody_is_placed_and_no_event_made_where_one_of_them_is_gone(verbs: Verbs) -> None:
    person = add_person(verbs)

    with pytest.raises(UserError):
        verbs.events.place([person, 4711], "Messe")

    assert verbs.events.all() == []
    assert verbs.contacts.get(person).event_id is None


def test_undoing_takes_people_out_of_a_new_event_which_stays_empty(verbs: Verbs) -> None:
    person = add_person(verbs, met_at=END)

    verbs.contacts.undo(verbs.events.place([person], "Messe"))

    assert (verbs.contacts.get(person).event_id, verbs.contacts.get(person).standing.met_at) == (None, END)
    assert [(each.event.name, each.people) for each in verbs.events.all()] == [("Messe", 0)]
