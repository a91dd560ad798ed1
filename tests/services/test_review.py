"""The numbers of the method, as they lie in the data."""

from datetime import timedelta

from netzwerk_desktop.domain.cadence import Cadence, RhythmState, rhythm_state
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, add_person

TEN = Cadence(days=10)


def test_everybody_in_the_network_stands_in_exactly_one_state(verbs: Verbs, clock: FakeClock) -> None:
    days_ago = {1: RhythmState.RECENT, 6: RhythmState.STEADY, 12: RhythmState.DUE, 16: RhythmState.QUIET}
    for days in days_ago:
        at = clock.now() - timedelta(days=days)
        person = add_person(verbs, f"P{days}", met_at=at, cadence=TEN)
        verbs.interactions.log([person], InteractionKind.MEETING, at=at)
    without = add_person(verbs, "Ohne", cadence=None)
    verbs.interactions.log([without], InteractionKind.MEETING)
    add_person(verbs, "Beiseite", pocket=Pocket.ASIDE)

    states = verbs.review.review().states

    assert states == {**dict.fromkeys(days_ago.values(), 1), RhythmState.NONE: 1}
    assert {rhythm_state(days / 10) for days in days_ago} == set(days_ago.values())


def test_an_answer_that_came_in_keeps_no_day_and_an_own_message_does(verbs: Verbs) -> None:
    person = add_person(verbs)
    verbs.interactions.log([person], InteractionKind.MAIL, incoming=True)
    assert sum(week.kept for week in verbs.review.review().weeks) == 0

    verbs.interactions.log([person], InteractionKind.MAIL)

    assert [week.kept for week in verbs.review.review().weeks] == [0] * 11 + [1]


def test_only_events_with_people_in_the_network_are_shown(verbs: Verbs) -> None:
    (empty,) = verbs.events.save(Event(0, "Leer")).events
    (full,) = verbs.events.save(Event(0, "Voll")).events
    add_person(verbs, event_id=full)
    add_person(verbs, "Neu", event_id=empty, pocket=Pocket.INBOX)

    assert [each.event.name for each in verbs.review.review().events] == ["Voll"]
