"""What the command line writes in JSON: its keys stay."""

import json
from datetime import timedelta

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.services.backup import Findings
from netzwerk_desktop.services.plain import plain_agenda, plain_contact, plain_findings
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, ZURICH, FakeClock, add_person, plain_jpeg, zurich


def test_a_contact_is_written_with_all_its_keys_and_local_times(verbs: Verbs, clock: FakeClock) -> None:
    (event_id,) = verbs.events.save(Event(0, "Swiss Slide Day", ends_at=zurich(2026, 3, 3, 19))).events
    photo = verbs.capture.store(plain_jpeg("red"), "card.jpg")
    contact_id = add_person(
        verbs,
        "Dr. Anna Müller",
        event_id=event_id,
        cadence=Cadence(months=1),
        methods=(ContactMethod(MethodKind.MAIL, "anna@example.ch", "work"),),
        photos=[(PhotoRole.CARD_FRONT, photo)],
    )
    verbs.contacts.set_tags(contact_id, ["Presse"])
    contact = verbs.contacts.get(contact_id)

    plain = plain_contact(contact, ZURICH)

    assert json.loads(json.dumps(plain)) == {
        "id": contact_id,
        "uid": contact.uid,
        "display_name": "Dr. Anna Müller",
        "name": {"prefix": "Dr.", "given": "Anna", "family": "Müller", "suffix": ""},
        "organisation": "",
        "job_title": "",
        "methods": [{"kind": "mail", "label": "work", "value": "anna@example.ch"}],
        "note": "",
        "offers": "",
        "seeks": "",
        "pocket": "network",
        "event": "Swiss Slide Day",
        "met_at": "2026-03-03T19:00:00+01:00",
        "rhythm_days": 30,
        "last_contact": None,
        "next_due": "2026-03-04",
        "tags": ["Presse"],
        "portrait": None,
        "card_front": photo.sha256,
        "card_back": None,
    }


def test_an_agenda_is_written_with_all_its_keys(verbs: Verbs) -> None:
    first = add_person(verbs, met_at=zurich(2026, 3, 3, 19))
    verbs.reminders.add(first, NOW, "Folien")
    second = add_person(verbs, "Beat Zürcher", met_at=NOW - timedelta(days=20), cadence=Cadence(days=10))
    verbs.interactions.log([second], InteractionKind.MEETING, at=NOW - timedelta(days=20))

    plain = plain_agenda(verbs.agenda.agenda(), ZURICH)

    assert json.loads(json.dumps(plain)) == {
        "at": "2026-03-04T11:00:00+01:00",
        "quota": 2,
        "first_contacts": [
            {
                "id": first,
                "display_name": "Anna Müller",
                "event": "",
                "stage": "good",
                "good_from": "2026-03-04T07:00:00+01:00",
                "latest": "2026-03-05T19:00:00+01:00",
            }
        ],
        "reminders": [{"id": 1, "contact_id": first, "due_at": "2026-03-04T11:00:00+01:00", "text": "Folien"}],
        "suggestions": [
            {
                "id": second,
                "display_name": "Beat Zürcher",
                "urgency": 2.0,
                "last_contact": "2026-02-12",
                "rhythm_days": 10,
                "effective_rhythm_days": 10,
                "reason": "due",
            }
        ],
        "load": {"needed_per_day": 0.1 * 7 / 5, "available_per_day": 2.0},
        "birthdays": [],
    }


def test_an_empty_agenda_has_the_same_keys(verbs: Verbs) -> None:
    plain = plain_agenda(verbs.agenda.agenda(), ZURICH)

    assert set(plain) == {"at", "quota", "first_contacts", "reminders", "suggestions", "load", "birthdays"}


def test_findings_are_written_with_their_verdict() -> None:
    assert plain_findings(Findings(missing=("ab/abcd.jpg",), contacts=3, photos=1)) == {
        "sound": False,
        "contacts": 3,
        "photos": 1,
        "damage": [],
        "missing": ["ab/abcd.jpg"],
        "unnamed": [],
        "index_differs": False,
    }
