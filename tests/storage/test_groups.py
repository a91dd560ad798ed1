"""Groups: who stands under which heading, and that the headings fit the order."""

from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.query import CardGroup, CardOrder, CardQuery, Filter, FilterKind, Grouping
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import EventRow
from tests.builders import NOW
from tests.storage.conftest import People

TODAY = date(2026, 3, 4)
BY_LETTER = CardQuery(pocket=None, order=CardOrder.NAME, grouping=Grouping.LETTER)
BY_EVENT = CardQuery(pocket=None, order=CardOrder.NAME, grouping=Grouping.EVENT)


@pytest.fixture
def cards(database: Database) -> Cards:
    return Cards(database)


def groups(cards: Cards, query: CardQuery) -> list[tuple[str, int]]:
    found = [(each.title, each.count) for each in cards.groups(query, TODAY)]
    assert sum(count for _, count in found) == cards.count(query, TODAY)
    return found


def event(name: str, days_ago: int | None) -> int:
    begins_at = None if days_ago is None else NOW - timedelta(days=days_ago)
    return int(EventRow.insert(name=name, begins_at=begins_at, created_at=NOW - timedelta(days=90)).execute())


def test_letters_are_those_of_din_5007_2_and_the_rest_comes_last(cards: Cards, people: People) -> None:
    names = ("Zoller", "Äbi", "Adler", "Öztürk", "Łaski", "Ørsted", "4711", "", "Шевченко", "Éluard", "~")
    added = {name: people.add(family=name) for name in names}

    ids = list(cards.ids(BY_LETTER, TODAY))

    assert groups(cards, BY_LETTER) == [("A", 2), ("E", 1), ("L", 1), ("O", 2), ("Z", 1), ("", 4)]
    named = {contact_id: name for name, contact_id in added.items()}
    assert [named[each] for each in ids] == [
        *("Adler", "Äbi", "Éluard", "Łaski", "Öztürk", "Ørsted", "Zoller"),
        *("", "4711", "~", "Шевченко"),
    ]


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 4, 9])
def test_a_limit_counts_through_all_letters(cards: Cards, people: People, limit: int) -> None:
    added = [people.add(family=name) for name in ("Adler", "Zoller", "4711", "99")]

    assert list(cards.ids(BY_LETTER, TODAY, limit)) == added[:limit]


def test_events_stand_latest_first_and_nobody_is_left_out(cards: Cards, people: People) -> None:
    undated, old, new = event("Undated", None), event("Old", 30), event("New", 3)
    b = people.add(family="B", event_id=old)
    a = people.add(family="A", event_id=old)
    without = people.add(family="A")
    n = people.add(family="Z", event_id=new)
    u = people.add(family="U", event_id=undated)

    assert groups(cards, BY_EVENT) == [("New", 1), ("Old", 2), ("Undated", 1), ("", 1)]
    assert list(cards.ids(BY_EVENT, TODAY)) == [n, a, b, u, without]
    dated = cards.groups(BY_EVENT, TODAY)
    assert [each.began_at for each in dated] == [NOW - timedelta(days=3), NOW - timedelta(days=30), None, None]


def test_two_events_of_one_name_are_two_groups(cards: Cards, people: People) -> None:
    for days_ago in (3, 30):
        people.add(event_id=event("Fair", days_ago))

    assert groups(cards, BY_EVENT) == [("Fair", 1), ("Fair", 1)]


def test_groups_are_those_of_the_people_that_filters_leave(cards: Cards, people: People) -> None:
    people.add(family="Adler", organisation="Bern")
    people.add(family="Beck")
    only = Filter(FilterKind.ORGANISATION, "Bern")

    narrowed = CardQuery(pocket=None, order=CardOrder.NAME, grouping=Grouping.LETTER, filters=(only,))
    assert groups(cards, narrowed) == [("A", 1)]


def test_a_page_without_groups_has_none(cards: Cards, people: People) -> None:
    people.add(family="Adler")

    assert cards.groups(CardQuery(pocket=None), TODAY) == []
    assert cards.groups(CardQuery(pocket=None, order=CardOrder.MET, grouping=Grouping.LETTER), TODAY) == []
    assert cards.groups(BY_LETTER, TODAY) == [CardGroup("A", 1)]
