"""One press makes the rhythms fit, and one takes it back."""

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.load import Relief, ReliefKind
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import add_person, made

WEEK, FORTNIGHT = Cadence(days=7), Cadence(days=14)


def weekly(verbs: Verbs, count: int) -> list[int]:
    people = [made(verbs.contacts.add(ContactDraft(), pocket=Pocket.NETWORK, cadence=WEEK)) for _ in range(count)]
    verbs.interactions.waive(people)
    return people


def proposals(verbs: Verbs) -> dict[ReliefKind, Relief]:
    return {each.kind: each for each in verbs.agenda.load().reliefs}


def test_the_fewest_people_get_a_longer_rhythm_the_pinned_ones_last(verbs: Verbs) -> None:
    people = weekly(verbs, 11)  # 2.2 a day
    verbs.contacts.set_pinned(people[-2:], True)
    load = verbs.agenda.load()
    assert not load.fits

    changes = verbs.load.apply(load.reliefs[0])

    assert changes.verb is Verb.RHYTHM
    assert len(changes.contacts) == 2
    assert not changes.contacts & set(people[-2:])
    assert verbs.agenda.load().fits
    assert verbs.agenda.load().reliefs == ()
    verbs.contacts.undo(changes)
    assert verbs.agenda.load() == load


def test_one_more_place_and_one_more_day_can_be_taken_back_and_done_again(verbs: Verbs) -> None:
    weekly(verbs, 11)
    before = verbs.preferences.current
    for kind in (ReliefKind.QUOTA, ReliefKind.DAY):
        changes = verbs.load.apply(proposals(verbs)[kind])
        assert verbs.agenda.load().fits
        verbs.preferences.change(text_scale=115)
        undone = verbs.contacts.undo(changes)
        assert (verbs.preferences.current.quota, verbs.preferences.current.slot_days) == (2, before.slot_days)
        assert verbs.preferences.current.text_scale == 115  # nothing else goes back with it
        verbs.contacts.redo(undone)
        assert verbs.agenda.load().fits
        verbs.contacts.undo(changes)


def test_one_more_day_brings_the_due_days_in_line_and_back(verbs: Verbs) -> None:
    people = weekly(verbs, 11)
    saturday = add_person(verbs, cadence=Cadence(days=3))  # met on a Wednesday
    verbs.interactions.waive([saturday])
    monday = verbs.contacts.get(saturday).next_due

    changes = verbs.load.apply(Relief(ReliefKind.DAY, day=5))
    assert verbs.contacts.get(saturday).next_due != monday
    assert changes.contacts == {saturday}

    verbs.contacts.undo(changes)
    assert verbs.contacts.get(saturday).next_due == monday
    assert verbs.contacts.get(people[0]).standing.cadence == WEEK
