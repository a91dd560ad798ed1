"""Photos become contacts in the inbox."""

from datetime import UTC, datetime, timedelta

import pytest

from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.capture import read_text
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import LONDON, NOW, SVG, FakeClock, dump, jpeg, made, plain_jpeg, zurich

END = zurich(2026, 3, 3, 21)
TAKEN = "2026:03:03 18:30:00"


def met_at(verbs: Verbs, data: bytes, event: Event | None = None) -> datetime:
    contact_id = made(verbs.capture.take_in([verbs.capture.store(data, "IMG_1.jpg")], event))
    moment = verbs.contacts.get(contact_id).standing.met_at
    assert moment is not None
    return moment


def event(verbs: Verbs, **times: object) -> Event:
    (event_id,) = verbs.events.save(Event(0, "Fair", **times)).events
    return Event(event_id, "Fair", **times)


def test_every_photo_becomes_a_contact_in_the_inbox_in_this_order(verbs: Verbs) -> None:
    photos = [verbs.capture.store(plain_jpeg(colour), "card.jpg") for colour in ("red", "green", "blue")]

    changes = verbs.capture.take_in(photos)

    ids = list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX, order=CardOrder.ADDED)))[::-1]
    assert changes.verb is Verb.ADDED
    assert changes.contacts == set(ids)
    assert [verbs.contacts.get(each).card_front for each in ids] == [photo.sha256 for photo in photos]
    assert verbs.backup.check().sound


def test_a_stack_that_is_taken_in_in_parts_keeps_its_order(verbs: Verbs) -> None:
    photos = [verbs.capture.store(plain_jpeg(f"#0000{number:02x}"), "card.jpg") for number in range(5)]

    verbs.capture.take_in(photos[:3])
    verbs.capture.take_in(photos[3:])

    ids = list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED)))
    assert [verbs.contacts.get(each).card_front for each in ids] == [photo.sha256 for photo in photos]


def test_a_clock_that_was_set_back_takes_in_at_its_own_time(verbs: Verbs, clock: FakeClock) -> None:
    verbs.capture.take_in([verbs.capture.store(plain_jpeg("red"), "card.jpg")])
    clock.go_on(days=-1)

    contact_id = made(verbs.capture.take_in([verbs.capture.store(plain_jpeg("blue"), "card.jpg")]))

    assert verbs.contacts.get(contact_id).created_at == clock.now()


def test_the_meeting_time_is_the_events_before_the_photos_before_now(verbs: Verbs) -> None:
    fair = event(verbs, ends_at=END)

    assert met_at(verbs, jpeg(taken=TAKEN), fair) == END
    assert met_at(verbs, jpeg(taken=TAKEN)) == zurich(2026, 3, 3, 18, 30)
    assert met_at(verbs, jpeg()) == NOW


def test_an_event_without_time_leaves_it_to_the_photo(verbs: Verbs) -> None:
    untimed = event(verbs)

    assert met_at(verbs, jpeg(taken=TAKEN), untimed) == zurich(2026, 3, 3, 18, 30)
    assert met_at(verbs, jpeg(), untimed) == NOW


def test_a_photo_is_taken_in_the_zone_of_the_person_unless_the_camera_says_another(
    verbs: Verbs, clock: FakeClock
) -> None:
    clock.place = LONDON

    assert met_at(verbs, jpeg(taken=TAKEN)) == zurich(2026, 3, 3, 19, 30)
    assert met_at(verbs, jpeg(taken=TAKEN, offset="-05:00")) == datetime(2026, 3, 3, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize("taken", ["2026:03:04 11:01:00", "2031:01:01 00:00:00", "9999:12:31 23:59:59"])
def test_a_camera_whose_clock_runs_ahead_is_not_believed(verbs: Verbs, taken: str) -> None:
    assert met_at(verbs, jpeg(taken=taken)) == NOW


def test_a_camera_whose_clock_was_never_set_is_not_believed(verbs: Verbs) -> None:
    assert met_at(verbs, jpeg(taken="0001:01:01 00:00:00", offset="+02:00")) == NOW


def test_a_meeting_time_that_was_said_comes_before_all_others(verbs: Verbs) -> None:
    fair, said = event(verbs, ends_at=END), zurich(2026, 2, 1, 9)
    photo = verbs.capture.store(jpeg(taken=TAKEN), "IMG_1.jpg")

    contact_id = made(verbs.capture.take_in([photo], fair, said))

    assert verbs.contacts.get(contact_id).standing.met_at == said


def test_captured_people_belong_to_the_event(verbs: Verbs) -> None:
    fair = event(verbs)

    contact_id = made(verbs.capture.take_in([verbs.capture.store(jpeg(), "IMG_1.jpg")], fair))

    assert verbs.contacts.get(contact_id).event == "Fair"


def test_the_same_photo_twice_is_two_contacts_and_one_file(verbs: Verbs) -> None:
    photos = [verbs.capture.store(jpeg(), "IMG_1.jpg"), verbs.capture.store(jpeg(), "IMG_1 (1).jpg")]

    assert len(verbs.capture.take_in(photos).contacts) == 2
    assert len(verbs.session.photo_files.names()) == 1


@pytest.mark.parametrize("data", [b"", b"text", SVG, jpeg()[:900]], ids=["empty", "text", "SVG", "half"])
def test_what_is_refused_leaves_no_file(verbs: Verbs, data: bytes) -> None:
    with pytest.raises(UserError) as refused:
        verbs.capture.store(data, "IMG_1.jpg")

    assert refused.value.values == {"name": "IMG_1.jpg"}
    assert verbs.session.photo_files.names() == set()


def test_capturing_can_be_undone_and_done_again(verbs: Verbs, clock: FakeClock) -> None:
    changes = verbs.capture.take_in([verbs.capture.store(jpeg(), "IMG_1.jpg")])
    before = dump(verbs)

    undone = verbs.contacts.undo(changes)
    assert len(verbs.contacts.trashed()) == 1

    verbs.contacts.redo(undone)
    assert dump(verbs) == before


def test_nothing_captured_changes_nothing(verbs: Verbs) -> None:
    assert verbs.capture.take_in([]).contacts == frozenset()


def test_a_person_captured_late_has_a_late_first_contact(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = made(verbs.capture.take_in([verbs.capture.store(jpeg(taken=TAKEN), "IMG_1.jpg")]))

    verbs.contacts.set_pocket([contact_id], Pocket.NETWORK)

    follow_up = verbs.contacts.follow_up(verbs.contacts.get(contact_id).standing)
    assert follow_up.good_from == zurich(2026, 3, 4, 6, 30)
    assert follow_up.latest == zurich(2026, 3, 3, 18, 30) + timedelta(hours=48)


def test_a_text_about_somebody_is_a_draft_and_any_other_is_refused() -> None:
    draft = read_text("Anna Müller <anna@x.example>", resources() / "cards")

    assert draft.name == PersonName("", "Anna", "Müller")
    with pytest.raises(UserError) as refused:
        read_text("see you tomorrow", resources() / "cards")
    assert refused.value.problem is Problem.NOBODY_IN_TEXT
