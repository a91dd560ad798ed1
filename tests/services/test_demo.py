"""The invented people."""

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.relation import RelationKind
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


def test_the_demo_has_somebody_with_people_of_both_steps_around_and_every_kind(verbs: Verbs) -> None:
    made = fill_with_demo(verbs, resources() / "demo")

    circles = [verbs.relations.surroundings(each).surroundings for each in made]
    assert max(len([place for place in each.places if place.step == 2]) for each in circles) >= 5
    assert {line.kind for each in circles for line in each.relations} == set(RelationKind)


def test_the_demo_can_be_shortened(verbs: Verbs) -> None:
    assert len(fill_with_demo(verbs, resources() / "demo", limit=3)) == 3
