"""Relations: who knows whom, and the people around one person."""

from dataclasses import dataclass, replace

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.relation import Relation, RelationKind, RelationView, relation
from netzwerk_desktop.domain.surroundings import MOST_PEOPLE, Surroundings, surroundings
from netzwerk_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One line of the sheet: a relation and the tile of the one beyond."""

    relation: Relation
    card: Card


@dataclass(frozen=True, slots=True)
class Circle:
    """The people around one person, with their tiles."""

    surroundings: Surroundings
    cards: dict[int, Card]


class RelationService:
    """The verbs around relations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, contact_id: int) -> list[Acquaintance]:
        """Whom somebody knows, in name order, those he or she was met through first; not the trash."""
        found = self._session.relations.among_living([contact_id])
        cards = self._session.cards.cards([each.beyond(contact_id) for each in found])
        lines = [Acquaintance(each, cards[each.beyond(contact_id)]) for each in found]
        through = {each.other_id for each in found if each.seen_from(contact_id) is RelationView.MET_THROUGH}

        def place(line: Acquaintance) -> tuple[bool, str, int, bool, Relation]:
            card, told = line.card, line.relation
            other = told.seen_from(contact_id) is not RelationView.MET_THROUGH
            return card.contact_id not in through, card.name.sort_key, card.contact_id, other, told

        return sorted(lines, key=place)

    def add(self, contact_id: int, other_id: int, kind: RelationKind, word: str = "") -> Changes:
        """Note that two people know each other; nothing is changed, and nothing to undo, where that was known.

        An introduction the other way round between the two gives way.

        Args:
            contact_id: who was introduced, where the kind has a direction.
            other_id: who introduced.
        """
        added = relation(contact_id, other_id, kind, word)
        session = self._session

        def body() -> None:
            alike = [each for each in session.relations.touching(added.ends) if each.same_as(added)]
            if alike and kind is not RelationKind.INTRODUCED_BY:
                return
            session.relations.remove(alike)
            session.relations.add([added])

        return session.relate(Verb.RELATED, added.ends, body)

    def remove(self, gone: Relation) -> Changes:
        """Take a relation away."""
        return self._session.relate(Verb.UNRELATED, gone.ends, lambda: self._session.relations.remove([gone]))

    def surroundings(self, contact_id: int, *, most: int = MOST_PEOPLE) -> Circle:
        """The people within two steps of somebody.

        Raises:
            UserError: there is no such contact.
        """
        session = self._session
        session.contacts.require([contact_id])
        first = session.relations.among_living([contact_id])
        near = {contact_id}.union(*(each.ends for each in first))
        around = session.relations.among_living(near)
        order = session.relations.name_order({contact_id}.union(*(each.ends for each in around)))
        found = surroundings(contact_id, around, order, most=most)
        shown = {place.contact_id for place in found.places}
        # Two of the second step may know each other too.
        between = tuple(session.relations.between(shown))
        return Circle(replace(found, relations=between), session.cards.cards(sorted(shown)))
