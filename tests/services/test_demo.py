"""The invented people."""

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.demo import fill_with_demo
from netzwerk_desktop.services.verbs import Verbs


def test_the_demo_shows_every_pocket_and_a_day_with_something_to_do(verbs: Verbs) -> None:
    made = fill_with_demo(verbs, resources() / "demo")

    counts = verbs.contacts.pocket_counts()
    agenda = verbs.agenda.agenda()
    assert all(counts[pocket] for pocket in Pocket)
    assert sum(counts.values()) == len(made)
    assert agenda.first_contacts
    assert agenda.reminders
    assert agenda.suggestions
    assert verbs.events.all()
    assert verbs.backup.check().sound


def test_the_demo_can_be_shortened(verbs: Verbs) -> None:
    assert len(fill_with_demo(verbs, resources() / "demo", limit=3)) == 3
