"""Filters that are kept: named, renamed, removed, each undone."""

from pathlib import Path

import pytest

from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery, Filter, FilterChoice, FilterKind, Grouping
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, add_person, opened

PRESS = CardQuery(chip=CardFilter.DUE, order=CardOrder.NAME, filters=(Filter(FilterKind.TAG, "Presse"),))


def names(verbs: Verbs) -> list[str]:
    return [each.name for each in verbs.filters.saved]


def test_what_is_kept_is_there_after_closing_and_opening(root: Path, clock: FakeClock) -> None:
    with opened(root, clock) as verbs:
        assert verbs.filters.save("  Press ", PRESS).verb is Verb.FILTER_SAVED

    with opened(root, clock) as verbs:
        assert names(verbs) == ["Press"]
        assert verbs.filters.saved[0].applied_to(CardQuery()) == PRESS


def test_kept_filters_stand_by_name_and_a_name_is_kept_once(verbs: Verbs) -> None:
    for name in ("zoo", "Press", "alpha", "Press"):
        verbs.filters.save(name, PRESS)

    assert names(verbs) == ["alpha", "Press", "zoo"]


def test_a_kept_filter_is_renamed_over_another_one(verbs: Verbs) -> None:
    verbs.filters.save("Press", PRESS)
    verbs.filters.save("Radio", CardQuery())

    assert verbs.filters.rename("Press", " Radio ").name == "Radio"
    assert names(verbs) == ["Radio"]
    assert verbs.filters.saved[0].applied_to(CardQuery()) == PRESS


@pytest.mark.parametrize("name", ["", "   "])
def test_without_a_name_nothing_is_kept(verbs: Verbs, name: str) -> None:
    assert verbs.filters.save(name, PRESS).undo is None
    verbs.filters.save("Press", PRESS)
    assert verbs.filters.rename("Press", name).undo is None
    assert names(verbs) == ["Press"]


def test_each_change_is_undone_and_redone_and_leaves_other_settings(verbs: Verbs) -> None:
    saved = verbs.filters.save("Press", PRESS)
    verbs.preferences.change(quota=7)
    undone = verbs.contacts.undo(saved)
    assert names(verbs) == []
    assert verbs.preferences.current.quota == 7
    redone = verbs.contacts.redo(undone)
    assert (undone.verb, redone.verb) == (Verb.UNDONE, Verb.REDONE)
    assert names(verbs) == ["Press"]

    removed = verbs.filters.remove("Press")
    assert names(verbs) == []
    verbs.contacts.undo(removed)
    assert names(verbs) == ["Press"]


def test_choices_and_groups_are_those_of_a_page(verbs: Verbs) -> None:
    add_person(verbs, "Anna Adler", organisation="Bern")
    add_person(verbs, "Beat Beck", organisation="Bern")
    grouped = CardQuery(order=CardOrder.NAME, grouping=Grouping.LETTER)

    assert verbs.filters.choices(FilterKind.ORGANISATION, CardQuery()) == [FilterChoice("Bern", 2)]
    assert [(each.title, each.count) for each in verbs.filters.groups(grouped)] == [("A", 1), ("B", 1)]
