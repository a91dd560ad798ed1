"""Filters as conditions: whom each leaves."""

from datetime import date

import pytest

from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.filters import Filters
from netzwerk_desktop.storage.search import Search, condition_of
from netzwerk_desktop.storage.tables import EventRow
from tests.builders import NOW
from tests.storage.conftest import People

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        (FilterKind.TAG, "presse", "anna"),
        (FilterKind.EVENT, "swiss", "anna"),
        (FilterKind.PLACE, "Zürich", "anna"),
        (FilterKind.ORGANISATION, "gross", "anna"),
        (FilterKind.POCKET, "inbox", "beat"),
        (FilterKind.RHYTHM, "30", "anna"),
        (FilterKind.DUE, "today", "anna"),
        (FilterKind.DUE, "2026-02-01", ""),
        (FilterKind.MET, "2026-01", "anna"),
        (FilterKind.MET, "2025", "beat"),
        (FilterKind.WITHOUT, "tag", "beat"),
        (FilterKind.WITHOUT, "rhythm", "beat"),
        (FilterKind.MET, "unsinn", ""),
    ],
)
def test_a_filter_leaves_those_it_means(
    database: Database, contacts: Contacts, people: People, kind: FilterKind, value: str, found: str
) -> None:
    event_id = EventRow.insert(name="Swiss Slide Day", place="Zürich", created_at=NOW).execute()
    january, last_year = NOW.replace(month=1), NOW.replace(year=2025)
    ids = {
        "anna": people.add(
            organisation="Groß AG", event_id=event_id, pocket="network", rhythm_days=30, waived=True, met_at=january
        ),
        "beat": people.add(met_at=last_year),
    }
    contacts.set_tags(ids["anna"], ["Presse"])

    condition = condition_of(*Filters(database).condition([Filter(kind, value)], TODAY, 3600))

    assert Search(database).recent(10, condition) == ([ids[found]] if found else [])
