"""What only this program knows of a person, in its own exports."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from netzwerk_desktop.domain.cadence import CHOICES, Cadence
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.incoming import NOTHING_OWN, OwnFields
from netzwerk_desktop.formats.vcard_own import own_of, own_values

MET = datetime(2026, 3, 4, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize("cadence", [*CHOICES, Cadence(days=45), None])
def test_own_fields_come_back(cadence: Cadence | None) -> None:
    contact = Contact(
        1, "u", offers="Rat", seeks="Raum", traits="ruhig", promise="Folien", event="Messe", event_place="Bern"
    )
    contact = replace(contact, standing=Standing(met_at=MET, cadence=cadence))

    own = own_of(own_values(contact))

    assert own == OwnFields("Rat", "Raum", "ruhig", "Folien", "Messe", "Bern", MET, cadence)


def test_whoever_has_nothing_own_says_nothing() -> None:
    assert own_values(Contact(1, "u")) == {}
    assert own_of({}) == NOTHING_OWN


@pytest.mark.parametrize(
    "values", [{"MET": "soon"}, {"MET": "0260304T180000Z"}, {"CADENCE": "P0D"}, {"CADENCE": "often"}, {"OTHER": "x"}]
)
def test_what_is_damaged_is_left_out(values: dict[str, str]) -> None:
    assert own_of(values) == NOTHING_OWN


@pytest.mark.parametrize(("period", "cadence"), [("P2W", Cadence(days=14)), ("P1Y", Cadence(months=12))])
def test_weeks_and_years_are_understood(period: str, cadence: Cadence) -> None:
    assert own_of({"CADENCE": period}).cadence == cadence
