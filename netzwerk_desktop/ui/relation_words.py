"""Words for who knows whom."""

import re

from netzwerk_desktop.domain.relation import Relation, RelationKind, RelationView
from netzwerk_desktop.translation import tr


def choice_words(view: RelationView) -> str:
    """What a relation is called in a menu, from the side of the person whose menu it is."""
    return {
        RelationView.MET_THROUGH: tr("Met through …"),
        RelationView.INTRODUCED: tr("Introduced …"),
        RelationView.COLLEAGUE: tr("Works with …"),
        RelationView.PARTNER: tr("Partner of …"),
        RelationView.OTHER: tr("In other words …"),
    }[view]


def question_words(view: RelationView, name: str) -> str:
    """What is asked when the other person is to be chosen."""
    words = {
        RelationView.MET_THROUGH: tr("Through whom did you meet %1?"),
        RelationView.INTRODUCED: tr("Whom did you meet through %1?"),
        RelationView.COLLEAGUE: tr("With whom does %1 work?"),
        RelationView.PARTNER: tr("Whose partner is %1?"),
        RelationView.OTHER: tr("Whom does %1 know?"),
    }
    return words[view].replace("%1", name)


def line_words(relation: Relation, contact_id: int, other: str) -> str:
    """What somebody is to the person on whose sheet he or she stands, short.

    Args:
        contact_id: who stands there.
        other: the name of the person whose sheet it is.
    """
    return {
        RelationView.MET_THROUGH: tr("met through %1").replace("%1", other),
        RelationView.INTRODUCED: tr("introduced you"),
        RelationView.COLLEAGUE: tr("work together"),
        RelationView.PARTNER: tr("partners"),
        RelationView.OTHER: relation.word or tr("know each other"),
    }[relation.seen_from(contact_id)]


def told_words(relation: Relation, contact_id: int, other: str) -> str:
    """What somebody is to another one, with the other one's name."""
    words = {
        RelationView.MET_THROUGH: tr("met through %1"),
        RelationView.INTRODUCED: tr("introduced %1"),
        RelationView.COLLEAGUE: tr("works with %1"),
        RelationView.PARTNER: tr("partner of %1"),
        RelationView.OTHER: tr("knows %1 (%2)") if relation.word else tr("knows %1"),
    }
    values = {"%1": other, "%2": relation.word}
    return re.sub("%[12]", lambda found: values[found[0]], words[relation.seen_from(contact_id)])


def kind_words(kind: RelationKind) -> str:
    """The name of a kind in the legend."""
    return {
        RelationKind.INTRODUCED_BY: tr("introduced"),
        RelationKind.COLLEAGUE: tr("work together"),
        RelationKind.PARTNER: tr("partners"),
        RelationKind.OTHER: tr("know each other"),
    }[kind]
