"""Settings, and what follows from them."""

from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.preferences import Density, Preferences
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import LONDON, FakeClock, add_person, opened, zurich


def waived(verbs: Verbs, day: int) -> int:
    contact_id = add_person(verbs, met_at=zurich(2026, 2, day, 0, 30), cadence=Cadence(days=7))
    verbs.interactions.waive([contact_id])
    return contact_id


def test_settings_survive_closing_and_opening(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        assert verbs.preferences.current == Preferences()
        assert verbs.preferences.change(density=Density.LARGE, quota=4).verb is Verb.PREFERENCES

    with opened(root, clock) as verbs:
        assert verbs.preferences.current == Preferences(density=Density.LARGE, quota=4)


def test_due_days_follow_the_networking_days(verbs: Verbs) -> None:
    saturday, monday = waived(verbs, 21), waived(verbs, 23)
    assert verbs.contacts.get(saturday).next_due == date(2026, 3, 2)

    changes = verbs.preferences.change(slot_days=(0, 5))

    assert changes.contacts == {saturday}
    assert verbs.contacts.get(saturday).next_due == date(2026, 2, 28)
    assert verbs.contacts.get(monday).next_due == date(2026, 3, 2)


def test_other_settings_move_no_due_day(verbs: Verbs) -> None:
    waived(verbs, 21)

    assert verbs.preferences.change(quota=9).contacts == frozenset()


def test_due_days_follow_a_journey(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = waived(verbs, 24)
    assert verbs.contacts.get(contact_id).next_due == date(2026, 3, 3)

    clock.place = LONDON  # where it was still the day before

    assert verbs.preferences.recompute() == [contact_id]
    assert verbs.contacts.get(contact_id).next_due == date(2026, 3, 2)
