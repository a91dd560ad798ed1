"""What only our own tables say goes back where it belongs."""

from datetime import UTC, datetime

import pytest

from netzwerk_desktop.domain.incoming import NOTHING_OWN, Incoming, OwnFields
from netzwerk_desktop.formats.csv_own import with_own_fields

MET = ("Met", "2026-03-04")


def test_what_is_ours_leaves_the_appendix_and_the_rest_stays() -> None:
    person = with_own_fields(Incoming(1, appendix=(("Hobby", "Lauf"), ("Seeks", "Rat"), MET)), ours=False)

    assert person.appendix == (("Hobby", "Lauf"),)
    assert person.own == OwnFields(seeks="Rat", met_at=datetime(2026, 3, 4, 12, tzinfo=UTC))


def test_in_a_table_of_ours_nobody_needs_to_have_been_met() -> None:
    assert with_own_fields(Incoming(1, appendix=(("Offers", "Rat"),)), ours=True).own == OwnFields("Rat")


@pytest.mark.parametrize(("met", "ours"), [("gestern", True), ("2026-02-30", False), ("2026-W10-3", False)])
def test_a_day_that_is_none_is_no_sign_of_ours(met: str, ours: bool) -> None:
    person = Incoming(1, appendix=(("Offers", "Rat"), ("Met", met)))

    assert with_own_fields(person, ours) is person
    assert person.own is NOTHING_OWN
