"""Standings: what decides when somebody is due, from the columns."""

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.storage.standings import cadence_of, standing_of


def test_two_columns_hold_one_rhythm() -> None:
    assert cadence_of(None, None) is None
    assert cadence_of(14, None) == Cadence(days=14)
    assert cadence_of(None, 3) == Cadence(months=3)


def test_columns_that_are_empty_say_nothing() -> None:
    standing = standing_of(("network", None, None, None, 0, 30, None, None, 2, *[None] * 4))

    assert (standing.pocket, standing.cadence, standing.unanswered) == (Pocket.NETWORK, Cadence(days=30), 2)
    assert (standing.met_at, standing.last_contact, standing.spread_to) == (None, None, None)
