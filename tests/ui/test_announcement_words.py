"""Words of notifications: names, where met, the last line of the note, until when."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.notification import Announcement, Moment, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.announcement_words import announcement_words, people_words
from tests.builders import NOW, FakeClock, add_person, zurich

pytestmark = pytest.mark.usefixtures("english")
NAMES = ("Franziska Amstutz", "Beat Gerber", "Jonas Wyder", "Nadia Rexhepi", "Eva Szabó", "Mirjam Odermatt", "Ida Roth")


def event_of(verbs: Verbs, hours: float = 16) -> int:
    return next(iter(verbs.events.save(Event(0, "Swiss Slide Day", ends_at=NOW - timedelta(hours=hours))).events))


def one_announcement(verbs: Verbs) -> Announcement:
    announcement, *others = verbs.agenda.look()[0]
    assert not others
    return announcement


def test_one_person_is_said_with_place_note_and_deadline(verbs: Verbs, clock: FakeClock) -> None:
    note = "Talked about slides.\nLooking for a speaker.\n\n"
    add_person(verbs, "Franziska Amstutz", event_id=event_of(verbs, 12), note=note)
    assert announcement_words(one_announcement(verbs), verbs) == (
        "Franziska Amstutz",
        "Swiss Slide Day, yesterday. “Looking for a speaker.” Good moment, until Thu 23:00.",
    )


def test_somebody_without_note_or_event_is_said_with_the_day(verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs, "Franziska Amstutz", met_at=NOW - timedelta(hours=13))
    title, body = announcement_words(one_announcement(verbs), verbs)
    assert (title, body) == ("Franziska Amstutz", "Met yesterday. Good moment, until Thu 22:00.")


def test_a_group_of_seven_names_three_and_counts_the_others(verbs: Verbs, clock: FakeClock) -> None:
    event_id = event_of(verbs, 12)
    for name in NAMES:
        add_person(verbs, name, event_id=event_id)
    assert announcement_words(one_announcement(verbs), verbs) == (
        "7 people from “Swiss Slide Day”",
        "Until Thu 23:00: Franziska Amstutz, Beat Gerber, Jonas Wyder and 4 more.",
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Franziska Amstutz"),
        (2, "Franziska Amstutz and Beat Gerber"),
        (3, "Franziska Amstutz, Beat Gerber and Jonas Wyder"),
        (4, "Franziska Amstutz, Beat Gerber, Jonas Wyder and 1 more"),
        (7, "Franziska Amstutz, Beat Gerber, Jonas Wyder and 4 more"),
    ],
)
def test_at_most_three_names_stand_in_a_sentence(verbs: Verbs, count: int, said: str) -> None:
    ids = [add_person(verbs, name) for name in NAMES[:count]]
    cards = verbs.contacts.cards(ids)
    assert people_words([cards[each] for each in ids]) == said


def test_a_summary_counts_what_was_slept_through(verbs: Verbs) -> None:
    first, other = (add_person(verbs, name, met_at=NOW - timedelta(hours=20)) for name in NAMES[:2])
    moments = (
        Moment(MomentKind.GOOD_FROM, first, NOW, NOW, first),
        Moment(MomentKind.LAST_CALL, first, NOW, NOW, first),
        Moment(MomentKind.GOOD_FROM, other, NOW, NOW, other),
        Moment(MomentKind.REMINDER, 1, NOW, NOW, first),
    )
    assert announcement_words(Announcement(moments, summary=True), verbs) == (
        "While the computer slept",
        "2 first messages, 1 reminder. Everything stands under Today.",
    )


def test_a_summary_says_that_whose_turn_it_is(verbs: Verbs) -> None:
    """The slot alone may be what was slept through together with one reminder."""
    person = add_person(verbs)
    moments = (
        Moment(MomentKind.SLOT, 0, NOW, NOW),
        Moment(MomentKind.REMINDER, 1, NOW, NOW, person),
    )
    title, body = announcement_words(Announcement(moments, summary=True), verbs)
    assert (title, body) == ("While the computer slept", "1 reminder. Everything stands under Today.")


def test_the_slot_names_who_is_up_today(verbs: Verbs, clock: FakeClock) -> None:
    for name in NAMES[5:3:-1]:
        person = add_person(verbs, name, met_at=NOW - timedelta(days=100), cadence=Cadence(months=1))
        verbs.interactions.waive([person])
    clock.set(zurich(2026, 3, 5, 9))
    announcement = one_announcement(verbs)
    assert [moment.kind for moment in announcement.moments] == [MomentKind.SLOT]
    assert announcement_words(announcement, verbs) == ("Networking time", "Today: Mirjam Odermatt and Eva Szabó.")


def test_a_slot_in_which_nobody_is_left_says_nothing(verbs: Verbs) -> None:
    assert announcement_words(Announcement((Moment(MomentKind.SLOT, 0, NOW, NOW),)), verbs) == ("", "")


def test_a_reminder_says_what_was_promised_instead_of_the_note(verbs: Verbs, clock: FakeClock) -> None:
    person = add_person(verbs, "Franziska Amstutz", note="Speaker.", met_at=NOW - timedelta(days=1))
    verbs.interactions.waive([person])
    verbs.reminders.add(person, NOW + timedelta(hours=1), "send her the slides")
    clock.go_on(hours=1)
    title, body = announcement_words(one_announcement(verbs), verbs)
    assert (title, body) == ("Franziska Amstutz", "Met yesterday. Promised: send her the slides")


def test_nobody_is_said_who_is_gone(verbs: Verbs) -> None:
    moment = Moment(MomentKind.GOOD_FROM, 99, NOW, NOW, 99)
    assert announcement_words(Announcement((moment,)), verbs) == ("", "")


def test_somebody_without_a_name_is_still_announced(verbs: Verbs) -> None:
    add_person(verbs, "", event_id=event_of(verbs, 13), note="Red scarf")
    assert announcement_words(one_announcement(verbs), verbs)[0] == "No name yet"
